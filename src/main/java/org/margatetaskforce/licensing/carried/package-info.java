/**
 * Licences that another system's register has: taken in from its files, each brought to its home of the gazetteer, and compared with
 * every later extract until the last of them has ended.
 */
@NullMarked
package org.margatetaskforce.licensing.carried;

import org.jspecify.annotations.NullMarked;
