/** Police and community-safety action. */
@NullMarked
package org.margatetaskforce.safety;

import org.jspecify.annotations.NullMarked;
