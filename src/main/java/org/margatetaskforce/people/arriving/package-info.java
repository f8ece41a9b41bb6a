/** Who and what arrives in the files of other agencies. */
@NullMarked
package org.margatetaskforce.people.arriving;

import org.jspecify.annotations.NullMarked;
