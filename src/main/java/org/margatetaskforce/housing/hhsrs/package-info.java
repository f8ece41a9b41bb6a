/** How serious each hazard of a dwelling is, under the Housing Health and Safety Rating System. */
@NullMarked
package org.margatetaskforce.housing.hhsrs;

import org.jspecify.annotations.NullMarked;
