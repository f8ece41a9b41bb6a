/** The pages of certified extracts of the public registers. */
@NullMarked
package org.margatetaskforce.web.licensing.extract;

import org.jspecify.annotations.NullMarked;
