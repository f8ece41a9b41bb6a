/** Why somebody sees a record, whom to ask for what they do not see, and how it opens to them in need. */
@NullMarked
package org.margatetaskforce.cases.access;

import org.jspecify.annotations.NullMarked;
