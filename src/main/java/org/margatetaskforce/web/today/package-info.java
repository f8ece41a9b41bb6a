/** The first page of the day: what is mine today, what is late, who waits for me. */
@NullMarked
package org.margatetaskforce.web.today;

import org.jspecify.annotations.NullMarked;
