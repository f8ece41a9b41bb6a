/** The counter of the disclosure log, of gateways and of sharing agreements. */
@NullMarked
package org.margatetaskforce.web.cases.disclosure;

import org.jspecify.annotations.NullMarked;
