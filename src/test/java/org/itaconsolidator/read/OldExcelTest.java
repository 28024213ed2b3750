package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 97 to 2003, as their records hold them. */
class OldExcelTest {
    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet sheet = book.createSheet("ผลคะแนน");

    private HSSFCell cell(int row, int column) {
        var there = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return there.createCell(column - 1);
    }

    private HSSFCellStyle style(String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** What the cells say, by place. */
    private static Map<String, String> texts(Grid grid) {
        Map<String, String> texts = new TreeMap<>();
        grid.listRows()
                .forEach(row -> row.cells()
                        .forEach(cell ->
                                texts.put(grid.ref(row.number(), cell.column()).a1(), cell.text())));
        return texts;
    }

    private static List<Grid> grids(byte[] file) throws UnreadableWorkbook {
        return Workbook.read(file, "a.xlsx").sheets();
    }

    private static FindingCode refusal(byte[] file) {
        return assertThrows(UnreadableWorkbook.class, () -> Workbook.read(file, "a.xlsx"))
                .finding()
                .code();
    }

    @Test
    void cellsAreTypedByTheirRecordsAndFormats() throws Exception {
        cell(1, 1).setCellValue("สํานักปลัด");
        cell(1, 2).setCellValue(86.52);
        cell(1, 3).setCellValue(75.34000000000001);
        HSSFCell percent = cell(1, 4);
        percent.setCellValue(0.8652);
        percent.setCellStyle(style("0.00%"));
        String[] days = {"m/d/yy", "[$-41E]d mmmm yyyy", "ว ดดดด ปปปป", "d/m/bbbb"};
        for (int i = 0; i < days.length; i++) {
            HSSFCell day = cell(2, 1 + i);
            day.setCellValue(45016);
            day.setCellStyle(style(days[i]));
        }
        cell(3, 1).setCellValue(true);
        cell(3, 2).setCellErrorValue(FormulaError.REF);
        cell(3, 3).setCellValue("");
        cell(3, 4).setCellValue(-7);
        assertEquals(
                Map.ofEntries(
                        Map.entry("A1", "สำนักปลัด"),
                        Map.entry("B1", "86.52"),
                        Map.entry("C1", "75.34"),
                        Map.entry("D1", "86.52%"),
                        Map.entry("A2", "31 มีนาคม 2566"),
                        Map.entry("B2", "31 มีนาคม 2566"),
                        Map.entry("C2", "31 มีนาคม 2566"),
                        Map.entry("D2", "31 มีนาคม 2566"),
                        Map.entry("A3", "TRUE"),
                        Map.entry("B3", "#REF!"),
                        Map.entry("D3", "-7")),
                texts(grids(bytes()).get(0)));
    }

    @Test
    void daysMayBeCountedFrom1904() throws Exception {
        book.getInternalWorkbook().getRecords().stream()
                .filter(DateWindow1904Record.class::isInstance)
                .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
        cell(1, 1).setCellValue(43554);
        sheet.getRow(0).getCell(0).setCellStyle(style("d/m/bbbb"));
        assertEquals(Map.of("A1", "31 มีนาคม 2566"), texts(grids(bytes()).get(0)));
    }

    @Test
    void formulasCountByTheirCachedValueAndAZeroOfBlanksIsNobodysNumber() throws Exception {
        HSSFSheet other = book.createSheet("อื่น ๆ");
        other.createRow(0).createCell(1).setCellValue(80);
        cell(1, 1).setCellValue(40);
        cell(2, 1).setCellFormula("A1*2");
        cell(2, 2).setCellFormula("C1");
        cell(2, 3).setCellFormula("'อื่น ๆ'!A1+'อื่น ๆ'!A2");
        cell(2, 4).setCellFormula("'อื่น ๆ'!B1-80");
        cell(2, 5).setCellFormula("\"ผ่าน\"&\"ดี\"");
        cell(2, 6).setCellFormula("B2");
        cell(2, 7).setCellFormula("COUNT(C1)");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Map<String, String> texts = texts(grids(asExcelCalculates(bytes())).get(0));
        assertEquals(
                Map.of("A1", "40", "A2", "80", "B2", "", "C2", "", "D2", "0", "E2", "ผ่านดี", "F2", "", "G2", "0"),
                texts);
    }

    /** POI leaves the calculation to the program that opens the file, which may never happen: its 0 is no result. */
    @Test
    void formulasMayGiveWhatIsNoNumber() throws Exception {
        cell(1, 1).setCellFormula("1>0");
        cell(1, 2).setCellFormula("1/0");
        cell(1, 3).setCellFormula("\"ก\"&\"ข\"");
        new HSSFFormulaEvaluator(book).evaluateAll();
        assertEquals(
                Map.of("A1", "TRUE", "B1", "#DIV/0!", "C1", "กข"),
                texts(grids(bytes()).get(0)));
    }

    @Test
    void promptsOfCellsAreHeard() throws Exception {
        cell(1, 1).setCellValue(86.52);
        HSSFDataValidation rule = new HSSFDataValidation(
                new CellRangeAddressList(0, 2, 0, 1), DVConstraint.createNumericConstraint(2, 0, "0", "100"));
        rule.createPromptBox("คะแนน", "กรอกคะแนนปีที่แล้ว");
        sheet.addValidationData(rule);
        assertEquals(
                List.of(new Grid.Prompt(new Merge(1, 1, 3, 2), List.of("คะแนน", "กรอกคะแนนปีที่แล้ว"))),
                grids(bytes()).get(0).listPrompts());
    }

    @Test
    void zeroThatWaitsForCalculationIsNoResult() throws Exception {
        cell(1, 1).setCellValue(40);
        cell(1, 2).setCellFormula("A1*2");
        assertEquals("", texts(grids(bytes()).get(0)).get("B1"));
        assertEquals("0", texts(grids(asExcelCalculates(bytes())).get(0)).get("B1"));
    }

    /** Programs that cannot calculate write an empty text too: a sum or a product is never one. */
    @Test
    void emptyTextOfAFormulaThatGivesNumbersIsNoResult() throws Exception {
        cell(1, 1).setCellValue(40);
        List<String> formulas =
                List.of("A1*2", "SUM(A1:A1)", "ROUND(A1,2)", "(A1+1)", "IF(A1=\"\",\"\",A1)", "A1&\"\"", "A1");
        for (int i = 0; i < formulas.size(); i++) {
            cell(1, 2 + i).setCellFormula(formulas.get(i));
        }
        GridRow row = grids(withEmptyResults(bytes())).get(0).findRow(1).orElseThrow();
        assertEquals(
                List.of(2, 3, 4, 5),
                row.cells().stream()
                        .filter(cell -> cell.value() instanceof CellValue.NoResult)
                        .map(GridCell::column)
                        .toList());
    }

    /** The formulas of a file with an empty text for their result, as programs write it that cannot calculate. */
    private static byte[] withEmptyResults(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 22 < file.length; i++) {
            boolean formula = bytes.getShort(i) == FormulaRecord.sid && bytes.getShort(i + 2) < 80;
            if (formula && bytes.getShort(i + 4) < 10 && bytes.getShort(i + 6) < 10 && bytes.getShort(i + 18) == 2) {
                bytes.putLong(i + 10, 0xFFFF_0000_0000_0003L);
                bytes.putShort(i + 18, (short) 0);
            }
        }
        return bytes.array();
    }

