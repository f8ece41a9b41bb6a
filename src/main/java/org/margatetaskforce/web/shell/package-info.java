/** What stands round every page: the door, the menu, the refusals, how dates and money are written. */
@NullMarked
package org.margatetaskforce.web.shell;

import org.jspecify.annotations.NullMarked;
