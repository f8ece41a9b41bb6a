/** Who will do what by when, for anyone in any agency. */
@NullMarked
package org.margatetaskforce.cases.action;

import org.jspecify.annotations.NullMarked;
