/** Who goes to which doors, together and when, and what came of it. */
@NullMarked
package org.margatetaskforce.cases.visit;

import org.jspecify.annotations.NullMarked;
