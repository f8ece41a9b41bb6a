/** Houses that for a time need no licence (Housing Act 2004 ss.86 and 91(7) to (9)). */
@NullMarked
package org.margatetaskforce.licensing.exemption;

import org.jspecify.annotations.NullMarked;
