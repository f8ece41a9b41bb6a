/**
 * What was written and served.
 *
 * <p>{@link org.margatetaskforce.documents.Documents} is its door; {@code docs/letters.md} lists the templates and what each
 * needs.
 */
@NullMarked
package org.margatetaskforce.documents;

import org.jspecify.annotations.NullMarked;
