/** What somebody asks to be told of what is held about them, and what each agency gives. */
@NullMarked
package org.margatetaskforce.cases.subjectaccess;

import org.jspecify.annotations.NullMarked;
