package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.answer.ReturnedWorkbook;
import org.itaconsolidator.report.answer.ReturnedWorkbook.Answer;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that hold what few do: only the marks differ, for POI and for LibreOffice. */
class UnusualDeliveriesTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String QUOTED = "คะแนน 'ปี' \"68\"";
    private static final String LONG = "ตรวจแล้ว ".repeat(3_000);
    private static final String THREAD = "[Threaded comment]\n\nComment:\n    รอเอกสาร";
    /** What only describes the others, and what holds cells, looks, names and notes: these are compared cell by cell. */
    private static final String COMPARED_ELSEWHERE =
            "\\[Content_Types\\].xml|.*\\.rels|docProps/.*|xl/(workbook|styles|sharedStrings|calcChain)\\.xml"
                    + "|xl/worksheets/.*|xl/comments.*|xl/drawings/vml.*";

    private final ReturnedWorkbook returned = new ReturnedWorkbook(Digits.THAI, new FindingTexts(THAI)::text);

    @TempDir
    private Path folder;

    @Test
    void onlyTheMarksDifferWhateverElseTheWorkbookHolds() throws Exception {
        byte[] original = withThread(Delivery.workbook(workbook -> addEverything(workbook, LONG)));

        byte[] marked = answer(original, findings());

        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(marked)));
        assertEquals(
                List.of(QUOTED + "!A1", QUOTED + "!B2", "ผลคะแนน!C2", "ผลคะแนน!C3", "ผลคะแนน!C4"),
                List.copyOf(WorkbookState.differences(WorkbookState.fills(original), WorkbookState.fills(marked))
                        .keySet()));
        Map<String, String> notes = WorkbookState.notes(marked);
        assertTrue(notes.get(QUOTED + "!B2").startsWith(LONG.strip()), "the long note stays whole");
        assertTrue(notes.get(QUOTED + "!B2").length() > LONG.length(), "and has our line");
        assertTrue(notes.get("ผลคะแนน!C3").startsWith(THREAD), notes.get("ผลคะแนน!C3"));
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(marked);
        before.forEach((name, bytes) -> {
            if (!name.matches(COMPARED_ELSEWHERE)) {
                assertTrue(after.containsKey(name), name + " is gone");
                assertArrayEquals(bytes, after.get(name), name);
            }
        });

        byte[] again = answer(marked, List.of(Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "")));
        assertEquals(WorkbookState.fills(original), WorkbookState.fills(again));
        assertEquals(WorkbookState.notes(original), WorkbookState.notes(again));
        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(again)));
    }

    @Test
    @Tag("slow")
    void libreOfficeSeesTheMarksOnlyToo() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "no LibreOffice");
        // of a note as long as Excel allows LibreOffice takes minutes to lay out the letters
        byte[] original = Delivery.workbook(workbook -> addEverything(workbook, "ตรวจแล้ว"));
        Path plain = Files.write(folder.resolve("plain.xlsx"), original);
        Path coloured = Files.write(folder.resolve("coloured.xlsx"), answer(original, findings()));
        List<Path> saved = office.get().reckoned(List.of(plain, coloured));
        byte[] before = Files.readAllBytes(saved.get(0));
        byte[] after = Files.readAllBytes(saved.get(1));
        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(before), WorkbookState.of(after)));
        // of merged cells LibreOffice gives all the look of the first
        assertEquals(
                List.of(QUOTED + "!A1", QUOTED + "!B2", "ผลคะแนน!C2", "ผลคะแนน!C3", "ผลคะแนน!C4", "ผลคะแนน!C5"),
                List.copyOf(WorkbookState.differences(WorkbookState.fills(before), WorkbookState.fills(after))
                        .keySet()));
        byte[] again = answer(after, List.of(Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "")));
        assertEquals(WorkbookState.fills(before), WorkbookState.fills(again));
        assertEquals(WorkbookState.notes(before), WorkbookState.notes(again));
    }

    @Test
    void answerToAWorkbookThatOpensOnAChartOpensOnItsOwnSheet() throws Exception {
        byte[] original = withChartSheet(Delivery.workbook());

        byte[] marked = answer(original, List.of(findings().get(0), findings().get(1)));

        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(marked)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertEquals(0, workbook.getActiveSheetIndex());
            assertEquals("แผนภูมิ", workbook.getSheetName(1));
        }
        String chart = new String(parts(marked).get("xl/chartsheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertTrue(chart.contains("sheetView") && !chart.contains("tabSelected"), chart);
        byte[] again = answer(marked, List.of(Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "")));
        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(again)));
    }

    /** A chart that takes a sheet for itself stands first, and the workbook opens on it. */
    private static byte[] withChartSheet(byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(content);
        parts.put("xl/chartsheets/sheet1.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr/><sheetViews>\
                <sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>"""));
        replace(parts, "[Content_Types].xml", "</Types>", """
                <Override PartName="/xl/chartsheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>""");
        replace(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", """
                <Relationship Id="rIdC" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" \
                Target="chartsheets/sheet1.xml"/></Relationships>""");
        String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8)
                .replaceAll("activeTab=\"\\d+\"", "activeTab=\"0\"")
                .replaceAll("<definedNames>.*</definedNames>", "")
                .replace("<sheets>", "<sheets><sheet name=\"แผนภูมิ\" sheetId=\"90\" r:id=\"rIdC\"/>");
        parts.put("xl/workbook.xml", utf8(workbook));
        String cells = new String(parts.get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);
        parts.put("xl/worksheets/sheet2.xml", utf8(cells.replace(" tabSelected=\"true\"", "")));
        return zip(parts);
    }

    @Test
    void noteThatLeavesNoRoomStaysAsItIs() throws Exception {
        String full = "ตรวจแล้ว ".repeat(4_000).substring(0, 32_767);
        for (int length : List.of(32_767, 32_700, 30_000)) {
            byte[] original = Delivery.workbook(workbook -> {
                XSSFSheet sheet = workbook.createSheet(QUOTED);
                sheet.createRow(1).createCell(1).setCellValue("ก");
                note(sheet, "เริ่ม" + full.substring(5, length - 1) + "จ");
            });
            byte[] marked = answer(
                    original, List.of(Finding.at(new CellRef(QUOTED, 2, 2), FindingCode.SCORE_NOT_A_NUMBER, "ก", "")));
            String note = WorkbookState.notes(marked).get(QUOTED + "!B2");
            assertEquals(length == 30_000, note.length() > length, note.length() + "");
            assertTrue(note.length() <= 32_767, note.length() + "");
            assertTrue(note.startsWith(WorkbookState.notes(original).get(QUOTED + "!B2")));
            assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(marked)));
        }
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.at(new CellRef(Delivery.SCORES, 2, 3), FindingCode.HEADING_NOT_RECOGNISED, "คะแนน", ""),
                Finding.at(new CellRef(Delivery.SCORES, 3, 3), FindingCode.SCORE_OUT_OF_RANGE, "105", "0 ถึง 100"),
                // the lower cell of two that are merged
                Finding.at(new CellRef(Delivery.SCORES, 5, 3), FindingCode.SCORE_MISSING, "", ""),
                Finding.at(new CellRef(QUOTED, 2, 2), FindingCode.SCORE_NOT_A_NUMBER, "ก", ""),
                Finding.at(new CellRef(QUOTED, 1, 1), FindingCode.TABLE_LEFT_ALONE, "", ""),
                Finding.at(CellRef.wholeSheet("ลับ"), FindingCode.HIDDEN_CONTENT, "", "")
                        .with("case", "sheet"));
    }

    private static void addEverything(XSSFWorkbook workbook, String note) {
        XSSFSheet scores = workbook.getSheet(Delivery.SCORES);
        scores.addMergedRegion(CellRangeAddress.valueOf("C4:C5"));
        scores.createFreezePane(1, 2);
        scores.groupRow(3, 4);
        XSSFSheet sheet = workbook.createSheet(QUOTED);
        for (int row = 0; row < 4; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row == 0 ? "รายการ" : "รายการ " + row);
            if (row == 0) {
                sheet.getRow(row).createCell(1).setCellValue("คะแนน");
            } else {
                sheet.getRow(row).createCell(1).setCellValue(row * 10);
            }
        }
        sheet.getRow(1).createCell(3).setCellFormula("SUM('คะแนน ''ปี'' \"68\"'!B2:B4)");
        XSSFTable table = sheet.createTable(
                new AreaReference(new CellReference(0, 0), new CellReference(3, 1), workbook.getSpreadsheetVersion()));
        table.setName("ตารางคะแนน");
        table.setDisplayName("ตารางคะแนน");
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleMedium2");
        table.getCTTable().addNewAutoFilter().setRef("A1:B4");
        note(sheet, note);
        addChart(sheet);
        var colours = sheet.getSheetConditionalFormatting();
        colours.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B4")},
                colours.createConditionalFormattingColorScaleRule());
        XSSFSheet hidden = workbook.createSheet("ลับ");
        hidden.createRow(0).createCell(0).setCellValue("ข้อมูลที่ซ่อน");
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        for (String name : List.of(Delivery.SCORES, QUOTED)) {
            var local = workbook.createName();
            local.setSheetIndex(workbook.getSheetIndex(name));
            local.setNameName("local_name");
            local.setRefersToFormula("'" + name.replace("'", "''") + "'!$A$1");
        }
        workbook.setActiveSheet(workbook.getSheetIndex(QUOTED));
        workbook.setSelectedTab(workbook.getSheetIndex(QUOTED));
    }

    private static void note(XSSFSheet sheet, String text) {
        var note = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 2, 1, 6, 30));
        note.setString(new XSSFRichTextString(text.strip()));
        note.setAuthor("กองคลัง");
        note.setAddress(1, 1);
    }

    private static void addChart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 1, 12, 16));
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        XDDFChartData bars = chart.createData(ChartTypes.BAR, bottom, left);
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A4")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B2:B4")));
        chart.plot(bars);
    }

    /** A conversation as Excel keeps it since 2019: a part of its own beside a note for older programs. */
    private static byte[] withThread(byte[] content) throws IOException {
        byte[] noted;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            XSSFSheet sheet = workbook.getSheet(Delivery.SCORES);
            var note = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 5, 6));
            note.setString(new XSSFRichTextString(THREAD));
            note.setAuthor("tc={11111111-2222-3333-4444-555555555555}");
            note.setAddress(2, 2);
            noted = Delivery.bytes(workbook);
        }
        Map<String, byte[]> parts = parts(noted);
        parts.put("xl/persons/person.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person \
                displayName="ผู้ตรวจ" id="{99999999-2222-3333-4444-555555555555}" userId="x" providerId="None"/></personList>"""));
        parts.put("xl/threadedComments/threadedComment1.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
                <threadedComment ref="C3" dT="2026-11-01T08:00:00.00" personId="{99999999-2222-3333-4444-555555555555}" \
                id="{11111111-2222-3333-4444-555555555555}"><text>รอเอกสาร</text></threadedComment></ThreadedComments>"""));
        replace(parts, "[Content_Types].xml", "</Types>", """
                <Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>\
                <Override PartName="/xl/threadedComments/threadedComment1.xml" \
                ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>""");
        replace(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", """
                <Relationship Id="rIdP" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" \
                Target="persons/person.xml"/></Relationships>""");
        replace(parts, "xl/worksheets/_rels/sheet2.xml.rels", "</Relationships>", """
                <Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" \
                Target="../threadedComments/threadedComment1.xml"/></Relationships>""");
        return zip(parts);
    }

    private static void replace(Map<String, byte[]> parts, String name, String what, String with) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertTrue(text.contains(what), text);
        parts.put(name, utf8(text.replace(what, with)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private byte[] answer(byte[] content, List<Finding> findings) {
        Answer answer = returned.answer(new ReturnRequest(
                content, "ก.xlsx", false, Ledger.EMPTY, findings, Optional.empty(), Delivery.NO_FILES));
        assertTrue(
                answer.marked(), () -> answer.failure().map(Exception::toString).orElse("not marked"));
        return answer.content();
    }
}
