/** Signing in and out, and one's own password. */
@NullMarked
package org.margatetaskforce.web.identity;

import org.jspecify.annotations.NullMarked;
