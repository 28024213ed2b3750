package org.itaconsolidator.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines at Thai word boundaries (the JDK's dictionary), inside a word only where it is too long. */
final class Wrapping {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String CUT = "…";

    private final ToDoubleFunction<String> width;

    Wrapping(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /** At most {@code mostLines} lines of at most {@code room}; what does not fit is cut with an ellipsis. */
    List<String> lines(String text, double room, int mostLines) {
        if (width.applyAsDouble(text) <= room) {
            return List.of(text);
        }
        List<String> lines = broken(text, room);
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
        String rest = String.join("", lines.subList(mostLines - 1, lines.size()));
        kept.set(mostLines - 1, cut(rest, room));
        return kept;
    }

    private List<String> broken(String text, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : pieces(text, BreakIterator.getLineInstance(THAI))) {
            if (width.applyAsDouble((line + word).stripTrailing()) <= room) {
                line += word;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = word;
            while (width.applyAsDouble(line.stripTrailing()) > room) {
                String head = longest(line, room);
                lines.add(head);
                line = line.substring(head.length());
            }
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private String cut(String text, double room) {
        String head = longest(text, room - width.applyAsDouble(CUT));
        return head.stripTrailing() + CUT;
    }

    /** As many whole letters with their marks as fit, at least one. */
    private String longest(String text, double room) {
        String fitting = "";
        for (String letter : pieces(text, BreakIterator.getCharacterInstance(THAI))) {
            if (!fitting.isEmpty() && width.applyAsDouble(fitting + letter) > room) {
                break;
            }
            fitting += letter;
        }
        return fitting;
    }

    private static List<String> pieces(String text, BreakIterator boundaries) {
        List<String> pieces = new ArrayList<>();
        boundaries.setText(text);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
