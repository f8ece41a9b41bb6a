/** What a person does from first page to last, in a real browser. */
@NullMarked
package org.margatetaskforce.journeys;

import org.jspecify.annotations.NullMarked;
