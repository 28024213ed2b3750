package org.itaconsolidator.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** HTML as it is written: every text and every value passes through one place that makes it harmless. */
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

    /** Control characters have no place in a page, nor have signs that turn the direction of what follows them. */
    private static boolean isLetterOfPages(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        return !control && !turns && Character.getType(letter) != Character.SURROGATE;
    }

    /** Begins an element: its name, then names and values of attributes in turn. */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append(">");
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

    /** A table whose rows become cards on a phone, with its headings; the words and then the rows follow. */
    Html stack(String caption, List<String> headings) {
        open("table", "class", "stack", "role", "table").line().element("caption", caption);
        raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        headings.forEach(heading -> element("th", heading, "scope", "col", "role", "columnheader"));
        return raw("</tr></thead>").line();
    }

    /** A cell of such a table, which says on a phone what it is. */
    Html cell(String heading, String text) {
        return element("td", text, "data-label", heading, "role", "cell");
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

    /** What is told of something, after a word for it. */
    void told(String name, String text) {
        open("span", "class", "told")
                .element("span", name + ":", "class", "quiet")
                .text(" " + text)
                .close("span");
    }
}
