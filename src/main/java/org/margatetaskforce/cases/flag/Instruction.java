package org.margatetaskforce.cases.flag;

import java.io.Serializable;

/**
 * An instruction of the controlled list: what whoever attends does. It is chosen and never typed, so that it cannot say what
 * somebody suffers from (partnership practice D.3).
 *
 * @param code as in the list: {@code DOUBLE_CREW}
 * @param words as a page says it: "Go in pairs"
 * @param advice how that is done
 * @param noVisit nobody goes there until the post it names has been asked
 */
public record Instruction(String code, String words, String advice, boolean noVisit) implements Serializable {}
