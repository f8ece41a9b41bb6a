/** Orders that stand over a licence: a house under management, a person who is banned. */
@NullMarked
package org.margatetaskforce.licensing.order;

import org.jspecify.annotations.NullMarked;
