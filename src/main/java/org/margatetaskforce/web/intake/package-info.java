/** The counter for the files of other agencies. */
@NullMarked
package org.margatetaskforce.web.intake;

import org.jspecify.annotations.NullMarked;
