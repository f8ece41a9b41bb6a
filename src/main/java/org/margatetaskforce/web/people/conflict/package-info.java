/** Pages on which officers declare what they are too near to. */
@NullMarked
package org.margatetaskforce.web.people.conflict;

import org.jspecify.annotations.NullMarked;
