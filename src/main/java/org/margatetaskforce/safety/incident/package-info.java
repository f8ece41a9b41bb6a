/** Incidents: what an agency knows of one, where and who it concerns, and what has to do with it (partnership practice B.1, I-10). */
@NullMarked
package org.margatetaskforce.safety.incident;

import org.jspecify.annotations.NullMarked;
