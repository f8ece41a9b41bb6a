/** What is told at the top of every page about a door or a person, and beside it in every list. */
@NullMarked
package org.margatetaskforce.cases.caution;

import org.jspecify.annotations.NullMarked;
