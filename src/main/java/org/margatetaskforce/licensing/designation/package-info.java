/** How an area comes to be designated, and how that ends (Housing Act 2004 ss.80 to 84). */
@NullMarked
package org.margatetaskforce.licensing.designation;

import org.jspecify.annotations.NullMarked;
