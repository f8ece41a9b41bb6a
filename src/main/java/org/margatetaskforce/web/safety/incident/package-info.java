/** The pages of incidents. */
@NullMarked
package org.margatetaskforce.web.safety.incident;

import org.jspecify.annotations.NullMarked;
