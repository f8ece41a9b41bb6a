/** What follows where a notice or order is not complied with, and who pays for it. */
@NullMarked
package org.margatetaskforce.housing.sanction;

import org.jspecify.annotations.NullMarked;
