/** Selective licensing under Part 3 of the Housing Act 2004. */
@NullMarked
package org.margatetaskforce.licensing;

import org.jspecify.annotations.NullMarked;
