/** The pages of licences that another system's register has. */
@NullMarked
package org.margatetaskforce.web.licensing.carried;

import org.jspecify.annotations.NullMarked;
