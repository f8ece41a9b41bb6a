/** What the task force is doing about it, together. */
@NullMarked
package org.margatetaskforce.cases;

import org.jspecify.annotations.NullMarked;
