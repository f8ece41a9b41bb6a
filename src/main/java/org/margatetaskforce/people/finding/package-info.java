/** How somebody is found again: by a name half remembered, and as one person where they were recorded twice. */
@NullMarked
package org.margatetaskforce.people.finding;

import org.jspecify.annotations.NullMarked;
