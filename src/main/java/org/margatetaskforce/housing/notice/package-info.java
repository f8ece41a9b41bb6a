/** The courses of action of Housing Act 2004 Part 1: which is chosen, and each notice or order from its draft to its end. */
@NullMarked
package org.margatetaskforce.housing.notice;

import org.jspecify.annotations.NullMarked;
