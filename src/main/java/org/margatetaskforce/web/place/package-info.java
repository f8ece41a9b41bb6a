/** Pages about where. */
@NullMarked
package org.margatetaskforce.web.place;

import org.jspecify.annotations.NullMarked;
