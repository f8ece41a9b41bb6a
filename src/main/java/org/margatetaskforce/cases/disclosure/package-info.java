/** What leaves the team, through which gateway, and who let it. */
@NullMarked
package org.margatetaskforce.cases.disclosure;

import org.jspecify.annotations.NullMarked;
