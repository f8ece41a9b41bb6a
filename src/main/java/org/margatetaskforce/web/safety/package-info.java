/** The pages of police and community-safety action. */
@NullMarked
package org.margatetaskforce.web.safety;

import org.jspecify.annotations.NullMarked;
