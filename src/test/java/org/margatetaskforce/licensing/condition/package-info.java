@org.jspecify.annotations.NullMarked
package org.margatetaskforce.licensing.condition;
