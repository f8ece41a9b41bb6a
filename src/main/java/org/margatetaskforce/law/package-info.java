/** What the law and policy said on a given day. */
@NullMarked
package org.margatetaskforce.law;

import org.jspecify.annotations.NullMarked;
