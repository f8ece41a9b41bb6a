/** Who, and their tie to a place and to each other. */
@NullMarked
package org.margatetaskforce.people;

import org.jspecify.annotations.NullMarked;
