package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.report.form.PrefilledScores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the counter and the colours of a form say while an officer fills it in: reckoned by LibreOffice, not by the program. */
class FormCounterTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");
    private static final String DONE = "ดำเนินการแล้วเสร็จ";
    /** Columns right of every form, where the rules of the colours are written as formulas. */
    private static final int SCRATCH = 30;
    /** Rows whose colours are looked at, and the last one. */
    private static final int LOOKED_AT = 45;

    @TempDir
    private Path folder;

    /** What was typed into a form, and what is said of it. */
    private record Case(Form form, PrefilledScores scores, Map<String, Object> typed, int missing, Set<String> yellow) {
        static Case of(Form form, Map<String, Object> typed, int missing, String... yellow) {
            return new Case(form, PrefilledScores.NONE, typed, missing, Set.of(yellow));
        }

        /** A score form handed out with the official scores of some years. */
        static Case handedOut(List<Integer> years, Map<String, Object> typed, int missing, String... yellow) {
            return new Case(Form.SCORES, official(years), typed, missing, Set.of(yellow));
        }

        private static PrefilledScores official(List<Integer> years) {
            Map<FiscalYear, Map<Integer, BigDecimal>> scores = new LinkedHashMap<>();
            for (int year : years) {
                Map<Integer, BigDecimal> of = new LinkedHashMap<>();
                for (int indicator = 1; indicator <= 10; indicator++) {
                    of.put(indicator, new BigDecimal("80.5").add(BigDecimal.valueOf(indicator)));
                }
                scores.put(FiscalYear.ofBuddhist(year), of);
            }
            return new PrefilledScores(scores, Map.of());
        }
    }

    @Test
    @Tag("slow")
    void counterAndColoursAskForWhatARowOwes() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "no LibreOffice");
        List<Case> cases = cases();
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            written.add(fill(cases.get(i), folder.resolve("case-" + i + ".xlsx")));
        }
        List<Path> reckoned = office.get().reckoned(written);
        for (int i = 0; i < cases.size(); i++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(reckoned.get(i)))) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                assertEquals(
                        cases.get(i).missing(),
                        counter(sheet).getNumericCellValue(),
                        cases.get(i).toString());
                assertEquals(
                        new TreeSet<>(cases.get(i).yellow()),
                        yellow(sheet),
                        cases.get(i).toString());
            }
        }
    }

    /**
     * Many rows to a workbook, for LibreOffice takes its time. A report's row: B topic, C indicator, D measure, G responsible, H status, I result, K
     * evidence. A measure's: B topic, C indicator, F measure, G steps, H responsible, I period, J monitoring.
     */
    private static List<Case> cases() {
        Object[] done = {"C", "การใช้อำนาจ", "D", "วางแผน", "G", "กองคลัง", "H", DONE};
        Object[] plan = {"F", "วางแผน", "G", "๑. ประชุม", "H", "กองคลัง", "I", "ทุกเดือน", "J", "รายงาน"};
        return List.of(
                Case.of(Form.REPORT, Map.of("A7", "๑"), -1), // not filled in
                Case.of(Form.SCORES, Map.of("F8", "-"), -1),
                Case.of(
                        Form.REPORT,
                        rows(List.of(
                                row(7, "D", "วางแผน"),
                                row(8, done),
                                with(row(9, done), "I9", "– \u2212", "J9", " — ", "K9", "  "),
                                with(row(10, done), "H10", " " + DONE, "I10", "จัดประชุม"),
                                with(row(11, done), "I11", "จัดประชุม", "K11", "รายงานการประชุม"),
                                with(row(12, done), "H12", "อยู่ระหว่างดำเนินการ"),
                                with(row(13, done), "H13", "ไม่มีเรื่องรายงาน"),
                                row(14, "H", "ไม่มีเรื่องรายงาน"),
                                row(15, "F", "ทุกเดือน", "G", "กองคลัง", "H", " ไม่มีเรื่องรายงาน "),
                                row(16, "G", "กองคลัง", "H", "ไม่มีเรื่องรายงาน", "I", "จัดประชุม"),
                                row(17, "A", "ไม่บังคับ", "C", "การใช้อำนาจ", "D", "วางแผน", "G", "ทุกกอง"),
                                with(row(18, done), "A18", "ไม่บังคับ"),
                                with(row(206, done), "J206", "ทำแล้ว"))),
                        3 + 1 + 1 + 2 + 1,
                        "C16",
                        "D16",
                        "I18",
                        "C7",
                        "G7",
                        "H7",
                        "I8",
                        "I9"),
                Case.of(
                        Form.MEASURES,
                        rows(List.of(
                                row(7, plan),
                                with(row(8, plan), "C8", "การใช้อำนาจ", "G8", "-"),
                                row(9, "C", "การใช้อำนาจ", "E", "พัฒนา"))),
                        1 + 2,
                        "C7",
                        "F9",
                        "H9"),
                Case.of(
                        Form.ANALYSIS,
                        rows(List.of(
                                row(7, "B", "การใช้อำนาจ"), row(8, "C", "I13", "E", "พัฒนา"), row(9, "E", "พัฒนา"))),
                        1,
                        "B9"),
                Case.of(Form.ANALYSIS, row(7, "B", "การใช้อำนาจ", "C", "I13"), -1),
                Case.of(
                        Form.OIT_CHECKLIST,
                        rows(List.of(
                                row(40, "A", "O1", "C", "กองคลัง", "E", 100),
                                row(41, "A", "O1", "C", "กองคลัง", "E", "๑๐๐", "F", "๑ ต.ค. ๒๕๖๘"),
                                row(42, "A", "O1", "C", "กองคลัง", "E", 0, "F", "๑ ต.ค. ๒๕๖๘"),
                                row(43, "A", "O1", "C", "กองคลัง", "E", "100", "D", "https://example.go.th"),
                                row(44, "C", "กองคลัง", "E", 0, "F", "๑ ต.ค. ๒๕๖๘"),
                                row(7, "E", 0), // of the items that the form lists: only what is begun is asked for
                                row(8, "C", "กองคลัง"),
                                row(9, "C", "-", "G", "หมายเหตุ"))),
                        1 + 1 + 1,
                        "D40",
                        "D41",
                        "A44"),
                Case.of(Form.OIT_CHECKLIST, Map.of("G7", "หมายเหตุ"), -1),
                Case.of(Form.SCORES, Map.of("F8", 86.52, "F9", "๘๗.๑", "F10", "-"), 8, scoresBut("F8", "F9")),
                // another year than that for which a blank form is may be all that there is to send
                Case.of(Form.SCORES, scoresOf("E"), 0),
                Case.handedOut(List.of(2567, 2568), Map.of(), 10, scoresBut()),
                Case.handedOut(List.of(2567, 2568), Map.of("E9", 91.25), 10, scoresBut()),
                Case.handedOut(List.of(2567, 2568), Map.of("F8", 86.52, "F9", "-"), 9, scoresBut("F8")),
                Case.handedOut(List.of(2567, 2568), scoresOf("F"), 0),
                Case.handedOut(List.of(2567, 2568), scoresOf("C"), 0),
                Case.handedOut(List.of(2567, 2569), Map.of(), 0),
                Case.handedOut(List.of(2567), Map.of("E9", "", "D9", ""), 11, withD9(scoresBut())),
                Case.handedOut(List.of(2560), Map.of(), -1));
    }

    private static Map<String, Object> scoresOf(String column) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int row = 8; row < 18; row++) {
            cells.put(column + row, 90.5);
        }
        return cells;
    }

    private static String[] withD9(String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        all.add("D9");
        return all.toArray(String[]::new);
    }

    private static Map<String, Object> rows(List<Map<String, Object>> rows) {
        Map<String, Object> all = new LinkedHashMap<>();
        rows.forEach(all::putAll);
        return all;
    }

    private static Map<String, Object> row(int number, Object... pairs) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i] + String.valueOf(number), pairs[i + 1]);
        }
        return cells;
    }

    private static Map<String, Object> with(Map<String, Object> cells, Object... pairs) {
        Map<String, Object> all = new LinkedHashMap<>(cells);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static String[] scoresBut(String... given) {
        List<String> cells = new ArrayList<>();
        for (int row = 8; row < 18; row++) {
            cells.add("F" + row);
        }
        cells.removeAll(List.of(given));
        return cells.toArray(String[]::new);
    }

    private Path fill(Case each, Path file) throws IOException {
        FormRequest request = new FormRequest(
                each.form(),
                YEAR,
                each.form() == Form.REPORT ? OptionalInt.of(6) : OptionalInt.empty(),
                Optional.of(BODY),
                each.form() == Form.SCORES ? "" : "กองคลัง",
                List.of(),
                List.of(),
                each.scores(),
                List.of());
        FormChoices choices = FormChoices.of(YEAR, FRAMEWORKS::findFramework);
        new FormWriter(Layouts.load(), FormLists.load()).write(request, choices, file);
        XSSFWorkbook workbook;
        try (var in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            each.typed().forEach((at, value) -> {
                Cell cell = cell(sheet, new CellReference(at));
                if (value instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue(value.toString());
                }
            });
            writeColourRules(sheet);
            LibreOffice.forgetValues(sheet);
            workbook.write(out);
        }
        return file;
    }

    /** Each cell that a yellow rule covers, far to the right: the rule's formula, as it is for that row. */
    private static void writeColourRules(XSSFSheet sheet) {
        SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
        int rules = 0;
        for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
            ConditionalFormatting formatting = all.getConditionalFormattingAt(i);
            for (int j = 0; j < formatting.getNumberOfRules(); j++) {
                ConditionalFormattingRule rule = formatting.getRule(j);
                if (!isYellow(rule) || !rule.getFormula1().startsWith("AND(")) {
                    continue;
                }
                rules++;
                for (CellRangeAddress range : formatting.getFormattingRanges()) {
                    range.forEach(at -> {
                        if (at.getRow() < LOOKED_AT || at.getRow() == range.getLastRow()) {
                            writeRule(sheet, rule.getFormula1(), range, at);
                        }
                    });
                }
            }
        }
        assertTrue(rules > 0, "no rule colours anything");
    }

    /** The forms' rules are the same for every column of a range: their columns are absolute, but for the scores'. */
    private static void writeRule(XSSFSheet sheet, String rule, CellRangeAddress range, CellAddress at) {
        String formula = rule.replaceAll("(?<=[A-Z])" + (range.getFirstRow() + 1) + "\\b", "" + (at.getRow() + 1));
        Cell scratch = cell(sheet, new CellReference(at.getRow(), SCRATCH + at.getColumn()));
        String before = scratch.getCellType() == CellType.FORMULA ? scratch.getCellFormula() + "," : "";
        scratch.setCellFormula("OR(" + before + formula + ")");
    }

    private static boolean isYellow(ConditionalFormattingRule rule) {
        return rule.getPatternFormatting() != null
                && rule.getPatternFormatting().getFillBackgroundColorColor() instanceof XSSFColor colour
                && colour.getARGBHex().endsWith("FFF2CC");
    }

    private static Set<String> yellow(XSSFSheet sheet) {
        Set<String> cells = new TreeSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= SCRATCH
                        && cell.getCellType() == CellType.FORMULA
                        && cell.getBooleanCellValue()) {
                    cells.add(new CellReference(cell.getRowIndex(), cell.getColumnIndex() - SCRATCH).formatAsString());
                }
            }
        }
        return cells;
    }

    private static Cell counter(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() < SCRATCH && cell.getCellType() == CellType.FORMULA) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no counter");
    }

    private static Cell cell(XSSFSheet sheet, CellReference at) {
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
