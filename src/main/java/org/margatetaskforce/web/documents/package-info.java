/** The counter for letters and notices. */
@NullMarked
package org.margatetaskforce.web.documents;

import org.jspecify.annotations.NullMarked;
