/** The counter for homes that never applied for a licence. */
@NullMarked
package org.margatetaskforce.web.licensing.unlicensed;

import org.jspecify.annotations.NullMarked;
