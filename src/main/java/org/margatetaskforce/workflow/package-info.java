/** What waits, for whom, until when. */
@NullMarked
package org.margatetaskforce.workflow;

import org.jspecify.annotations.NullMarked;
