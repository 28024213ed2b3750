package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every layout in every manner of writing it down gives the same reading. */
class LayoutVariantsTest {
    /** Every fact that was read, in the words of {@link SampleLayout#facts()}. */
    static List<String> facts(Submission submission) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < submission.measures().size(); i++) {
            Measure measure = submission.measures().get(i);
            facts.add(i + " indicator " + measure.indicator().orElse(0));
            facts.add(i + " topic " + measure.topic().orElse(0));
            facts.add(i + " item " + measure.item());
            facts.add(i + " steps " + measure.steps().size());
            facts.add(i + " divisions " + String.join("|", measure.divisions()));
            facts.add(i + " period "
                    + measure.period().start().map(Object::toString).orElse("") + "/"
                    + measure.period().end().map(Object::toString).orElse(""));
            for (Map.Entry<Field, org.itaconsolidator.model.FieldText> text :
                    measure.texts().entrySet()) {
                facts.add(i + " " + text.getKey() + " "
                        + ThaiText.fold(text.getValue().text()));
            }
        }
        return facts;
    }

    @TestFactory
    Stream<DynamicTest> everyVariantIsReadLikeTheCleanTable() {
        return Variants.SAME_READING.stream()
                .map(variant ->
                        DynamicTest.dynamicTest(variant.group + ": " + variant.name, () -> assertSameReading(variant)));
    }

    private static void assertSameReading(LayoutVariant variant) {
        Submission submission = variant.reading();
        assertEquals(
                String.join("\n", sorted(variant.layout().facts())),
                String.join("\n", sorted(facts(submission))),
                () -> variant.name + " " + submission.findings());
        assertBalanced(submission, variant.name);
        assertEquals(2567, submission.head().fiscalYear().orElseThrow().buddhist(), variant.name);
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                submission.head().body().orElseThrow().name());
        assertTrue(submission.findings().stream().noneMatch(f -> f.code() == FindingCode.TABLE_NOT_RECOGNISED));
    }

    @TestFactory
    Stream<DynamicTest> noTextOfADataRowVanishes() {
        return Stream.concat(Variants.SAME_READING.stream(), Variants.UNSEEN_WORDING.stream())
                .map(variant -> DynamicTest.dynamicTest(
                        variant.group + ": " + variant.name, () -> assertNothingVanishes(variant)));
    }

    /** Each text of a row that is not ignored or refused is stored, or its row's or column's cell is named in a finding. */
    private static void assertNothingVanishes(LayoutVariant variant) throws UnreadableWorkbook {
        Submission submission = variant.reading();
        StringBuilder stored = new StringBuilder();
        submission.measures().forEach(m -> m.texts().values().forEach(t -> stored.append(ThaiText.fold(t.text()))));
        for (Grid grid : Workbook.read(variant.content(), "a.xlsx").sheets()) {
            for (GridRow row : grid.listRows()) {
                RowRef ref = new RowRef(grid.sheet(), row.number());
                boolean kept = submission.rowsRead().contains(ref)
                        && !submission.rowsIgnored().contains(ref)
                        && !submission.rowsRefused().contains(ref);
                for (GridCell cell : row.cells()) {
                    if (kept && !isAccountedFor(cell, stored.toString(), submission)) {
                        assertEquals("", cell.text(), () -> variant.name + " " + ref + " " + submission.findings());
                    }
                }
            }
        }
    }

    private static boolean isAccountedFor(GridCell cell, String stored, Submission submission) {
        String text = ThaiText.fold(cell.text());
        boolean linked = ScoreTablesTest.NAMES.stream().map(ThaiText::fold).anyMatch(text::contains);
        return linked
                || text.matches("[0-9]{0,2}|-")
                || stored.contains(text)
                || text.startsWith("ความเห็นเพิ่มเติม")
                || submission.findings().stream()
                        .flatMap(f -> f.cells().stream())
                        .anyMatch(at -> at.column() == cell.column());
    }

    static void assertBalanced(Submission submission, String what) {
        Set<RowRef> outcomes = new HashSet<>(TestReading.rowsStored(submission));
        outcomes.addAll(submission.rowsIgnored());
        outcomes.addAll(submission.rowsRefused());
        assertEquals(submission.rowsRead(), outcomes, what);
    }

    @TestFactory
    Stream<DynamicTest> wordingNeverSeenLosesNothingInSilence() {
        return Variants.UNSEEN_WORDING.stream()
                .map(variant -> DynamicTest.dynamicTest(variant.name, () -> assertNothingInvented(variant)));
    }

    /** What is not understood is reported, and nothing is stored that the table does not say. */
    private static void assertNothingInvented(LayoutVariant variant) {
        Submission submission = variant.reading();
        assertBalanced(submission, variant.name);
        List<String> wrong = new ArrayList<>(facts(submission));
        wrong.removeAll(variant.layout().facts());
        wrong.removeIf(fact -> fact.endsWith(" 0") || fact.endsWith(" ") || fact.endsWith(" /"));
        assertEquals(List.of(), wrong, variant.name);
        List<String> lost = new ArrayList<>(variant.layout().facts());
        lost.removeAll(facts(submission));
        Set<FindingCode> codes = new HashSet<>(TestReading.onlyCodes(submission));
        boolean said = codes.contains(FindingCode.HEADING_NOT_RECOGNISED)
                || codes.contains(FindingCode.TABLE_NOT_RECOGNISED)
                || codes.contains(FindingCode.TABLE_LEFT_ALONE)
                || codes.contains(FindingCode.NO_TABLE_RECOGNISED);
        assertTrue(lost.isEmpty() || said, () -> variant.name + " lost in silence " + lost);
    }

    /** The document holds the figures of this very build. */
    @Test
    void documentedFiguresAreThoseOfTheVariants() throws IOException {
        Path file = Path.of("docs/reading.md");
        String document = ReadingFigures.document(Files.readString(file));
        Recorded.assertSame(file, document);
    }

    private static List<String> sorted(List<String> facts) {
        return facts.stream().sorted().toList();
    }

    /** The variants. */
    static final class Variants {
        /** Written down after the layouts' words and not added to them: what a new office may send. */
        private static final Map<Field, List<String>> UNSEEN = Map.ofEntries(
                Map.entry(
                        Field.MEASURE,
                        List.of(
                                "มาตรการ/วิธีแก้ปัญหา",
                                "แนวทางที่ใช้",
                                "มาตรการที่กำหนด",
                                "สิ่งที่จะทำ",
                                "แผนงาน/กิจกรรมที่ดำเนินการ",
                                "แนวทางการยกระดับคะแนน",
                                "วิธีแก้ไข")),
                Map.entry(
                        Field.STEPS,
                        List.of(
                                "ขั้นตอนปฏิบัติงาน",
                                "รายละเอียดการดำเนินงาน",
                                "วิธีทำ",
                                "กระบวนงาน",
                                "ขั้นตอน/กิจกรรม",
                                "แนวทางการดำเนินงานโดยละเอียด")),
                Map.entry(
                        Field.RESPONSIBLE,
                        List.of(
                                "สำนัก/กองที่รับผิดชอบ",
                                "ผู้ดูแล",
                                "หน่วยงานหลัก",
                                "ฝ่ายที่รับผิดชอบ",
                                "เจ้าของเรื่อง",
                                "ผู้รับผิดชอบหลัก/ผู้รับผิดชอบรอง")),
                Map.entry(
                        Field.PERIOD,
                        List.of(
                                "ช่วงเวลาดำเนินงาน",
                                "เดือนที่ดำเนินการ",
                                "กำหนดแล้วเสร็จภายใน",
                                "เมื่อใด",
                                "ปฏิทินการดำเนินงาน",
                                "เวลา")),
                Map.entry(
                        Field.RESULT,
                        List.of(
                                "ผลการดำเนินงานตามมาตรการ",
                                "ผลงาน",
                                "สรุปผลการดำเนินการ",
                                "ทำอะไรไปแล้วบ้าง",
                                "รายงานความก้าวหน้า",
                                "ผลที่ทำได้")),
                Map.entry(
                        Field.OUTCOME,
                        List.of(
                                "ผลสัมฤทธิ์ที่เกิดขึ้น",
                                "ผลลัพธ์ต่อผู้รับบริการ",
                                "ประชาชนได้อะไร",
                                "ผลที่ได้",
                                "ผลสำเร็จของมาตรการ")),
                Map.entry(
                        Field.MONITORING,
                        List.of(
                                "การติดตามประเมินผล",
                                "วิธีกำกับติดตาม",
                                "ผู้ติดตามและรายงาน",
                                "การรายงานความคืบหน้า",
                                "กลไกการติดตาม",
                                "ติดตามอย่างไร")),
                Map.entry(
                        Field.ISSUE,
                        List.of(
                                "ประเด็นที่ควรปรับปรุง",
                                "ปัญหา",
                                "หัวข้อที่ต้องแก้ไข",
                                "ข้อค้นพบ",
                                "ประเด็นจากผลการประเมิน")),
                Map.entry(
                        Field.WEAKNESS,
                        List.of("จุดที่ต้องแก้ทันที", "จุดอ่อนที่พบ", "ข้อบกพร่องเร่งด่วน", "เรื่องเร่งด่วน")),
                Map.entry(
                        Field.TO_DEVELOP,
                        List.of("ประเด็นที่ควรพัฒนาต่อยอด", "เรื่องที่อยากพัฒนา", "ส่วนที่ต้องพัฒนา")),
                Map.entry(Field.PROBLEMS, List.of("ปัญหาอุปสรรค", "ปัญหาและอุปสรรคในการดำเนินงาน")),
                Map.entry(
                        Field.RECOMMENDATION,
                        List.of(
                                "ข้อเสนอแนะเพิ่มเติม",
                                "สิ่งที่อยากให้ช่วย",
                                "ข้อคิดเห็นและข้อเสนอแนะ",
                                "แนวทางแก้ปัญหาต่อไป")));

        /** Other manners of writing a table down without changing what it says. */
        static final List<LayoutVariant> SAME_READING = sameReading();

        /** Tables with a heading in words that the program does not know. */
        static final List<LayoutVariant> UNSEEN_WORDING = unseenWording();

        private Variants() {}

        private static List<LayoutVariant> sameReading() {
            List<LayoutVariant> all = new ArrayList<>();
            for (SampleLayout layout : SampleLayout.all()) {
                all.add(new LayoutVariant("clean", "clean", layout));
                orderAndPlace(all, layout);
                wording(all, layout);
                surroundings(all, layout);
                cells(all, layout);
            }
            return all;
        }

        private static void orderAndPlace(List<LayoutVariant> all, SampleLayout layout) {
            for (int seed = 1; seed <= 6; seed++) {
                int s = seed;
                all.add(new LayoutVariant("column order", "order " + seed, layout)
                        .with(v -> v.order = LayoutVariant.shuffled(layout.fields(), s)));
            }
            for (int[] place : new int[][] {{9, 1}, {5, 4}, {30, 7}}) {
                all.add(new LayoutVariant("start cell", "from row " + place[0] + " column " + place[1], layout)
                        .with(v -> {
                            v.firstRow = place[0];
                            v.firstColumn = place[1];
                        }));
            }
        }

        private static void wording(List<LayoutVariant> all, SampleLayout layout) {
            Layouts layouts = Layouts.load();
            for (Field field : layout.fields()) {
                for (String synonym : layouts.headings().get(field)) {
                    all.add(new LayoutVariant("every known heading", field + " as " + synonym, layout)
                            .with(v -> v.headings.put(field, synonym)));
                }
                String heading = layouts.heading(field);
                if (heading.length() >= 12) {
                    for (int seed = 0; seed < 6; seed++) {
                        String misspelt = misspelt(heading, seed);
                        all.add(new LayoutVariant("misspelt headings", field + " as " + misspelt, layout)
                                .with(v -> v.headings.put(field, misspelt)));
                    }
                }
            }
            all.add(new LayoutVariant("written otherwise", "numbered headings", layout)
                    .with(v -> v.headings.replaceAll((field, text) ->
                            "(" + ThaiText.thaiDigits(String.valueOf(field.ordinal() + 1)) + ") " + text)));
            all.add(new LayoutVariant("written otherwise", "broken headings", layout)
                    .with(v ->
                            v.headings.replaceAll((field, text) -> text.substring(0, 3) + "\n" + text.substring(3))));
            all.add(new LayoutVariant("written otherwise", "a group above", layout)
                    .with(v -> v.groupHeading = "การดำเนินการตามแผนของหน่วยงาน"));
        }

        private static String misspelt(String heading, int seed) {
            int at = 2 + seed * (heading.length() - 4) / 6;
            char c = heading.charAt(at);
            return switch (seed % 3) {
                case 0 -> heading.substring(0, at) + heading.substring(at + 1);
                case 1 -> heading.substring(0, at) + "น" + heading.substring(at);
                default -> heading.substring(0, at) + (c == 'ร' ? 'ล' : 'ร') + heading.substring(at + 1);
            };
        }

        private static void surroundings(List<LayoutVariant> all, SampleLayout layout) {
            all.add(new LayoutVariant("around the table", "cover sheet first", layout).with(v -> v.cover = true));
            all.add(new LayoutVariant("around the table", "notes and signature", layout).with(v -> v.notes = true));
            all.add(new LayoutVariant("around the table", "blank rows", layout).with(v -> v.blankRows = 2));
            all.add(new LayoutVariant("several tables", "headings repeated", layout)
                    .with(v -> v.repeatHeadings = true));
            all.add(new LayoutVariant("several tables", "titles between", layout).with(v -> v.titlesBetween = true));
            all.add(new LayoutVariant("several tables", "two sheets", layout).with(v -> v.rowsPerSheet = 2));
            all.add(new LayoutVariant("several tables", "a sheet a row", layout).with(v -> v.rowsPerSheet = 1));
            for (String extra : List.of("หมายเหตุ", "ความเห็นผู้บริหาร", "จำนวน", "เลขที่หนังสือ")) {
                for (int at : new int[] {0, 2, layout.fields().size()}) {
                    all.add(new LayoutVariant("extra columns", extra + " at " + at, layout).with(v -> {
                        v.extraHeadings = List.of(extra);
                        v.extraAt = at;
                    }));
                }
            }
            all.add(new LayoutVariant("hidden", "row", layout).with(v -> v.hiddenRow = true));
            all.add(new LayoutVariant("hidden", "column", layout).with(v -> v.hiddenColumn = true));
            all.add(new LayoutVariant("hidden", "sheet", layout).with(v -> v.sheetState = "hidden"));
            all.add(new LayoutVariant("hidden", "very hidden sheet", layout).with(v -> v.sheetState = "veryHidden"));
        }

        private static void cells(List<LayoutVariant> all, SampleLayout layout) {
            all.add(new LayoutVariant("cells", "inline texts", layout)
                    .with(v -> v.book.texts(BookBuilder.Texts.INLINE)));
            all.add(new LayoutVariant("cells", "rich texts", layout).with(v -> v.book.texts(BookBuilder.Texts.RICH)));
            all.add(new LayoutVariant("cells", "strict", layout).with(v -> v.book.strict()));
            // an indicator merged over rows with an issue each is another thing to say: several measures
            if (!layout.fields().get(0).equals(Field.INDICATOR)) {
                all.add(new LayoutVariant("cells", "merged names", layout).with(v -> v.mergeNames = true));
            }
            all.add(new LayoutVariant("characters", "decomposed SARA AM", layout)
                    .with(v -> v.typed = text -> text.replace("\u0E33", "\u0E4D\u0E32")));
            all.add(new LayoutVariant("characters", "zero width", layout)
                    .with(v -> v.typed = text -> text.replace("การ", "การ\u200B")));
            all.add(new LayoutVariant("characters", "no-break blanks", layout)
                    .with(v -> v.typed = text -> text.replace(' ', '\u00A0')));
            all.add(new LayoutVariant("characters", "Arabic digits", layout)
                    .with(v -> v.typed = ThaiText::arabicDigits));
        }

        private static List<LayoutVariant> unseenWording() {
            List<LayoutVariant> all = new ArrayList<>();
            for (SampleLayout layout : SampleLayout.all()) {
                for (Field field : layout.fields()) {
                    for (String wording : UNSEEN.getOrDefault(field, List.of())) {
                        all.add(new LayoutVariant("wording never seen", field + " as " + wording, layout)
                                .with(v -> v.headings.put(field, wording)));
                    }
                }
            }
            return all;
        }
    }
}
