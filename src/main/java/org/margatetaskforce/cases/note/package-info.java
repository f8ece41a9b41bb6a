/** What was written on cases, in the order in which it happened. */
@NullMarked
package org.margatetaskforce.cases.note;

import org.jspecify.annotations.NullMarked;
