/** What was decided together, by whom, and what came of it. */
@NullMarked
package org.margatetaskforce.cases.meeting;

import org.jspecify.annotations.NullMarked;
