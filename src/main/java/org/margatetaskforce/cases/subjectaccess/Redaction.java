package org.margatetaskforce.cases.subjectaccess;

import java.util.Collection;
import org.margatetaskforce.base.RuleBroken;

/**
 * Takes passages out of a text so that what is left reads as if they had never been there: the law wants what may be given to be given
 * (Data Protection Act 1998 s.7(5)), and practice F.5 that nothing tells where a passage was.
 */
final class Redaction {

    private Redaction() {}

    /**
     * The text without every occurrence of each passage.
     *
     * @throws RuleBroken {@code cases.subject-access.not-in-text} where a passage is nowhere in it, {@code cases.subject-access.nothing-left} where
     *     nothing would be left
     */
    static String without(String text, Collection<String> passages) {
        String plain = plain(text);
        boolean[] out = new boolean[plain.length()];
        for (String passage : passages) {
            String wanted = plain(passage).strip();
            int at = wanted.isEmpty() ? -1 : plain.indexOf(wanted);
            if (at < 0) {
                throw new RuleBroken("cases.subject-access.not-in-text", shortened(wanted));
            }
            for (; at >= 0; at = plain.indexOf(wanted, at + 1)) {
                for (int i = at; i < at + wanted.length(); i++) {
                    out[i] = true;
                }
            }
        }
        StringBuilder left = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (!out[i]) {
                left.append(plain.charAt(i));
            }
        }
        String closed = left.toString()
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll(" +([.,;:!?)])", "$1")
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("(^|\\n)[.,;:] *", "$1")
                .strip();
        if (closed.isEmpty()) {
            throw new RuleBroken("cases.subject-access.nothing-left");
        }
        return closed;
    }

    /** Lines end as the browser and the database agree on. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String shortened(String passage) {
        return passage.length() <= 40 ? passage : passage.substring(0, 40) + "…";
    }
}
