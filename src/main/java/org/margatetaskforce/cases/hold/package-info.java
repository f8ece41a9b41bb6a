/** What stops those who would go to an address or serve papers there, or warns them. */
@NullMarked
package org.margatetaskforce.cases.hold;

import org.jspecify.annotations.NullMarked;
