package org.margatetaskforce.licensing.condition;

import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.FileKind;

/**
 * How a condition is checked on a day.
 *
 * @param code of the condition in the library
 * @param file what the file is that shows it is kept to
 * @param lookFor what is looked at when the house is visited; null where nothing of it can be seen there
 */
record ConditionCheck(String code, FileKind file, @Nullable String lookFor) {}
