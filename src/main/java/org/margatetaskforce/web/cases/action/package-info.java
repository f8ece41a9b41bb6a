/** Pages about who will do what by when. */
@NullMarked
package org.margatetaskforce.web.cases.action;

import org.jspecify.annotations.NullMarked;
