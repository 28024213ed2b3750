package org.itaconsolidator.read.book;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/** The text of a string item: its runs joined, reading aids left out, escapes such as {@code _x000D_} undone. */
public final class RichText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Half of a letter that takes two: a pair of them is one letter, and no surrogate for a pattern. */
    private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private static final Pattern ESCAPED_HALF = Pattern.compile("_x[Dd][89A-Fa-f][0-9A-Fa-f]{2}_");
    private static final int HEX = 16;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    /** Reads to the end of the element that the reader stands on. */
    static String read(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        return unescaped(readRuns(xml).toString());
    }

    /** The runs as they stand there, escapes not undone. */
    static RunText readRuns(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        RunText text = new RunText();
        int depth = 1;
        int aid = 0;
        boolean inText = false;
        String moved = "";
        boolean strike = false;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                aid += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = aid == 0 && xml.getLocalName().equals("t");
                moved = xml.getLocalName().equals("r") ? "" : moved + digitsOf(xml);
                strike = !xml.getLocalName().equals("r") && (strike || isStrike(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                aid -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && isCharacters(event)) {
                String run = moved.isEmpty() ? xml.getText() : moved(xml.getText(), moved);
                text.append(run, strike);
                WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
            }
        }
        return text;
    }

    private static boolean isStrike(XMLStreamReader xml) {
        return xml.getLocalName().equals("strike")
                && (xml.getAttributeValue(null, "val") == null || Xml.isSet(xml, "val"));
    }

    /** A run that stands higher than its line: its digits are a footnote's mark, and no digits of the number before them. */
    static String raised(String run) {
        return moved(run, RAISED);
    }

    /** A run that stands lower than its line. */
    static String lowered(String run) {
        return moved(run, LOWERED);
    }

    /** The digits of a run that stands higher or lower than its line; {@code ""} where the element says nothing of it. */
    private static String digitsOf(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("vertAlign")) {
            return "";
        }
        return switch (String.valueOf(xml.getAttributeValue(null, "val"))) {
            case "superscript" -> RAISED;
            case "subscript" -> LOWERED;
            default -> "";
        };
    }

    /** A run with its digits raised or lowered: they mark a footnote or a unit and are no digits of the number in front. */
    private static String moved(String text, String digits) {
        StringBuilder out = new StringBuilder();
        for (char c : ThaiText.arabicDigits(text).toCharArray()) {
            out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
        }
        return out.toString();
    }

    /** Undoes the escapes of characters that XML cannot hold. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        String plain = matcher.replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), HEX))));
        return escapedHalves(plain);
    }

    /** Halves of letters written as their codes: no text can hold them. */
    static String escapedHalves(String plain) {
        return HALF.matcher(plain)
                .replaceAll(half ->
                        String.format(Locale.ROOT, "_x%04X_", (int) half.group().charAt(0)));
    }

    /** The first half of a letter in a text, as it is escaped in the file: no text can hold it, and none is put in its place. */
    public static Optional<String> findHalf(String text) {
        if (!text.contains("_x")) {
            return Optional.empty();
        }
        Matcher half = ESCAPED_HALF.matcher(text);
        return half.find() ? Optional.of(half.group()) : Optional.empty();
    }

    static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
