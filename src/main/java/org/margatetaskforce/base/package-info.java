/** What every record shares. */
@NullMarked
package org.margatetaskforce.base;

import org.jspecify.annotations.NullMarked;
