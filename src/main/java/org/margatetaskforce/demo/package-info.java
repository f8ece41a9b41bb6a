/** The demo town: invented people in real streets, played through the same doors as real work. */
@NullMarked
package org.margatetaskforce.demo;

import org.jspecify.annotations.NullMarked;
