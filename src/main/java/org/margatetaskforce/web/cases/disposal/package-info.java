/** The pages of retention and disposal. */
@NullMarked
package org.margatetaskforce.web.cases.disposal;

import org.jspecify.annotations.NullMarked;
