/** The pages of holds on addresses. */
@NullMarked
package org.margatetaskforce.web.cases.hold;

import org.jspecify.annotations.NullMarked;
