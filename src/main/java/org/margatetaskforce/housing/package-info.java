/** Hazards and enforcement under Part 1 of the Housing Act 2004. */
@NullMarked
package org.margatetaskforce.housing;

import org.jspecify.annotations.NullMarked;
