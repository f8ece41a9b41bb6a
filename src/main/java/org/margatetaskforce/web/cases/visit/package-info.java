/** The pages of visits. */
@NullMarked
package org.margatetaskforce.web.cases.visit;

import org.jspecify.annotations.NullMarked;
