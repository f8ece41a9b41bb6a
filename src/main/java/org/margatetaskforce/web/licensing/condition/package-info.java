/** The page on which the conditions of a licence are checked. */
@NullMarked
package org.margatetaskforce.web.licensing.condition;

import org.jspecify.annotations.NullMarked;
