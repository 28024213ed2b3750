package org.itaconsolidator.report.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.Delivery;
import org.itaconsolidator.report.PackageParts;
import org.itaconsolidator.report.Rewritten;
import org.itaconsolidator.report.WorkbookState;
import org.itaconsolidator.report.answer.ReturnedWorkbook.Answer;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedWorkbookTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final CellRef C3 = new CellRef(Delivery.SCORES, 3, 3);
    private static final CellRef C4 = new CellRef(Delivery.SCORES, 4, 3);
    private static final CellRef HEADING = new CellRef(Delivery.SCORES, 2, 3);
    private static final Finding OUT_OF_RANGE = Finding.at(C3, FindingCode.SCORE_OUT_OF_RANGE, "105", "0 ถึง 100");
    private static final Finding NOTICE_AT_NOTE = Finding.at(C4, FindingCode.PERCENT_FORMAT, "0.84", "84");
    private static final Finding AT_HEADING = Finding.at(HEADING, FindingCode.HEADING_NOT_RECOGNISED, "คะแนน", "");
    private static final Finding WHOLE_ROW =
            Finding.at(new CellRef(Delivery.SCORES, 6, 0), FindingCode.HIDDEN_CONTENT, "", "");
    private static final Finding EMPTY_CELL =
            Finding.at(new CellRef(Delivery.OTHER, 9, 4), FindingCode.SCORE_MISSING, "", "");
    private static final Finding OF_FILE = Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "");
    private static final List<Finding> FINDINGS =
            List.of(OF_FILE, NOTICE_AT_NOTE, OUT_OF_RANGE, AT_HEADING, WHOLE_ROW, EMPTY_CELL);

    private final ReturnedWorkbook returned = thai(Digits.ARABIC);

    @Test
    void onlyFillsAndNotesOfMarkedCellsDiffer() throws IOException {
        byte[] original = Delivery.workbook();

        Answer answer = answer(original, FINDINGS);

        assertTrue(answer.marked());
        assertEquals("กองคลัง/คะแนน.xlsx", answer.path());
        assertEquals(
                Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(answer.content())));
        assertEquals(
                List.of(
                        "O'ther!D9",
                        "ผลคะแนน!A6",
                        "ผลคะแนน!C2",
                        "ผลคะแนน!C3",
                        "ผลคะแนน!C4",
                        "ผลคะแนน!C6",
                        "ผลคะแนน!E6"),
                changed(WorkbookState.fills(original), WorkbookState.fills(answer.content())));
        assertEquals(
                List.of("O'ther!D9", "ผลคะแนน!A6", "ผลคะแนน!C2", "ผลคะแนน!C3", "ผลคะแนน!C4"),
                changed(WorkbookState.notes(original), WorkbookState.notes(answer.content())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-ผลคะแนน", "3-มาตรการ", "5-แบบตรวจ OIT"})
    void formsOfTheProgramStayAsTheyAreBesidesTheMarks(String form) throws IOException {
        byte[] original = Files.readAllBytes(Path.of("workbook-templates", form + ".xlsx"));
        String sheet;
        try (XSSFWorkbook workbook = open(original)) {
            sheet = workbook.getSheetName(0);
        }
        List<Finding> findings = List.of(
                Finding.at(new CellRef(sheet, 8, 3), FindingCode.SCORE_OUT_OF_RANGE, "105", "0 ถึง 100"),
                Finding.at(new CellRef(sheet, 9, 0), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));

        Answer answer = answer(original, findings);

        assertTrue(answer.marked());
        assertEquals(
                Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(answer.content())));
        assertEquals(
                "SOLID_FOREGROUND FFFFC9C6 0.0",
                WorkbookState.fills(answer.content()).get(sheet + "!C8"));
    }

    /** A page holds about 160 digits of the 16 points that a form of the program has as its standard font. */
    @ParameterizedTest
    @CsvSource({"11, 6 20 32 91 34", "14, 5 16 25 72 26", "16, 4 14 22 63 23"})
    void answerSheetIsAsWideInTheFontOfTheProgramsFormsAsInThatOfOthers(short points, String widths)
            throws IOException {
        byte[] original;
        try (XSSFWorkbook workbook = open(Delivery.workbook());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getFontAt(0).setFontHeightInPoints(points);
            workbook.write(out);
            original = out.toByteArray();
        }
        try (XSSFWorkbook workbook = open(answer(original, FINDINGS).content())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(
                    widths,
                    IntStream.range(0, 6)
                            .filter(column -> !sheet.isColumnHidden(column))
                            .mapToObj(column -> Integer.toString(sheet.getColumnWidth(column) / 256))
                            .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void severityGivesTheColourAndTheHeaviestWins() throws IOException {
        Finding notice = Finding.at(C3, FindingCode.PERCENT_FORMAT, "", "");
        byte[] content = answer(Delivery.workbook(), List.of(notice, OUT_OF_RANGE, NOTICE_AT_NOTE))
                .content();

        Map<String, String> fills = WorkbookState.fills(content);
        assertEquals("SOLID_FOREGROUND FFFFC9C6 0.0", fills.get("ผลคะแนน!C3"));
        assertEquals("SOLID_FOREGROUND FFCFE3F8 0.0", fills.get("ผลคะแนน!C4"));
        List<String> note =
                WorkbookState.notes(content).get("ผลคะแนน!C3").lines().toList();
        assertEquals(2, note.size());
        assertTrue(note.get(0).startsWith("ระบบตรวจ ITA: ✖ ต้องแก้ไข – ผลคะแนน!C3 มีค่า 105"), note.get(0));
        assertTrue(note.get(1).startsWith("ระบบตรวจ ITA: ● แจ้งให้ทราบ – "), note.get(1));
    }

    @Test
    void neighbourThatHasANoteIsNoObstacle() throws IOException {
        CellRef left = new CellRef(Delivery.SCORES, 3, 2); // its neighbour's note stands already: errors come first
        Finding notice = Finding.at(left, FindingCode.PERCENT_FORMAT, "0.84", "84");
        CellRef besideTheSendersNote = new CellRef(Delivery.SCORES, 4, 2);
        Finding beside = Finding.at(besideTheSendersNote, FindingCode.PERCENT_FORMAT, "0.84", "84");
        byte[] original = Delivery.workbook();

        Answer answer = answer(original, List.of(OUT_OF_RANGE, notice, beside));

        assertEquals(Optional.empty(), answer.failure());
        assertTrue(answer.marked());
        assertEquals(
                List.of("ผลคะแนน!B3", "ผลคะแนน!B4", "ผลคะแนน!C3"),
                changed(WorkbookState.notes(original), WorkbookState.notes(answer.content())));
    }

    @Test
    void noteOfTheSenderIsKeptAndAppendedTo() throws IOException {
        String note = WorkbookState.notes(answer(Delivery.workbook(), FINDINGS).content())
                .get("ผลคะแนน!C4");

        assertTrue(note.startsWith("กองคลัง:\nรอผลประกาศ\nระบบตรวจ ITA: ● แจ้งให้ทราบ – "), note);
    }

    @Test
    void answerSheetStandsFirstAndListsErrorsFirstWithLinks() throws IOException {
        try (XSSFWorkbook workbook = open(answer(Delivery.workbook(), FINDINGS).content())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("ผลการตรวจ", sheet.getSheetName());
            assertEquals(
                    List.of(
                            "1 ✖ ต้องแก้ไข ผลคะแนน!C3 score-out-of-range",
                            "2 ▲ ควรตรวจสอบ O'ther!D9 score-missing",
                            "3 ▲ ควรตรวจสอบ ผลคะแนน!C2 heading-not-recognised",
                            "4 ● แจ้งให้ทราบ ทั้งไฟล์ identical-copy",
                            "5 ● แจ้งให้ทราบ ผลคะแนน!C4 percent-format",
                            "6 ● แจ้งให้ทราบ ผลคะแนน!6:6 hidden-content"),
                    lines(sheet));
            assertEquals(
                    "'O''ther'!D9", sheet.getHyperlink(new CellAddress("D8")).getLocation());
            assertEquals(
                    "'ผลคะแนน'!A6", sheet.getHyperlink(new CellAddress("D12")).getLocation());
            assertEquals(5, sheet.getNumHyperlinks());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertTrue(sheet.isSelected());
        }
    }

    @Test
    void likeFindingsShareALineWithTheirCells() throws IOException {
        List<Finding> blanks = new ArrayList<>();
        for (int row = 3; row < 23; row++) {
            blanks.add(Finding.at(new CellRef(Delivery.SCORES, row, 2), FindingCode.RESPONSIBLE_MISSING, "", ""));
        }

        try (XSSFWorkbook workbook = open(thai(Digits.THAI)
                .answer(new ReturnRequest(
                        Delivery.workbook(),
                        "ก.xlsx",
                        false,
                        Ledger.EMPTY,
                        blanks,
                        Optional.empty(),
                        Delivery.NO_FILES))
                .content())) {
            assertEquals(
                    List.of("๑ ▲ ควรตรวจสอบ ผลคะแนน!B3, B4, B5, B6, B7, B8, B9, B10, B11, B12, B13, B14"
                            + " และอีก ๘ ช่อง responsible-missing"),
                    lines(workbook.getSheetAt(0)));
        }
    }

    /** An empty plan was told to be mended in the coloured cells, and none was coloured. */
    @Test
    void whatConcernsNoCellSendsNobodyToColouredCells() throws IOException {
        for (boolean whole : new boolean[] {true, false}) {
            Finding finding = whole
                    ? Finding.ofFile(FindingCode.SCORE_MISSING, "", "")
                    : Finding.at(C3, FindingCode.SCORE_MISSING, "", "");
            byte[] answer = new ReturnedWorkbook(Digits.THAI, any -> "ส่งใหม่")
                    .answer(new ReturnRequest(
                            Delivery.workbook(),
                            "ก.xlsx",
                            true,
                            Ledger.EMPTY,
                            List.of(finding, Finding.at(C3, FindingCode.HIDDEN_CONTENT, "", "")),
                            Optional.empty(),
                            new QuotedFiles(Set.of())))
                    .content();
            try (XSSFWorkbook workbook = open(answer)) {
                StringBuilder told = new StringBuilder();
                workbook.getSheetAt(0).forEach(row -> told.append(row.getCell(0) == null ? "" : row.getCell(0)));
                assertEquals(!whole, told.toString().contains("ช่องที่ระบายสี"), told.toString());
            }
        }
    }

    @Test
    void figuresOfSentencesAreInTheDigitsThatTheJobAsksForAndNamesAreNot() throws IOException {
        Finding outside = Finding.at(C3, FindingCode.EVENT_OUTSIDE_ROUND, "15/07/2579", "01/10/2568 - 30/09/2569")
                .with("other", "กองคลัง/รายงาน รอบ 12.xlsx");
        ReturnedWorkbook writer = new ReturnedWorkbook(
                Digits.THAI,
                f -> f.found() + " นอก " + f.expected() + " ดู " + f.details().get("other") + " \"8,5\"");
        ReturnRequest request = new ReturnRequest(
                Delivery.workbook(),
                "ก.xlsx",
                false,
                Ledger.EMPTY,
                List.of(outside),
                Optional.empty(),
                new QuotedFiles(Set.of("กองคลัง/รายงาน รอบ 12.xlsx")));
        byte[] answer = writer.answer(request).content();
        String sentence = "๑๕/๐๗/๒๕๗๙ นอก ๐๑/๑๐/๒๕๖๘ - ๓๐/๐๙/๒๕๖๙ ดู กองคลัง/รายงาน รอบ 12.xlsx \"8,5\"";
        try (XSSFWorkbook workbook = open(answer)) {
            Row line = workbook.getSheetAt(0).getRow(6);
            assertEquals("๑", line.getCell(0).getStringCellValue());
            assertEquals("ผลคะแนน!C3", line.getCell(3).getStringCellValue());
            assertEquals(sentence, line.getCell(4).getStringCellValue());
        }
        String note = WorkbookState.notes(answer).get("ผลคะแนน!C3");
        assertTrue(note.endsWith(" – " + sentence), note);
    }

    @Test
    void textsThatBeginLikeFormulasAreTexts() throws IOException {
        ReturnedWorkbook plain = new ReturnedWorkbook(Digits.ARABIC, Finding::found);
        Finding odd = Finding.at(C3, FindingCode.SCORE_NOT_A_NUMBER, "=HYPERLINK(\"x\")", "");

        try (XSSFWorkbook workbook = open(plain.answer(new ReturnRequest(
                        Delivery.workbook(),
                        "+ก.xlsx",
                        false,
                        Ledger.EMPTY,
                        List.of(odd),
                        Optional.empty(),
                        Delivery.NO_FILES))
                .content())) {
            var cell = workbook.getSheetAt(0).getRow(6).getCell(4);
            assertEquals("=HYPERLINK(\"x\")", cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void sheetOfTheSenderWithTheAnswersNameStays() throws IOException {
        byte[] original = Delivery.workbook(
                w -> w.createSheet("ผลการตรวจ").createRow(0).createCell(0).setCellValue("ของผู้ส่ง"));

        byte[] content = answer(answer(original, FINDINGS).content(), FINDINGS).content();

        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(content)));
        assertEquals(List.of("ผลการตรวจ (2)", "_answer"), ourSheets(content));
    }

    @Test
    void answerToAnAnswerHasTheNewMarksOnly() throws IOException {
        byte[] original = Delivery.workbook();
        byte[] first = answer(original, FINDINGS).content();

        byte[] second = answer(first, List.of(OUT_OF_RANGE)).content();

        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(original), WorkbookState.of(second)));
        assertEquals(
                List.of("ผลคะแนน!C3"),
                changedIgnoringBlanks(WorkbookState.fills(original), WorkbookState.fills(second)));
        assertEquals(List.of("ผลคะแนน!C3"), changed(WorkbookState.notes(original), WorkbookState.notes(second)));
        assertEquals(List.of("ผลการตรวจ", "_answer"), ourSheets(second));
    }

    @Test
    void sameFindingsAgainGiveTheSamePartsAndColours() throws IOException {
        byte[] first = answer(Delivery.workbook(), FINDINGS).content();
        byte[] second = answer(first, FINDINGS).content();

        assertEquals(WorkbookState.fills(first), WorkbookState.fills(second));
        assertEquals(WorkbookState.notes(first), WorkbookState.notes(second));
        assertEquals(
                PackageParts.names(first).size(), PackageParts.names(second).size());
    }

    @Test
    void colourGoesWithItsCellWhenRowsMoveAndSheetsAreRenamed() throws IOException {
        byte[] first = answer(Delivery.workbook(), FINDINGS).content();
        byte[] moved;
        try (XSSFWorkbook workbook = open(first)) {
            XSSFSheet sheet = workbook.getSheet(Delivery.SCORES);
            sheet.shiftRows(2, 5, 3);
            workbook.setSheetName(workbook.getSheetIndex(Delivery.SCORES), "คะแนนใหม่");
            workbook.setSheetName(0, "อะไรก็ได้");
            moved = Delivery.bytes(workbook);
        }

        byte[] second = answer(moved, List.of(OF_FILE)).content();

        Map<String, String> fills = WorkbookState.fills(second);
        assertEquals("NO_FILL", fills.get("คะแนนใหม่!C6"));
        assertEquals("THIN_HORZ_BANDS FF99CCFF 0.0", fills.get("คะแนนใหม่!C2"));
        assertEquals(
                "{คะแนนใหม่!C7=กองคลัง:\nรอผลประกาศ}",
                WorkbookState.notes(second).toString());
        assertEquals(List.of("ผลการตรวจ"), ourSheets(second));
    }

    @Test
    void marksGoWhereAnotherProgramLeftOutEmptyCellsAndWroteColoursInItsWay() throws IOException {
        byte[] original = Delivery.workbook();
        byte[] saved = Rewritten.likeOpenpyxl(answer(original, FINDINGS).content());
        assertEquals("SOLID_FOREGROUND 00FFC9C6 0.0", WorkbookState.fills(saved).get("ผลคะแนน!C3"));

        byte[] second = answer(saved, List.of(OF_FILE)).content();

        assertEquals(List.of(), changedIgnoringBlanks(WorkbookState.fills(original), WorkbookState.fills(second)));
        assertEquals(List.of(), changed(WorkbookState.notes(original), WorkbookState.notes(second)));
    }

    @Test
    void marksOfOlderAnswersGoWhereTheEmptyCellOfAFormerFillWasLeftOut() throws IOException {
        byte[] first = answer(Delivery.workbook(), FINDINGS).content();
        byte[] saved;
        try (XSSFWorkbook workbook = open(first)) {
            workbook.getSheet("_answer").forEach(row -> {
                if (row.getCell(1) != null && CellFills.of((XSSFCell) row.getCell(1)) == CellFills.NONE) {
                    row.removeCell(row.getCell(1));
                }
            });
            saved = Delivery.bytes(workbook);
        }

        byte[] second = answer(saved, List.of(OF_FILE)).content();

        assertEquals("NO_FILL", WorkbookState.fills(second).get("ผลคะแนน!C3"));
        assertEquals("THIN_HORZ_BANDS FF99CCFF 0.0", WorkbookState.fills(second).get("ผลคะแนน!C2"));
    }

    @Test
    void cellsWithOurNotesLoseOurColourWhereTheListOfShadesIsLost() throws IOException {
        byte[] first = answer(Delivery.workbook(), FINDINGS).content();
        byte[] saved;
        try (XSSFWorkbook workbook = open(first)) {
            workbook.removeSheetAt(workbook.getSheetIndex("_answer"));
            saved = Delivery.bytes(workbook);
        }

        byte[] second = answer(saved, List.of(OF_FILE)).content();

        assertEquals("NO_FILL", WorkbookState.fills(second).get("ผลคะแนน!C3"));
        assertEquals(
                "{ผลคะแนน!C4=กองคลัง:\nรอผลประกาศ}", WorkbookState.notes(second).toString());
    }

    @Test
    void answerOpensOnItsOwnSheetAndNoOtherIsSelected() throws IOException {
        byte[] original = Delivery.workbook(workbook -> {
            workbook.getSheetAt(0).setSelected(true);
        });

        byte[] first = answer(original, FINDINGS).content();

        try (XSSFWorkbook workbook = open(first)) {
            assertEquals(0, workbook.getActiveSheetIndex());
            assertEquals(0, workbook.getFirstVisibleTab());
            assertEquals(List.of("ผลการตรวจ"), selected(workbook));
        }
        // the answer to an answer still knows on which sheet the sender's workbook opened
        assertEquals(
                WorkbookState.of(original).get("active"),
                WorkbookState.of(answer(first, List.of(OUT_OF_RANGE)).content()).get("active"));
    }

    @Test
    void shadeThatTheSenderUsesIsNotTakenForAMark() throws IOException {
        byte[] original = Delivery.workbook(workbook -> {
            var style = workbook.createCellStyle();
            style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(MarkColours.of(FindingCode.SCORE_OUT_OF_RANGE.severity()));
            workbook.getSheet(Delivery.SCORES).getRow(2).getCell(0).setCellStyle(style);
        });

        byte[] second =
                answer(answer(original, FINDINGS).content(), List.of(OF_FILE)).content();

        assertEquals(
                "SOLID_FOREGROUND FFFFC9C6 0.0", WorkbookState.fills(second).get("ผลคะแนน!A3"));
        assertEquals("NO_FILL", WorkbookState.fills(second).get("ผลคะแนน!C3"));
    }

    @Test
    void earlierFindingsAreNewOpenOrSolved() throws IOException {
        Finding solved = Finding.at(new CellRef(Delivery.SCORES, 5, 3), FindingCode.SCORE_NOT_A_NUMBER, "86,5", "");
        Finding before = Finding.at(C3, FindingCode.SCORE_OUT_OF_RANGE, "1050", "0 ถึง 100");
        List<Finding> now = List.of(OUT_OF_RANGE, AT_HEADING);
        FindingChanges changes = FindingChanges.between(List.of(solved, before), now, FindingChanges.Rows.IN_PLACE);
        ReturnRequest request = new ReturnRequest(
                Delivery.workbook(), "ก.xlsx", false, Ledger.EMPTY, now, Optional.of(changes), Delivery.NO_FILES);

        try (XSSFWorkbook workbook = open(returned.answer(request).content())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertFalse(sheet.isColumnHidden(2));
            assertEquals("ยังไม่ได้แก้", sheet.getRow(6).getCell(2).getStringCellValue());
            assertEquals("พบใหม่", sheet.getRow(7).getCell(2).getStringCellValue());
            assertEquals(
                    "แก้ไขเรียบร้อยแล้ว 1 ข้อ ขอขอบคุณ",
                    sheet.getRow(8).getCell(0).getStringCellValue());
            assertEquals("ผลคะแนน!C5", sheet.getRow(9).getCell(3).getStringCellValue());
        }
    }

    @Test
    void sameRequestGivesSameBytes() throws InterruptedException {
        byte[] original = Delivery.workbook();
        byte[] first = answer(original, FINDINGS).content();
        Thread.sleep(1100); // times are stated in seconds

        assertArrayEquals(first, answer(original, FINDINGS).content());
    }

    @Test
    void macrosStayInTheMarkedCopy() throws IOException {
        byte[] original = Delivery.workbook(workbook -> {
            try {
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        Answer answer = returned.answer(new ReturnRequest(
                original, "แบบ.xlsm", false, Ledger.EMPTY, List.of(OUT_OF_RANGE), Optional.empty(), Delivery.NO_FILES));

        assertTrue(answer.marked());
        assertEquals("แบบ.xlsm", answer.path());
        try (XSSFWorkbook workbook = open(answer.content())) {
            assertTrue(workbook.isMacroEnabled());
        }
    }

    @Test
    void unreadableFileGetsOneSheetBesideItsName() throws IOException {
        Finding corrupt = Finding.ofFile(FindingCode.CORRUPT_WORKBOOK, "", "");

        assertAlone(new byte[] {1, 2, 3}, corrupt, "ระบบเปิดสมุดงานของท่านเพื่อระบายสีไม่ได้");
    }

    @Test
    void whatPoiCannotOpenGetsOneSheetThoughTheReaderFoundNothingOfIt() throws IOException {
        byte[] content = Delivery.workbook();

        assertAlone(
                java.util.Arrays.copyOf(content, content.length / 2),
                OUT_OF_RANGE,
                "ระบบเปิดสมุดงานของท่านเพื่อระบายสีไม่ได้");
    }

    @Test
    void encryptedWorkbookGetsOneSheet() throws IOException {
        Finding encrypted = Finding.ofFile(FindingCode.ENCRYPTED_WORKBOOK, "", "");

        assertAlone(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, encrypted, "สมุดงานของท่านล็อกด้วยรหัสผ่าน");
    }

    @Test
    void strictWorkbookIsAnsweredByAListThatSaysHowToSaveIt() throws IOException {
        byte[] strict = Rewritten.replacing(
                Delivery.workbook(),
                "_rels/.rels",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
        assertAlone(
                strict,
                OUT_OF_RANGE,
                "สมุดงานของท่านบันทึกเป็นชนิด \"Strict Open XML\" ไม่ใช่ \"สมุดงาน Excel (*.xlsx)\""
                        + " ระบบอ่านข้อมูลได้ แต่ระบายสีให้ไม่ได้ (เลือก บันทึกเป็น แล้วเลือกชนิด"
                        + " \"สมุดงาน Excel (*.xlsx)\" ครั้งต่อไปจะระบายสีให้)");
    }

    @Test
    void lockedStructureIsLeftAlone() throws IOException {
        assertAlone(
                Delivery.workbook(XSSFWorkbook::lockStructure), OUT_OF_RANGE, "โครงสร้างสมุดงานของท่านถูกป้องกันไว้");
    }

    @Test
    void signedWorkbookIsLeftAlone() throws IOException {
        byte[] signed = PackageParts.add(Delivery.workbook(), "_xmlsignatures/origin.sigs", new byte[0]);

        assertAlone(signed, OUT_OF_RANGE, "สมุดงานของท่านมีลายมือชื่อดิจิทัล การระบายสีจะทำให้ลายมือชื่อใช้ไม่ได้");
    }

    @Test
    void workbookAboveFiveMegabytesIsLeftAlone() throws IOException {
        byte[] noise = new byte[Markable.LARGEST_FILE];
        new java.util.Random(1).nextBytes(noise);

        assertAlone(
                PackageParts.add(Delivery.workbook(), "noise.bin", noise),
                OUT_OF_RANGE,
                "สมุดงานของท่านมีขนาดใหญ่เกินกว่าที่จะระบายสีได้");
    }

    @Test
    void workbookThatInflatesBeyondMeasureIsLeftAlone() throws IOException {
        byte[] blanks = new byte[(int) Markable.LARGEST_XML];

        assertAlone(
                PackageParts.add(Delivery.workbook(), "xl/blanks.xml", blanks),
                OUT_OF_RANGE,
                "สมุดงานของท่านมีขนาดใหญ่เกินกว่าที่จะระบายสีได้");
    }

    @Test
    void workbookOfManyAlikeRowsIsMarked() throws IOException {
        byte[] blanks = new byte[2 * 1024 * 1024];

        assertTrue(answer(PackageParts.add(Delivery.workbook(), "xl/blanks.xml", blanks), FINDINGS)
                .marked());
    }

    @Test
    void answerOfOneSheetThatComesBackIsAnsweredAgain() throws IOException {
        byte[] alone = answer(new byte[0], List.of(Finding.ofFile(FindingCode.CORRUPT_WORKBOOK, "", "")))
                .content();

        assertAlone(
                alone, Finding.ofFile(FindingCode.NO_TABLE_RECOGNISED, "", ""), "สมุดงานที่ส่งมามีแต่แผ่นผลการตรวจ");
    }

    @Test
    void fileThatIsNoXlsxKeepsItsEndingInTheAnswersName() {
        Finding old = Finding.ofFile(FindingCode.OLD_EXCEL_FORMAT, "Excel 97", "");

        assertEquals(
                "ก/คะแนน.xls.ตอบกลับ.xlsx",
                returned.answer(new ReturnRequest(
                                new byte[] {1},
                                "ก/คะแนน.xls",
                                false,
                                Ledger.EMPTY,
                                List.of(old),
                                Optional.empty(),
                                Delivery.NO_FILES))
                        .path());
    }

    private static List<String> selected(XSSFWorkbook workbook) {
        List<String> selected = new ArrayList<>();
        workbook.forEach(sheet -> {
            if (sheet.isSelected()) {
                selected.add(sheet.getSheetName());
            }
        });
        return selected;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[a-z]\\w*\\}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void assertAlone(byte[] content, Finding finding, String reason) throws IOException {
        Answer answer = answer(content, List.of(finding));
        assertFalse(answer.marked());
        assertEquals("กองคลัง/คะแนน.ตอบกลับ.xlsx", answer.path());
        try (XSSFWorkbook workbook = open(answer.content())) {
            assertEquals(1, workbook.getNumberOfSheets());
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(1, lines(sheet).size());
            assertEquals(0, sheet.getNumHyperlinks());
            String why = sheet.getRow(4).getCell(0).getStringCellValue();
            assertTrue(why.startsWith(reason + " จึงแจ้งผลในไฟล์นี้แทน"), why);
        }
    }

    private Answer answer(byte[] content, List<Finding> findings) {
        return returned.answer(new ReturnRequest(
                content,
                "กองคลัง/คะแนน.xlsx",
                findings.stream().anyMatch(Finding::refusesFile),
                Ledger.EMPTY,
                findings,
                Optional.empty(),
                Delivery.NO_FILES));
    }

    private static ReturnedWorkbook thai(Digits digits) {
        return new ReturnedWorkbook(digits, new FindingTexts(THAI)::text);
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    /** Number, severity, place and code of each line. */
    private static List<String> lines(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (int i = 6; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            lines.add(row.getCell(0) + " " + row.getCell(1) + " " + row.getCell(3) + " " + row.getCell(5));
        }
        return lines;
    }

    private static List<String> ourSheets(byte[] content) throws IOException {
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook workbook = open(content)) {
            workbook.forEach(sheet -> {
                if (EarlierAnswer.isOurs(sheet)) {
                    names.add(sheet.getSheetName());
                    boolean marks = sheet.getSheetName().startsWith("_");
                    assertEquals(
                            marks ? SheetVisibility.VERY_HIDDEN : SheetVisibility.VISIBLE,
                            workbook.getSheetVisibility(workbook.getSheetIndex(sheet)));
                    assertEquals(AnswerSheet.MARKER, sheet.getRow(0).getCell(0).getStringCellValue());
                }
            });
        }
        return names;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return List.copyOf(WorkbookState.differences(before, after).keySet());
    }

    private static List<String> changedIgnoringBlanks(Map<String, String> before, Map<String, String> after) {
        assertNotEquals(before, after);
        return changed(before, after).stream()
                .filter(place -> before.containsKey(place) || !after.get(place).equals("NO_FILL"))
                .toList();
    }

    @Test
    void answersThatStandBesideNeverMeet() {
        ReturnedWorkbook answers = new ReturnedWorkbook(Digits.ARABIC, Finding::toString);
        List<String> names = List.of("ก.xlsx", "ก.XLSX", "ก.xlsm", "ก.XLSX.xlsx", "ก.xlsm.xlsx", "ก.xls");
        assertEquals(
                names.size(), names.stream().map(answers::listedPath).distinct().count());
        assertEquals("ข/ก.ตอบกลับ.xlsx", answers.listedPath("ข/ก.xlsx"));
        assertEquals("ข/ก.XLSX.ตอบกลับ.xlsx", answers.listedPath("ข/ก.XLSX"));
        List<String> cut = Stream.of("ก", "ข")
                .map(last -> answers.listedPath("ข/" + "ย".repeat(82) + last + ".xls"))
                .toList();
        assertEquals(2, cut.stream().distinct().count());
        for (String path : cut) {
            assertTrue(path.startsWith("ข/ยย") && path.endsWith(".ตอบกลับ.xlsx"), path);
            assertTrue(path.substring(2).getBytes(StandardCharsets.UTF_8).length <= 255, path);
        }
    }
}
