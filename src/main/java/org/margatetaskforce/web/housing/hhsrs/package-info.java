/** The pages on which hazards are rated and approved. */
@NullMarked
package org.margatetaskforce.web.housing.hhsrs;

import org.jspecify.annotations.NullMarked;
