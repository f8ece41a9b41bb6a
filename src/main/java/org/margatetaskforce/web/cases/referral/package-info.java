/** The counter for referrals: making, screening, deciding and answering them. */
@NullMarked
package org.margatetaskforce.web.cases.referral;

import org.jspecify.annotations.NullMarked;
