/** Need-to-know proved: for every class, post, relation and exit, from the catalogue and the matrix themselves. */
@NullMarked
package org.margatetaskforce.proof;

import org.jspecify.annotations.NullMarked;
