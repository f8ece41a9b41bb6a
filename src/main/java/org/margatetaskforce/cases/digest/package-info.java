/** What each officer is told in the morning. */
@NullMarked
package org.margatetaskforce.cases.digest;

import org.jspecify.annotations.NullMarked;
