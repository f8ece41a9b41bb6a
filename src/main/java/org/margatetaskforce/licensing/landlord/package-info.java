/** The landlords' door: their accounts, and what they apply for, pay and write there. */
@org.jspecify.annotations.NullMarked
package org.margatetaskforce.licensing.landlord;
