package org.itaconsolidator.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** HTML while it is written: every text and every value is escaped in one place. */
final class Html {
    private static final String PLAIN = "-._~/";

    private final StringBuilder out = new StringBuilder();

    /** Markup as it is; never anything that came from a workbook or a path. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isLetterOfPages(letter)) {
                        out.appendCodePoint(letter);
                    } else {
                        out.append('\uFFFD');
                    }
                }
            }
        });
        return this;
    }

    /** Leaves out control characters and signs that turn the direction of the text. */
    private static boolean isLetterOfPages(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        return !control && !turns && Character.getType(letter) != Character.SURROGATE;
    }

    /** Begins an element: its name with its classes as a style sheet names them ({@code td.due}), then attributes and values in turn. */
    Html open(String element, String... attributes) {
        String[] names = element.split("\\.", 2);
        out.append('<').append(names[0]);
        if (names.length > 1) {
            attribute("class", names[1].replace('.', ' '));
        }
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
    }

    Html close(String element) {
        out.append("</").append(element.split("\\.", 2)[0]).append(">");
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** A link to a file beside the page, or to a place in it ({@code #...}). */
    Html link(String path, String text, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = path.startsWith("#") ? path : address(path);
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    /** A table whose rows become cards on a phone, with its headings; the caller adds the rows. */
    Html stack(String caption, List<String> headings) {
        open("table.stack", "role", "table").line().element("caption", caption);
        raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        headings.forEach(heading -> element("th", heading, "scope", "col", "role", "columnheader"));
        return raw("</tr></thead>").line();
    }

    /** Begins a row of such a table with the cell that heads it. */
    Html row(String text) {
        return open("tr", "role", "row").element("th", text, "scope", "row", "role", "rowheader");
    }

    /** A cell of such a table, {@code td} with its classes, with the heading that a phone shows beside it. */
    Html cell(String element, String heading, String text) {
        return openCell(element, heading).text(text).close(element);
    }

    Html openCell(String element, String heading) {
        return open(element, "data-label", heading, "role", "cell");
    }

    static String address(String path) {
        StringBuilder address = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
            if (plain) {
                address.append((char) each);
            } else {
                address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return address.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    void fact(String name, String text) {
        open("span.told").element("span.quiet", name + ":").text(" " + text).close("span");
    }
}
