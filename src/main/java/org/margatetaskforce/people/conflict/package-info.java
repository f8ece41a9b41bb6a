/** Whom and what an officer is kept from, because they are too near. */
@NullMarked
package org.margatetaskforce.people.conflict;

import org.jspecify.annotations.NullMarked;
