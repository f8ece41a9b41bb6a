/** What is given out of the public registers on paper: extracts that an officer certifies, and the register of a year. */
@NullMarked
package org.margatetaskforce.licensing.extract;

import org.jspecify.annotations.NullMarked;
