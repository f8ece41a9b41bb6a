/** The counter for the accounts of the licensing scheme. */
@NullMarked
package org.margatetaskforce.web.licensing.accounts;

import org.jspecify.annotations.NullMarked;
