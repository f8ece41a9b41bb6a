/** The pages of designations: from the grounds of an area to its end. */
@NullMarked
package org.margatetaskforce.web.licensing.designation;

import org.jspecify.annotations.NullMarked;
