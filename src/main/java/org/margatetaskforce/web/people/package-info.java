/** The counter for people, families, households and organisations. */
@NullMarked
package org.margatetaskforce.web.people;

import org.jspecify.annotations.NullMarked;
