/** The pages on which a licence is varied or revoked. */
@NullMarked
package org.margatetaskforce.web.licensing.change;

import org.jspecify.annotations.NullMarked;
