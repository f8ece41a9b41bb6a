/** The pages of the continuity pack. */
@NullMarked
package org.margatetaskforce.web.continuity;

import org.jspecify.annotations.NullMarked;
