/** What the task force is asked to do, and what becomes of it. */
@NullMarked
package org.margatetaskforce.cases.referral;

import org.jspecify.annotations.NullMarked;
