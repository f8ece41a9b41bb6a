/** The pages for what follows from a breach, and for what it costs. */
@NullMarked
package org.margatetaskforce.web.housing.sanction;

import org.jspecify.annotations.NullMarked;
