/** The counter for housing enforcement under Part 1 of the Housing Act 2004. */
@NullMarked
package org.margatetaskforce.web.housing;

import org.jspecify.annotations.NullMarked;
