/** The homes in a designation for which nobody applied: found, looked into, and followed up (Housing Act 2004 ss.85 and 95). */
@NullMarked
package org.margatetaskforce.licensing.unlicensed;

import org.jspecify.annotations.NullMarked;
