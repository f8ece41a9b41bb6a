/** How long records are kept, what holds them, and how they are disposed of. */
@NullMarked
package org.margatetaskforce.cases.disposal;

import org.jspecify.annotations.NullMarked;
