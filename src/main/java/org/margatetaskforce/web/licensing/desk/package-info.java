/** The counter for the desk at scale: many applications at once, and whose work is where. */
@NullMarked
package org.margatetaskforce.web.licensing.desk;

import org.jspecify.annotations.NullMarked;
