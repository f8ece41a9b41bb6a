<<<<<<< HEAD
/** The counter for letters and notices. */
=======
/** Reading what was written and served. */
>>>>>>> main
@NullMarked
package org.margatetaskforce.web.documents;

import org.jspecify.annotations.NullMarked;
