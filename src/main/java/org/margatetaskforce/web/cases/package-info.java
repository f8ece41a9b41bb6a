/** Pages about what the task force is doing, together. */
@NullMarked
package org.margatetaskforce.web.cases;

import org.jspecify.annotations.NullMarked;
