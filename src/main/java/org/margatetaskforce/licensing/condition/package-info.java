/** The conditions of a licence as things that are checked (Housing Act 2004 s.90 and Sch 4). */
@NullMarked
package org.margatetaskforce.licensing.condition;

import org.jspecify.annotations.NullMarked;
