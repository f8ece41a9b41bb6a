/** What officers carry on with when the system is down. */
@NullMarked
package org.margatetaskforce.continuity;

import org.jspecify.annotations.NullMarked;
