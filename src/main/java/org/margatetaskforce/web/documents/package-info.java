/** Reading what was written and served. */
@NullMarked
package org.margatetaskforce.web.documents;

import org.jspecify.annotations.NullMarked;
