/** Where. */
@NullMarked
package org.margatetaskforce.place;

import org.jspecify.annotations.NullMarked;