    /** The formulas of a file without the sign that they are to be calculated when it is opened. */
    private static byte[] asExcelCalculates(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 22 < file.length; i++) {
            boolean formula = bytes.getShort(i) == FormulaRecord.sid && bytes.getShort(i + 2) < 60;
            if (formula && bytes.getShort(i + 4) < 10 && bytes.getShort(i + 6) < 10 && bytes.getShort(i + 18) == 2) {
                bytes.putShort(i + 18, (short) 0);
            }
        }
        return bytes.array();
    }

    /** Ranges of shared formulas may overlap: a cell names the one that it takes by the cell that this first stands in. */
    @Test
    void sharedFormulaIsTheOneThatItsCellNames() throws Exception {
        cell(1, 1).setCellValue(40);
        byte[] refersTwoRight = shared(1, 2, 2);
        byte[] refersTwoLeft = shared(2, 2, -2);
        byte[] file = with(zero(1, 1), refersTwoRight, zero(2, 2), refersTwoLeft);
        assertEquals(Map.of("A1", "40", "B1", "", "C1", "0"), texts(grids(file).get(0)));
    }

    /** A formula that is filled down or across stands once, behind the first cell that it makes. */
    @Test
    void sharedFormulaIsKnownOfEachOfItsCells() throws Exception {
        cell(1, 1).setCellValue(40);
        byte[] file = with(made(1, 1, 86.5), shared(1, 2, -1), made(2, 1, 75.25));
        assertEquals(
                List.of("", "A1", "B1"),
                grids(file).get(0).listRows().get(0).cells().stream()
                        .map(GridCell::formula)
                        .toList());
    }

    @Test
    void moreSharedFormulasThanAreKeptAreRefused() throws Exception {
        cell(1, 1).setCellValue(40);
        ByteBuffer all = ByteBuffer.allocate(300_001 * shared(1, 1, 0).length);
        for (int i = 0; i <= 300_000; i++) {
            all.put(shared(1, 1, 0));
        }
        assertEquals(FindingCode.TOO_LARGE, refusal(with(zero(1, 1), all.array())));
    }

    @Test
    void aCellThatIsFilledAndThenBlankIsDamage() throws Exception {
        cell(1, 1).setCellValue(40);
        cell(1, 3).setCellStyle(book.createCellStyle());
        assertEquals(
                Map.of("A1", "40", "C1", "50"), texts(grids(with(number(3, 50))).get(0)));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(with(number(1, 50))));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(with(new byte[] {1, 2, 6, 0, 0, 0, 0, 0, 0, 0})));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(with(number(4, 50), new byte[] {
            (byte) 0xBE, 0, 10, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0
        })));
    }

    /** A cell of row 1 with a number. */
    private static byte[] number(int column, double value) {
        return ByteBuffer.allocate(18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(NumberRecord.sid)
                .putShort((short) 14)
                .putShort((short) 0)
                .putShort((short) (column - 1))
                .putShort((short) 0)
                .putDouble(value)
                .array();
    }

    /** A cell of row 1 with the result 0 of the formula that first stands in another cell of the row. */
    private static byte[] zero(int column, int first) {
        return made(column, first, 0);
    }

    private static byte[] made(int column, int first, double value) {
        return ByteBuffer.allocate(31)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(FormulaRecord.sid)
                .putShort((short) 27)
                .putShort((short) 0)
                .putShort((short) column)
                .putShort((short) 0)
                .putDouble(value)
                .putShort((short) 8)
                .putInt(0)
                .putShort((short) 5)
                .put((byte) 1)
                .putShort((short) 0)
                .putShort((short) first)
                .array();
    }

    /** A formula that cells of row 1 share: the value of the cell so many columns to the right. */
    private static byte[] shared(int from, int to, int right) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(SharedFormulaRecord.sid)
                .putShort((short) 15)
                .putShort((short) 0)
                .putShort((short) 0)
                .put((byte) from)
                .put((byte) to)
                .putShort((short) 0)
                .putShort((short) 5)
                .put((byte) 0x4C)
                .putShort((short) 0)
                .putShort((short) (0xC000 | right & 0xFF))
                .array();
    }

    /** The book with more records at the end of its sheet. */
    private byte[] with(byte[]... records) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes()))) {
            byte[] written = files.createDocumentInputStream("Workbook").readAllBytes();
            int end = written.length - 4;
            while (written[end] != 0x0A || written[end + 1] != 0 || written[end + 2] != 0 || written[end + 3] != 0) {
                end--;
            }
            stream.write(written, 0, end);
            for (byte[] record : records) {
                stream.writeBytes(record);
            }
            stream.write(written, end, 4);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void placesLooksCommentsAndLinksAreThoseOfTheSheet() throws Exception {
        cell(1, 1).setCellValue("คะแนน");
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 1));
        HSSFFont struck = book.createFont();
        struck.setStrikeout(true);
        HSSFCellStyle strike = book.createCellStyle();
        strike.setFont(struck);
        cell(4, 1).setCellValue("ยกเลิก");
        sheet.getRow(3).getCell(0).setCellStyle(strike);
        HSSFFont white = book.createFont();
        white.setColor(IndexedColors.WHITE.getIndex());
        HSSFCellStyle unseen = book.createCellStyle();
        unseen.setFont(white);
        cell(4, 2).setCellValue(90);
        sheet.getRow(3).getCell(1).setCellStyle(unseen);
        HSSFCellStyle onBlue = book.createCellStyle();
        onBlue.setFont(white);
        onBlue.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        onBlue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell(4, 3).setCellValue(91);
        sheet.getRow(3).getCell(2).setCellStyle(onBlue);
        cell(4, 4).setCellValue(92);
        sheet.getRow(3).getCell(3).setCellStyle(style("0.00\" (ประมาณการ)\""));
        HSSFRichTextString marked = new HSSFRichTextString("86.521");
        HSSFFont raised = book.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        marked.applyFont(5, 6, raised);
        cell(4, 5).setCellValue(marked);
        sheet.getRow(3).setZeroHeight(true);
        sheet.setColumnHidden(4, true);
        var comment = sheet.createDrawingPatriarch()
                .createCellComment(book.getCreationHelper().createClientAnchor());
        comment.setString(new HSSFRichTextString("กองคลัง:\nรอผลประกาศ"));
        sheet.getRow(3).getCell(1).setCellComment(comment);
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://www.example.go.th/o1");
        sheet.getRow(3).getCell(0).setHyperlink(link);
        book.createInformationProperties();
        book.getSummaryInformation().setTitle("ร่าง ผลการประเมิน");
        sheet.getHeader().setLeft("ประกาศ&Bผล");
        book.createSheet("ซ่อน").createRow(0).createCell(0).setCellValue("x");
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        assertEquals(
                List.of("ร่าง ผลการประเมิน"), Workbook.read(bytes(), "a.xls").properties());
        List<Grid> grids = grids(bytes());
        Grid grid = grids.get(0);
        assertEquals(Optional.of(new Merge(1, 1, 3, 2)), grid.findMerge(3, 2));
        GridRow row = grid.findRow(4).orElseThrow();
        assertEquals(true, row.hidden());
        assertEquals(
                List.of(
                        new CellLook(true, false, "", Set.of(), Optional.empty(), Optional.empty()),
                        new CellLook(false, true, "", Set.of(), Optional.of(CellLook.Colour.WHITE), Optional.empty()),
                        new CellLook(
                                false,
                                false,
                                "",
                                Set.of(),
                                Optional.of(CellLook.Colour.WHITE),
                                Optional.of(CellLook.Colour.BLUE)),
                        new CellLook(false, false, "(ประมาณการ)", Set.of(), Optional.empty(), Optional.empty()),
                        CellLook.PLAIN),
                row.cells().stream().map(GridCell::look).toList());
        assertEquals("86.52¹", row.text(5));
        assertEquals(List.of(5), grid.listHiddenColumns());
        assertEquals(Optional.of("รอผลประกาศ"), grid.findComment(4, 2));
        assertEquals(List.of("https://www.example.go.th/o1"), grid.listLinks(4, 1));
        assertEquals(List.of("ประกาศผล"), grid.listPageTexts());
        assertEquals(List.of("ผลคะแนน", "ซ่อน"), grids.stream().map(Grid::sheet).toList());
        assertEquals(List.of(false, true), grids.stream().map(Grid::isHidden).toList());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsReason() throws Exception {
        cell(1, 1).setCellValue("คะแนน");
        byte[] good = bytes();
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(Arrays.copyOf(good, 512)));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(Arrays.copyOf(good, 8)));
        assertEquals(FindingCode.OLD_EXCEL_FORMAT, refusal(container("Book")));
        assertEquals(FindingCode.OLD_EXCEL_FORMAT, refusal(container("WordDocument")));
        assertEquals(FindingCode.ENCRYPTED_WORKBOOK, refusal(container("EncryptedPackage")));
        assertEquals(FindingCode.NOT_A_WORKBOOK, refusal(container("PowerPoint Document")));
        assertEquals(FindingCode.EMPTY_WORKBOOK, refusal(empty()));
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertEquals(FindingCode.ENCRYPTED_WORKBOOK, inAnotherThread(bytes()));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The password of the writing thread is not that of the reading one. */
    private static FindingCode inAnotherThread(byte[] file) throws Exception {
        FindingCode[] code = new FindingCode[1];
        Thread reader = new Thread(() -> code[0] = refusal(file));
        reader.start();
        reader.join();
        return code[0];
    }

    private static byte[] container(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(
                    new ByteArrayInputStream("x".repeat(5000).getBytes(StandardCharsets.US_ASCII)), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] empty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook none = new HSSFWorkbook()) {
            none.createSheet();
            none.write(out);
        }
        return out.toByteArray();
    }

    /** Each text takes much more memory than its three bytes: so many are not even begun. */
    @Test
    void moreTextsThanAreKeptAreRefusedBeforeTheyAreRead() throws Exception {
        byte[] record = new byte[4 + 8228];
        record[0] = 0x3C;
        record[2] = (byte) (8224 & 0xFF);
        record[3] = (byte) (8224 >> 8);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(new byte[] {0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        stream.writeBytes(new byte[] {(byte) 0xFC, 0, 8, 0, 0, 0, 0, 1, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0});
        for (int i = 0; i < 500; i++) {
            stream.write(record, 0, 4 + 8224);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            files.writeFilesystem(out);
        }
        assertEquals(FindingCode.TOO_LARGE, refusal(out.toByteArray()));
    }

    /** Every good workbook that the tests know says the same as a workbook of Excel 97. */
    @Tag("slow")
    @Test
    void goodWorkbooksSayTheSame() throws Exception {
        Map<String, byte[]> good = GoodBooks.all();
        // POI opens neither a strict package nor one without content types, makes 0 of a formula without a value and
        // keeps no epoch
        good.keySet()
                .removeAll(
                        List.of("by hand", "inline texts", "strict", "links", "openpyxl.xlsx", "xlsxwriter-1904.xlsx"));
        for (Map.Entry<String, byte[]> each : good.entrySet()) {
            Submission before = TestReading.read(each.getKey(), each.getValue());
            Submission after = TestReading.read(each.getKey(), OtherKinds.XLS.of(each.getValue()));
            TestReading.assertSame(before, after, each.getKey());
        }
    }

    @Test
    void textsInBoxesFloatOverTheSheetAndCommentsDoNot() throws Exception {
        cell(1, 1).setCellValue("ผลคะแนน");
        var drawn = sheet.createDrawingPatriarch();
        var comment = drawn.createCellComment(book.getCreationHelper().createClientAnchor());
        comment.setString(new HSSFRichTextString("รอผลประกาศ"));
        sheet.getRow(0).getCell(0).setCellComment(comment);
        drawn.createTextbox(new org.apache.poi.hssf.usermodel.HSSFClientAnchor())
                .setString(new HSSFRichTextString("ร่าง"));
        Grid grid = grids(bytes()).get(0);
        assertEquals(
                List.of("ร่าง"), grid.listBoxes().stream().map(Grid.Box::text).toList());
        assertEquals(Optional.of("รอผลประกาศ"), grid.findComment(1, 1));
    }
}
