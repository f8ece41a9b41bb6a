/** What the house sends to an officer by e-mail. */
@NullMarked
package org.margatetaskforce.mail;

import org.jspecify.annotations.NullMarked;
