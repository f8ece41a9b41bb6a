/** Starts the house: its database, its schema, its server. */
@NullMarked
package org.margatetaskforce.launch;

import org.jspecify.annotations.NullMarked;
