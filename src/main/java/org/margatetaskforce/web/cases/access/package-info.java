/** The pages on which officers ask to see more, are told why they see what they see, and answer those who ask. */
@NullMarked
package org.margatetaskforce.web.cases.access;

import org.jspecify.annotations.NullMarked;
