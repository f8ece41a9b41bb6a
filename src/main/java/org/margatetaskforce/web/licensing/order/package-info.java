/** The pages of management orders. */
@NullMarked
package org.margatetaskforce.web.licensing.order;

import org.jspecify.annotations.NullMarked;
