/** Many applications at once, each by the same verbs and guards as by hand. */
@NullMarked
package org.margatetaskforce.licensing.desk;

import org.jspecify.annotations.NullMarked;
