/** What the licensing scheme costs and brings in, and what fee would cover it (Housing Act 2004 s.87(3), (7)). */
@NullMarked
package org.margatetaskforce.licensing.accounts;

import org.jspecify.annotations.NullMarked;
