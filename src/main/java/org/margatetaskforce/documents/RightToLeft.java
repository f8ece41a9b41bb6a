package org.margatetaskforce.documents;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;

/**
 * Names written from right to left, for a press that prints from left to right: Java's own bidirectional algorithm finds
 * where they stand; here their letters are joined, as Arabic, Persian, Urdu and Kurdish are written, and put in printing order.
 */
final class RightToLeft implements BidiReorderer {

    /** The joined shapes of a letter: the first of them, and how many there are (4: both sides; 2: to the right only; 1). */
    private record Shapes(char isolated, int count) {

        boolean joinsOnwards() {
            return count == 4;
        }

        boolean joinsBack() {
            return count > 1;
        }
    }

    private static final Map<Character, Shapes> LETTERS = new HashMap<>();
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    /** Lam and alef are written as one: isolated shapes by the alef. */
    private static final Map<Character, Character> LAM_ALEF = Map.of(
            '\u0622', '\uFEF5',
            '\u0623', '\uFEF7',
            '\u0625', '\uFEF9',
            '\u0627', '\uFEFB');

    static {
        // Unicode's presentation forms stand in the order isolated, final, initial, medial
        char at = '\uFE80';
        int[] counts = {1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4};
        for (int i = 0; i < counts.length; i++) {
            LETTERS.put((char) ('\u0621' + i), new Shapes(at, counts[i]));
            at += (char) counts[i];
        }
        int[] second = {4, 4, 4, 4, 4, 4, 4, 2, 2, 4};
        for (int i = 0; i < second.length; i++) {
            LETTERS.put((char) ('\u0641' + i), new Shapes(at, second[i]));
            at += (char) second[i];
        }
        LETTERS.put('\u067E', new Shapes('\uFB56', 4));
        LETTERS.put('\u0679', new Shapes('\uFB66', 4));
        LETTERS.put('\u06A4', new Shapes('\uFB6A', 4));
        LETTERS.put('\u0686', new Shapes('\uFB7A', 4));
        LETTERS.put('\u0688', new Shapes('\uFB88', 2));
        LETTERS.put('\u0698', new Shapes('\uFB8A', 2));
        LETTERS.put('\u0691', new Shapes('\uFB8C', 2));
        LETTERS.put('\u06A9', new Shapes('\uFB8E', 4));
        LETTERS.put('\u06AF', new Shapes('\uFB92', 4));
        LETTERS.put('\u06BA', new Shapes('\uFB9E', 2));
        LETTERS.put('\u06C1', new Shapes('\uFBA6', 4));
        LETTERS.put('\u06D2', new Shapes('\uFBAE', 2));
        LETTERS.put('\u06C6', new Shapes('\uFBD9', 2));
        LETTERS.put('\u06CC', new Shapes('\uFBFC', 4));
        LETTERS.put('\u06D5', new Shapes('\uFEE9', 2));
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            Shapes shapes = LETTERS.get(letter);
            if (shapes == null) {
                shaped.append(letter);
                continue;
            }
            boolean joined = shapes.joinsBack() && joinsOnwards(text, i);
            int next = nextLetter(text, i);
            Character both = letter == LAM && next < text.length() ? LAM_ALEF.get(text.charAt(next)) : null;
            if (both != null) {
                shaped.append((char) (both + (joined ? 1 : 0))).append(text, i + 1, next);
                i = next;
                continue;
            }
            boolean onwards = shapes.joinsOnwards() && next < text.length() && joinsBack(text.charAt(next));
            int shape = onwards ? (joined ? 3 : 2) : joined ? 1 : 0;
            shaped.append((char) (shapes.isolated() + shape));
        }
        return shaped.toString();
    }

    private static boolean joinsOnwards(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        Shapes shapes = LETTERS.get(text.charAt(before));
        return text.charAt(before) == TATWEEL || shapes != null && shapes.joinsOnwards();
    }

    private static boolean joinsBack(char letter) {
        Shapes shapes = LETTERS.get(letter);
        return letter == TATWEEL || shapes != null && shapes.joinsBack();
    }

    private static int nextLetter(String text, int at) {
        int next = at + 1;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = end - 1;
            // a mark stays behind its letter
            while (start > 0 && (isMark(text.charAt(start)) || Character.isLowSurrogate(text.charAt(start)))) {
                start--;
            }
            turned.append(mirrored(text.substring(start, end)));
            end = start;
        }
        return turned.toString();
    }

    private static String mirrored(String sign) {
        return switch (sign) {
            case "(" -> ")";
            case ")" -> "(";
            case "[" -> "]";
            case "]" -> "[";
            default -> sign;
        };
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Finds the runs of a paragraph by Java's own bidirectional algorithm. */
    static final class Splitter implements BidiSplitter {

        private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String text, byte defaultDirection) {
            paragraph = new Bidi(
                    text,
                    defaultDirection == BidiSplitter.RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return paragraph.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int number) {
            int start = paragraph.getRunStart(number);
            return new BidiTextRun(
                    start,
                    paragraph.getRunLimit(number) - start,
                    paragraph.getRunLevel(number) % 2 == 0 ? BidiSplitter.LTR : BidiSplitter.RTL);
        }

        @Override
        public byte getBaseDirection(String text) {
            return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                    ? BidiSplitter.LTR
                    : BidiSplitter.RTL;
        }
    }
}
