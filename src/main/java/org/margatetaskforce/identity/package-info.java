/** Who is acting, for which agency, and what they may see and why. */
@NullMarked
package org.margatetaskforce.identity;

import org.jspecify.annotations.NullMarked;
