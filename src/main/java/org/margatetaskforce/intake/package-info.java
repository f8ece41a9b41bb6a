/** What another agency's file holds, and what its columns are called here. */
@NullMarked
package org.margatetaskforce.intake;

import org.jspecify.annotations.NullMarked;
