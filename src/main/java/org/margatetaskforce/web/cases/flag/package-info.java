/** The pages of safety flags. */
@NullMarked
package org.margatetaskforce.web.cases.flag;

import org.jspecify.annotations.NullMarked;
