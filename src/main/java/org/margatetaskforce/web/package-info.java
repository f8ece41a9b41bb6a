/** The counter for people. */
@NullMarked
package org.margatetaskforce.web;

import org.jspecify.annotations.NullMarked;
