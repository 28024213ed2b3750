package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers correct a cell by striking a part of its text through: what is left is what a person reads. Parts between {@code ~} are struck. */
class StruckInPartTest {
    private static final String PERIOD = "~ทุกเดือน~ ทุกไตรมาส";

    static Stream<Arguments> kinds() throws IOException {
        return Stream.of(
                Arguments.of("a.xlsx", excel(new XSSFWorkbook(), List.of(List.of(PERIOD, "~เก่า~")))),
                Arguments.of("a.xls", excel(new HSSFWorkbook(), List.of(List.of(PERIOD, "~เก่า~")))),
                Arguments.of("a.docx", word()),
                Arguments.of("a.ods", openDocument()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsStruckBesideOtherWordsIsLeftOutInEveryKind(String name, byte[] file) throws Exception {
        List<GridCell> cells =
                Workbook.read(file, name).sheets().get(0).listRows().get(0).cells();
        assertEquals("ทุกไตรมาส", cells.get(0).text().strip());
        assertEquals(true, cells.get(0).look().corrected());
        assertEquals(false, cells.get(0).look().struck());
        assertEquals("เก่า", cells.get(1).text());
        assertEquals(true, cells.get(1).look().struck());
        assertEquals(false, cells.get(1).look().corrected());
    }

    @Test
    void scoreAndMeasureAreReadAsAPersonSeesThemAndTold() throws Exception {
        List<List<String>> rows = Stream.concat(
                        Stream.of(
                                List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 อบต.ตัวอย่าง อำเภอเมือง จังหวัดน่าน"),
                                List.of("ตัวชี้วัด", "คะแนน")),
                        ScoreTablesTest.NAMES.stream().map(each -> List.of(each, "86.5~2~7")))
                .toList();
        Submission scores = TestReading.read(excel(new XSSFWorkbook(), rows));
        assertEquals(
                List.of("86.57"),
                scores.scores().stream()
                        .map(ScoreReading::score)
                        .map(Object::toString)
                        .distinct()
                        .toList());
        assertEquals(
                List.of("hidden-content struck-in-part"),
                scores.findings().stream()
                        .filter(finding -> finding.code().code().equals("hidden-content"))
                        .map(finding ->
                                finding.code().code() + " " + finding.details().get("case"))
                        .toList());
        Submission plan = TestReading.read(excel(
                new XSSFWorkbook(),
                List.of(
                        List.of("แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. 2569 อบต.ตัวอย่าง"),
                        List.of("มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"),
                        List.of("จัดทำ~ทะเบียน~คู่มือยืมพัสดุ", PERIOD, "กองคลัง"))));
        assertEquals(
                List.of("จัดทำคู่มือยืมพัสดุ"),
                plan.measures().stream()
                        .map(measure -> measure.texts().get(Field.MEASURE).text())
                        .toList());
    }

    /** A list's number and a blank that does not break are no rest of a text. */
    @ParameterizedTest
    @ValueSource(strings = {"๑. ~จัดอบรม~", "~จัดอบรม~\u00A0", "1) ~จัดอบรม~"})
    void textOfWhichOnlyItsNumberIsLeftIsStruck(String text) throws Exception {
        GridCell cell = Workbook.read(excel(new XSSFWorkbook(), List.of(List.of(text))), "a.xlsx")
                .sheets()
                .get(0)
                .listRows()
                .get(0)
                .get(0);
        assertEquals(true, cell.look().struck());
        assertEquals(true, cell.text().contains("จัดอบรม"));
    }

    /** A row of a report whose measure or result was struck out whole tells nothing. */
    @ParameterizedTest
    @MethodSource
    void rowOfAReportThatIsStruckIsToldAndNotStored(String measure, String result, int stored) throws Exception {
        Submission report = TestReading.read(excel(
                new XSSFWorkbook(),
                List.of(
                        List.of(
                                "รายงานผลการดำเนินการตามมาตรการ ITA รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2569 อบต.ตัวอย่าง กองคลัง"),
                        List.of("มาตรการ", "ผลการดำเนินการ", "ผู้รับผิดชอบ"),
                        List.of("จัดทำคู่มือยืมพัสดุ", "จัดทำแล้ว ๑๒ ม.ค. ๒๕๖๙", "กองคลัง"),
                        List.of(measure, result, "กองคลัง"))));
        assertEquals(stored, report.measures().size());
        assertEquals(
                stored == 2 ? List.of() : List.of("row-given-up"),
                report.findings().stream()
                        .filter(finding -> finding.code().code().equals("heading-not-recognised"))
                        .map(finding -> finding.details().get("case"))
                        .toList());
    }

    static Stream<Arguments> rowOfAReportThatIsStruckIsToldAndNotStored() {
        String done = "อบรมแล้ว ๑๒ ม.ค. ๒๕๖๙";
        return Stream.of(
                Arguments.of("จัดอบรมพนักงาน", done, 2),
                Arguments.of("~จัดอบรมพนักงาน~", done, 1),
                Arguments.of("จัดอบรมพนักงาน", "~" + done + "~", 1));
    }

    private static byte[] excel(org.apache.poi.ss.usermodel.Workbook book, List<List<String>> rows) throws IOException {
        try (book) {
            Font struck = book.createFont();
            struck.setStrikeout(true);
            CellStyle all = book.createCellStyle();
            all.setFont(struck);
            Sheet sheet = book.createSheet("ก");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    String text = rows.get(i).get(j);
                    Cell cell = row.createCell(j);
                    int from = text.indexOf('~');
                    if (from < 0) {
                        cell.setCellValue(text);
                        continue;
                    }
                    int to = text.lastIndexOf('~') - 1;
                    RichTextString rich = book.getCreationHelper().createRichTextString(text.replace("~", ""));
                    if (to - from == rich.length()) {
                        cell.setCellStyle(all);
                    } else {
                        rich.applyFont(from, to, struck);
                    }
                    cell.setCellValue(rich);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var row = document.createTable(1, 2).getRow(0);
            XWPFParagraph period = row.getCell(0).getParagraphs().get(0);
            run(period, "ทุกเดือน", true);
            run(period, " ทุกไตรมาส", false);
            run(row.getCell(1).getParagraphs().get(0), "เก่า", true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void run(XWPFParagraph paragraph, String text, boolean struck) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setStrikeThrough(struck);
    }

    private static byte[] openDocument() {
        return OpenDocumentTest.ods(
                "<style:style style:name=\"T1\" style:family=\"text\">"
                        + "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>",
                "<table:table table:name=\"ก\"><table:table-row>"
                        + OpenDocumentTest.text("<text:span text:style-name=\"T1\">ทุกเดือน</text:span> ทุกไตรมาส")
                        + OpenDocumentTest.text("<text:span text:style-name=\"T1\">เก่า</text:span>")
                        + "</table:table-row></table:table>");
    }
}
