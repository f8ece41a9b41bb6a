package org.margatetaskforce.web.identity;

import io.nayuki.qrcodegen.QrCode;

/** A text as a square code that a telephone reads, drawn here: the text goes to nobody. */
final class SquareCode {

    private static final int MARGIN = 4;

    private SquareCode() {}

    /** The code as a drawing (SVG), black on white whatever the page's colours. */
    static String draw(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"square-code\" role=\"img\" aria-label=\"Square for the authenticator to read\""
                + " viewBox=\"0 0 " + size + ' ' + size
                + "\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }
}
