/** The counter for selective licensing: applications, licences and the acts upon them. */
@NullMarked
package org.margatetaskforce.web.licensing;

import org.jspecify.annotations.NullMarked;
