/** What was written and served. */
@NullMarked
package org.margatetaskforce.documents;

import org.jspecify.annotations.NullMarked;
