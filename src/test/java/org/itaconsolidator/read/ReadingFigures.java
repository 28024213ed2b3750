package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How much of what the generated variants say is read, and how much of what is read they say: {@code docs/reading.md}. */
final class ReadingFigures {
    private static final String TABLE =
            "| what was varied | workbooks | facts | recall | precision |\n|---|---|---|---|---|\n";

    private int workbooks;
    private int expected;
    private int read;
    private int right;

    private ReadingFigures() {}

    /** The document with the figures of this build; the rest of it is written by hand. */
    static String document(String written) {
        Map<String, ReadingFigures> groups = new LinkedHashMap<>();
        Stream.concat(
                        LayoutVariantsTest.Variants.SAME_READING.stream(),
                        LayoutVariantsTest.Variants.UNSEEN_WORDING.stream())
                .forEach(variant -> groups.computeIfAbsent(variant.group, g -> new ReadingFigures())
                        .add(variant));
        int rows = written.indexOf(TABLE) + TABLE.length();
        StringBuilder document = new StringBuilder(written.substring(0, rows));
        groups.forEach((group, figures) -> document.append(figures.line(group)));
        return document.append(written.substring(written.indexOf("\n\n", rows) + 1))
                .toString();
    }

    private void add(LayoutVariant variant) {
        List<String> said = present(variant.layout().facts());
        List<String> found = present(LayoutVariantsTest.facts(variant.reading()));
        workbooks++;
        expected += said.size();
        read += found.size();
        List<String> wrong = new ArrayList<>(found);
        said.forEach(wrong::remove);
        right += found.size() - wrong.size();
    }

    /** Without those that only say that there is nothing. */
    private static List<String> present(List<String> facts) {
        return facts.stream()
                .filter(fact -> !fact.endsWith(" ") && !fact.endsWith(" 0") && !fact.endsWith(" /"))
                .toList();
    }

    private String line(String group) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f %% | %.1f %% |\n",
                group,
                workbooks,
                expected,
                100.0 * right / expected,
                read == 0 ? 100.0 : 100.0 * right / read);
    }
}
