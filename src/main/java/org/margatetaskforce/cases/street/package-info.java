/** Which street is called on door by door, and what its households told. */
@NullMarked
package org.margatetaskforce.cases.street;

import org.jspecify.annotations.NullMarked;
