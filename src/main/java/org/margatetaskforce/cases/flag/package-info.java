/** What must be known before anybody goes to a door. */
@NullMarked
package org.margatetaskforce.cases.flag;

import org.jspecify.annotations.NullMarked;
