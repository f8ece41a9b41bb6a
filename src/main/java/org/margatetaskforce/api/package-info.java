/** The counter for machines. */
@NullMarked
package org.margatetaskforce.api;

import org.jspecify.annotations.NullMarked;
