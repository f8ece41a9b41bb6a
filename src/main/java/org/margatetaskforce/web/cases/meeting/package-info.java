/** Pages about meetings: the calendar, the agenda, what was said and decided. */
@NullMarked
package org.margatetaskforce.web.cases.meeting;

import org.jspecify.annotations.NullMarked;
