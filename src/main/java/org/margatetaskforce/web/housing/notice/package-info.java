/** The counter for courses of action under Part 1 of the Housing Act 2004: the notices and orders. */
@NullMarked
package org.margatetaskforce.web.housing.notice;

import org.jspecify.annotations.NullMarked;
