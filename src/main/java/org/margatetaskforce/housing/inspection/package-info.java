/** Getting into a dwelling lawfully and writing down what is found there (Housing Act 2004 ss.4, 239 and 240). */
@NullMarked
package org.margatetaskforce.housing.inspection;

import org.jspecify.annotations.NullMarked;
