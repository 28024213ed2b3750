package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How much of what the generated variants say is read, and how much of what is read they say: {@code docs/reading.md}. */
final class ReadingFigures {
    private static final String HEAD = """
            # How well tables are read

            Five layouts of practice with invented rows are written down in every manner that the tests know, read, and
            compared field by field with what the rows say (indicator, topic, item, number of steps, divisions, period,
            and every text). *Recall* is the share of these facts that was read; *precision* the share of the facts read
            that the rows say. The figures are generated; a test fails where they are not those of this build.

            ```
            mvn -q test -Dtest=LayoutVariantsTest -Dreading.write=true
            ```

            | what was varied | workbooks | facts | recall | precision |
            |---|---|---|---|---|
            """;
    private static final String TAIL = """

            *Wording never seen* replaces one heading by words that no layout file knows; they were written down after the
            files and not added to them. Without `layouts/heading-words.yaml`, which understands a heading by the word that
            it begins with, 83.7 % of these facts were read. Where a heading is understood so, `heading-taken-as` says it;
            where it is not, its column is not read and `heading-not-recognised` (or `table-not-recognised`,
            `table-left-alone`) says so: recall falls, nothing is lost in silence. Adding the heading to
            `layouts/headings.yaml` brings it back.

            **Whose a workbook is** follows from names. A job that says whom it expects refuses a workbook whose body is none of them, where its name
            is nearly an expected one (one letter or mark more, less or other, two swapped, tone marks and doubled letters aside, ร for ล, ใ for ไ)
            or only the kind of body differs, until the name is mended or stands among the aliases. Names that are expected themselves, and those
            that state another district or province, are other bodies. Measured: all of some 2,000 slips in names of subdistricts are noticed
            (`NearlyExpectedBodyTest`); of the 7,301 subdistricts outside Bangkok 31 (0.4 %) have a neighbour in their district, and 174 (2.4 %) one in their
            province, that is so near: such a neighbour, where it is not expected, is stored once it states its own place or is added to the job.

            Whose a number is, of which kind and year, is said by what stands around it, and judged in one place (`read.scope`). File, folder and
            sheet names refuse only by a known word; a title too, or by a clause of its own (คะแนนที่อยากได้), and then for its whole sheet. A sentence
            below or beside scores, or in a comment at a cell, counts where they are its subject (คะแนนข้างต้นเป็นเป้าหมาย), where it is nothing but a
            name for such figures, or where it takes them back (ไม่ใช่คะแนนจริง); ต่ำกว่าเป้าหมาย and คะแนนเป้าหมาย 85 only mention something else. A line alone in its row inside scores, and a group's heading, refuse what stands below them
            unless every word of them is known to say nothing but the body's result (an instrument, a total, a remark or a year says nothing else);
            a cell beside a score refuses by a known word, and where it is another body's name. `FootnotesTest`, `LinesInScoreTablesTest`, `RowsOfOtherBodiesTest` and
            `OwnNameIsNoWordTest` try each line, body and name in each layout.

            Beside these variants, `ScoreTablesTest` reads score tables in every form, `MeasureRowsTest` rows that are one
            measure, several or none, `OtherTablesTest` twelve tables of other systems above, below,
            beside and without ours (nothing of them is stored), `DocumentHeadTest` titles, folders and
            hidden sheets, `DamagedWorkbooksTest` files damaged in ways that are known,
            `DamagedCopiesTest` random damage of some thirty good workbooks (`-Pproofs` for 2,000 copies), and
            `SeedWorkbooksTest` five real documents (`-Dseed.workbooks=FOLDER`).
            """;

    private int workbooks;
    private int expected;
    private int read;
    private int right;

    private ReadingFigures() {}

    static String document() {
        Map<String, ReadingFigures> groups = new LinkedHashMap<>();
        Stream.concat(
                        LayoutVariantsTest.Variants.SAME_READING.stream(),
                        LayoutVariantsTest.Variants.UNSEEN_WORDING.stream())
                .forEach(variant -> groups.computeIfAbsent(variant.group, g -> new ReadingFigures())
                        .add(variant));
        StringBuilder document = new StringBuilder(HEAD);
        groups.forEach((group, figures) -> document.append(figures.line(group)));
        return document.append(TAIL).toString();
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
