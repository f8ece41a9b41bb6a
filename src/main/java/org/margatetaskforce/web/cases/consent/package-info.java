/** The counter of what people have agreed to. */
@NullMarked
package org.margatetaskforce.web.cases.consent;

import org.jspecify.annotations.NullMarked;
