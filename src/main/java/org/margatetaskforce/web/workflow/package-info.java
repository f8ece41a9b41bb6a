/** The worklist, handing work over, and the demo town's clock. */
@NullMarked
package org.margatetaskforce.web.workflow;

import org.jspecify.annotations.NullMarked;
