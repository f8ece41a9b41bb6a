/** The pages on which a house is exempt for a time. */
@NullMarked
package org.margatetaskforce.web.licensing.exemption;

import org.jspecify.annotations.NullMarked;
