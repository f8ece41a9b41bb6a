/** Pages about what somebody asks to be told of what is held about them. */
@NullMarked
package org.margatetaskforce.web.cases.subjectaccess;

import org.jspecify.annotations.NullMarked;
