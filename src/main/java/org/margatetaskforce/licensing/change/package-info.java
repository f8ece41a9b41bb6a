/** Changing a licence while it runs, by variation or revocation (Housing Act 2004 ss.92, 93 and Sch 5 Part 2). */
@NullMarked
package org.margatetaskforce.licensing.change;

import org.jspecify.annotations.NullMarked;
