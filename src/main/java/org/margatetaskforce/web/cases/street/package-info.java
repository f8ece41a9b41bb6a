/** The counter for street weeks. */
@NullMarked
package org.margatetaskforce.web.cases.street;

import org.jspecify.annotations.NullMarked;
