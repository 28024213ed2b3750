package org.itaconsolidator.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * A paragraph in the font of official documents, as WordprocessingML. Word sets font, size and weight of Thai
 * separately, as a complex script. Lengths in twentieths of a point.
 */
final class PaperParagraph {
    /** A bold digit of 16 points in twentieths of a point, in the widest font standing in for TH Sarabun New. */
    private static final double WIDEST_BOLD_DIGIT = 185;

    /** The height of a line, marks above and below included, as a multiple of the size of its letters. */
    static final double LINE = 1.4;

    private static final int TWENTIETHS = 20;

    /** A blank that does not end a line. */
    static final char NO_BREAK = '\u00A0';

    static final String FONT = "<w:rFonts w:ascii=\"" + DocumentFont.FAMILY + "\" w:hAnsi=\"" + DocumentFont.FAMILY
            + "\" w:eastAsia=\"" + DocumentFont.FAMILY + "\" w:cs=\"" + DocumentFont.FAMILY + "\"/>";

    /** The blank before marks that belong to the word in front of them. */
    private static final Pattern BLANK_BEFORE_MARK = Pattern.compile(" (?=[ฯๆ])");

    private static final Pattern BEHIND_A_BLANK = Pattern.compile("(?<= )");

    private boolean keptWithNext;
    private String spacing = "";
    private String indent = "";
    private String alignment = "";
    private String rest = "";
    private final StringBuilder runs = new StringBuilder();

    /** A text in which no line begins with ฯ or ๆ. */
    static String together(String text) {
        return text.contains(" ฯ") || text.contains(" ๆ")
                ? BLANK_BEFORE_MARK.matcher(text).replaceAll(String.valueOf(NO_BREAK))
                : text;
    }

    PaperParagraph keepNext(boolean kept) {
        keptWithNext = kept;
        return this;
    }

    PaperParagraph before(int space) {
        spacing += " w:before=\"" + space + "\"";
        return this;
    }

    PaperParagraph nothingBelow() {
        spacing += " w:after=\"0\"";
        return this;
    }

    /** Makes lines as high as in {@link DocumentFont}, whatever font stands in: some that do have lines a quarter higher. */
    PaperParagraph linesOf(int size) {
        spacing += " w:line=\"" + Math.round(TWENTIETHS * size * LINE) + "\" w:lineRule=\"exact\"";
        return this;
    }

    /** Makes an empty paragraph that must exist as low as possible. */
    PaperParagraph flat() {
        spacing += " w:line=\"20\" w:lineRule=\"exact\"";
        return nothingBelow();
    }

    PaperParagraph firstLineIndented() {
        indent = "<w:ind w:firstLine=\"" + PaperPages.INDENT + "\"/>";
        return this;
    }

    PaperParagraph left(int begins) {
        indent = "<w:ind w:left=\"" + begins + "\"/>";
        return this;
    }

    PaperParagraph centred() {
        return aligned("center");
    }

    PaperParagraph distributed() {
        return aligned("thaiDistribute");
    }

    PaperParagraph aligned(String how) {
        alignment = "<w:jc w:val=\"" + how + "\"/>";
        return this;
    }

    /** Makes Word list the paragraph in its outline. */
    PaperParagraph outlined() {
        rest = "<w:outlineLvl w:val=\"0\"/>";
        return this;
    }

    /** Makes the paragraph the last of a section. */
    PaperParagraph ending(String section) {
        rest = section;
        return this;
    }

    PaperParagraph add(String text, int size, boolean bold) {
        return addLines(List.of(text), size, bold);
    }

    PaperParagraph addLines(List<String> lines, int size, boolean bold) {
        for (int i = 0; i < lines.size(); i++) {
            String text = element(lines.get(i));
            addRun(i < lines.size() - 1 ? text + "<w:br/>" : text, size, bold);
        }
        return this;
    }

    /** A line's text as a run holds it. */
    static String element(String line) {
        return OfficePackage.element("w:t", SafeText.of(together(line)));
    }

    PaperParagraph addRun(String content, int size, boolean bold) {
        runs.append("<w:r><w:rPr>").append(FONT).append(bold ? "<w:b/><w:bCs/>" : "");
        runs.append("<w:sz w:val=\"")
                .append(2 * size)
                .append("\"/><w:szCs w:val=\"")
                .append(2 * size);
        runs.append("\"/><w:cs/><w:lang w:bidi=\"th-TH\"/></w:rPr>")
                .append(content)
                .append("</w:r>");
        return this;
    }

    /** Adds something other than text: a picture, or a page break. */
    PaperParagraph addBare(String content) {
        runs.append("<w:r>").append(content).append("</w:r>");
        return this;
    }

    void writeTo(StringBuilder out) {
        int begin = out.append("<w:p>").length();
        out.append("<w:pPr>").append(keptWithNext ? "<w:keepNext w:val=\"on\"/>" : "");
        if (!spacing.isEmpty()) {
            out.append("<w:spacing").append(spacing).append("/>");
        }
        out.append(indent).append(alignment).append(rest);
        if (out.length() == begin + "<w:pPr>".length()) {
            out.setLength(begin);
        } else {
            out.append("</w:pPr>");
        }
        out.append(runs).append("</w:p>");
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    /**
     * The lines of a text, as few as fit; a piece that is wider than the room is a line of its own.
     *
     * @param width the room in twentieths of a point
     * @param size points
     */
    static List<String> lines(String text, int width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width((line + piece).strip(), size) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }

    /** The width of the widest unbreakable piece of a text, in twentieths of a point. */
    static int widest(String text, int size) {
        return pieces(text).stream()
                .mapToInt(piece -> width(piece.strip(), size))
                .max()
                .orElse(0);
    }

    /** Whether an unbreakable piece of a text is wider than so much. */
    static boolean hasWider(String text, int size, int width) {
        if (text.contains(Paper.LINE_MAY_END)) {
            return widest(text, size) > width;
        }
        int end;
        for (int begin = 0; begin < text.length(); begin = end + 1) {
            int blank = text.indexOf(' ', begin);
            end = blank < 0 ? text.length() : blank;
            if (!isSurelyWithin(text, begin, end, size, width)
                    && width(text.substring(begin, end).strip(), size) > width) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of a text is no wider than so much by a unit or more: asked in front, because its width is exact and slow. */
    static boolean isSurelyWithin(String text, int begin, int end, int size, int width) {
        double digits = 0;
        for (int i = begin; i < end; i++) {
            digits += ThaiMetrics.width(text.charAt(i));
        }
        return digits * WIDEST_BOLD_DIGIT * size / DocumentFont.SIZE < width - 1;
    }

    private static List<String> pieces(String text) {
        return List.of(
                text.contains(Paper.LINE_MAY_END)
                        ? text.split(Paper.LINE_MAY_END, -1)
                        : BEHIND_A_BLANK.split(text, -1));
    }

    static int width(String text, int size) {
        double digits =
                text.chars().mapToDouble(c -> ThaiMetrics.width((char) c)).sum();
        return (int) Math.ceil(digits * WIDEST_BOLD_DIGIT * size / DocumentFont.SIZE);
    }
}
