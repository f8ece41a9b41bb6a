/** What people have agreed to, apart from the legal basis on which agencies share. */
@NullMarked
package org.margatetaskforce.cases.consent;

import org.jspecify.annotations.NullMarked;
