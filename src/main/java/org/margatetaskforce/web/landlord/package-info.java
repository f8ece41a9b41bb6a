/** The counter for landlords: a telephone in the hand of somebody who has never seen a form of ours. */
@org.jspecify.annotations.NullMarked
package org.margatetaskforce.web.landlord;
