package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.summary.BodyColumns;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.score.BodyComparer;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.SettledTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five bodies over FY2568 and FY2569, whose weights are likely only: every figure that they decide says so, and follows. */
class UnconfirmedFiguresTest {
    private static final int LEVEL = 4;

    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final List<String> DERIVED = List.of("รวม", "คะแนนรวม", "ระดับ", "IIT", "EIT", "OIT", "ยังขาด");
    private static final String PLAN = "แผนสู่ 85";
    private static final String SCORES = "คะแนนเปรียบเทียบ";
    private static final Pattern REFERENCE =
            Pattern.compile("(?:'([^']+)'!)?\\$?([A-Z]{1,2})\\$?([0-9]+)(?::\\$?([A-Z]{1,2})\\$?([0-9]+))?");

    @TempDir
    private Path folder;

    @Test
    void everyFigureThatUnconfirmedWeightsDecideIsMarked() throws IOException {
        try (XSSFWorkbook workbook = write("a", 60)) {
            Set<String> decided = decided(workbook);
            List<String> plain = new ArrayList<>();
            Set<String> sheets = new HashSet<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        // which indicator it is, is no figure
                        boolean number = sheet.getSheetName().equals(SCORES) && cell.getColumnIndex() == 0;
                        // nor is how many totals there are: weights do not decide which scores lack
                        boolean count = shown(cell).startsWith("ค่าเฉลี่ย ");
                        // nor is a bar beside its figure, which shows no digits
                        boolean bar = cell.getCellStyle().getDataFormatString().startsWith(";;");
                        if (!decided.contains(name(cell)) || shown(cell).isEmpty() || number || count || bar) {
                            continue;
                        }
                        sheets.add(sheet.getSheetName());
                        if (!cell.getCellStyle().getDataFormatString().contains("\"*\"")
                                && !shown(cell).contains("*")) {
                            plain.add(name(cell) + " = " + shown(cell));
                        }
                    }
                }
            }
            assertEquals(List.of(), plain);
            assertEquals(Set.of("สรุปผู้บริหาร", SCORES, PLAN, "เปรียบเทียบหน่วยงาน", "สรุป OIT"), sheets);
        }
    }

    /** The plan of several bodies said what the mark means on its last page alone. */
    @Test
    void eachPageSaysOnceWhatTheMarkMeans() throws IOException {
        try (XSSFWorkbook workbook = write("a", 60)) {
            for (String name : List.of(SCORES, PLAN, "เปรียบเทียบหน่วยงาน")) {
                XSSFSheet sheet = workbook.getSheet(name);
                String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
                int lastPrinted = new AreaReference(
                                area.substring(area.lastIndexOf('!') + 1), SpreadsheetVersion.EXCEL2007)
                        .getLastCell()
                        .getRow();
                List<Integer> lines = StreamSupport.stream(sheet.spliterator(), false)
                        .filter(row ->
                                row.getCell(0) != null && shown(row.getCell(0)).startsWith("* ยังไม่ยืนยัน"))
                        .map(Row::getRowNum)
                        .toList();
                boolean inBlocks = name.equals(SCORES); // below each body's rows, which a page holds
                assertEquals(!inBlocks, lines.equals(List.of(lastPrinted + 1)), name + ": on the screen alone");
                assertEquals(inBlocks, lines.stream().allMatch(line -> line <= lastPrinted), name);
                assertEquals(!inBlocks, sheet.getOddFooter().getLeft().contains("* ยังไม่ยืนยัน"), name);
                // LibreOffice takes a first page of its own for the first of the file, not of each sheet
                assertFalse(sheet.getCTWorksheet().getHeaderFooter().isSetFirstFooter(), name);
            }
            XSSFSheet first = workbook.getSheetAt(0);
            assertFalse(first.getCTWorksheet().getHeaderFooter().isSetFirstFooter(), "a line below the table says it");
            assertFalse(first.getOddFooter().getLeft().contains("* ยังไม่ยืนยัน"));
        }
    }

    /** The first body's scores rise by 30 in the sheet: each text and figure is that of the new scores, or gone. */
    @Test
    void changedScoresLeaveNothingOfTheOldOnes() throws IOException {
        try (XSSFWorkbook changed = write("a", 60);
                XSSFWorkbook anew = write("b", 90)) {
            Sheet scores = changed.getSheet(SCORES);
            int raised = 0;
            for (Row row : scores) {
                Cell number = row.getCell(0);
                Cell score = row.getCell(3);
                if (raised < 10
                        && number != null
                        && number.getCellType() == CellType.NUMERIC
                        && score.getCellType() == CellType.NUMERIC) {
                    raised++;
                    for (int column = 3; column < row.getLastCellNum(); column++) {
                        Cell cell = row.getCell(column);
                        if (cell != null
                                && cell.getCellType() == CellType.NUMERIC
                                && cell.getNumericCellValue() == 60 + raised + 1) {
                            cell.setCellValue(90 + raised + 1 - (raised > 8 ? 5 : 0));
                        }
                    }
                }
            }
            assertEquals(10, raised);
            changed.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Map<String, String> expected = told(anew);
            List<String> stale = new ArrayList<>();
            told(changed).forEach((place, text) -> {
                if (!text.isEmpty() && !text.equals(expected.get(place))) {
                    stale.add(place + ": " + text + " / " + expected.get(place));
                }
            });
            assertEquals(List.of(), stale);
        }
    }

    /** What the sheets of several bodies show of each in FY2569, by the heading of its column; the rows below as well. */
    private static Map<String, String> told(XSSFWorkbook workbook) {
        Map<String, String> told = new TreeMap<>();
        Sheet bodies = workbook.getSheet("เปรียบเทียบหน่วยงาน");
        for (Row row : bodies) {
            if (row.getCell(0) != null
                    && row.getCell(2) != null
                    && SheetCells.text(row.getCell(0)).equals("2569")) {
                for (Cell cell : row) {
                    if (cell.getColumnIndex() != LEVEL) {
                        told.put(shown(row.getCell(2)) + " " + cell.getColumnIndex(), shown(cell));
                    }
                }
            }
        }
        Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
        for (Row row : summary) {
            // the bodies keep the order of the run: each is held against itself
            boolean ofBody = row.getCell(BodyColumns.YEAR) != null
                    && SheetCells.text(row.getCell(BodyColumns.YEAR)).equals("2569");
            for (Cell cell : row) {
                if (!ofBody || cell.getColumnIndex() != BodyColumns.NUMBER) {
                    told.put(
                            "summary "
                                    + (ofBody
                                            ? shown(row.getCell(BodyColumns.BODY)) + " " + cell.getColumnIndex()
                                            : cell.getAddress()),
                            shown(cell));
                }
            }
        }
        return told;
    }

    /** The cells whose formulas lead to a total, an instrument score or a level of the sheet of scores. */
    private static Set<String> decided(XSSFWorkbook workbook) {
        Set<String> decided = new HashSet<>();
        for (Sheet sheet : List.of(workbook.getSheet(SCORES), workbook.getSheet(PLAN))) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && (isLabelled(cell) || isEffect(cell))) {
                        decided.add(name(cell));
                    }
                }
            }
        }
        assertTrue(decided.size() > 10, decided.toString());
        int before;
        do {
            before = decided.size();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA && leadsTo(cell, decided)) {
                            decided.add(name(cell));
                        }
                    }
                }
            }
        } while (decided.size() > before);
        return decided;
    }

    private static boolean isLabelled(Cell cell) {
        return IntStream.range(0, cell.getColumnIndex())
                .mapToObj(left -> shown(cell.getRow().getCell(left)))
                .anyMatch(text -> DERIVED.stream().anyMatch(text::startsWith));
    }

    private static boolean isEffect(Cell cell) {
        return IntStream.range(0, cell.getRowIndex())
                .mapToObj(cell.getSheet()::getRow)
                .anyMatch(row ->
                        row != null && shown(row.getCell(cell.getColumnIndex())).startsWith("มีผลต่อ"));
    }

    private static boolean leadsTo(Cell cell, Set<String> decided) {
        Matcher matcher = REFERENCE.matcher(cell.getCellFormula().replaceAll("\"[^\"]*\"", ""));
        while (matcher.find()) {
            String sheet = matcher.group(1) == null ? cell.getSheet().getSheetName() : matcher.group(1);
            String last = matcher.group(4) == null
                    ? matcher.group(2) + matcher.group(3)
                    : matcher.group(4) + matcher.group(5);
            CellRangeAddress range = CellRangeAddress.valueOf(matcher.group(2) + matcher.group(3) + ":" + last);
            for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
                for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                    if (decided.contains(sheet + "!" + new CellReference(row, column).formatAsString())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String name(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
    }

    private static String shown(Cell cell) {
        CellType type = cell == null
                ? CellType.BLANK
                : cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Double.toString(Math.round(cell.getNumericCellValue() * 1e6) / 1e6);
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private XSSFWorkbook write(String name, int firstBody) throws IOException {
        ExampleContent content = content(firstBody);
        Frameworks frameworks = Frameworks.load(Optional.empty());
        addResults(content, frameworks);
        BodyComparer bodies = new BodyComparer(frameworks::findFramework, TARGET);
        for (int year : new int[] {2568, 2569}) {
            Map<Integer, List<BigDecimal>> scores = new HashMap<>(content.scores.stream()
                    .filter(row -> row.fiscalYear().buddhist() == year)
                    .collect(Collectors.groupingBy(
                            ScoreRow::indicator, Collectors.mapping(ScoreRow::score, Collectors.toList()))));
            var compared = bodies.compare(
                            FiscalYear.ofBuddhist(year), totals(content, year), totals(content, year - 1), scores)
                    .orElseThrow();
            content.standings.addAll(compared.standings());
            content.together.add(compared.bodies());
        }
        TotalRow last = totals(content, 2569).get(0);
        content.oitScores.add(new OitScoreRow(
                card(0).body(),
                last.fiscalYear(),
                Figure.of(Instrument.OIT),
                Optional.empty(),
                Optional.of("not-from-items"),
                Optional.of(last.instruments().get(Instrument.OIT)),
                true));
        content.oitChecks.addAll(ExampleContent.compared().oitChecks);
        content.oitItems.addAll(ExampleContent.compared().oitItems);
        return write(name, content, frameworks);
    }

    private XSSFWorkbook write(String name, ExampleContent content, Frameworks frameworks) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        new ConsolidatedWorkbook(frameworks).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void addResults(ExampleContent content, Frameworks frameworks) {
        SettledTotals totals = new SettledTotals(frameworks::findFramework);
        for (int i = 0; i < 5; i++) {
            Scorecard card = card(i);
            content.totals.addAll(totals.list(card, content.scores, List.of()));
            content.figures.addAll(new Figures(frameworks).list(card, content.scores, List.of()));
        }
    }

    private static List<TotalRow> totals(ExampleContent content, int year) {
        return content.totals.stream()
                .filter(row -> row.fiscalYear().buddhist() == year)
                .toList();
    }

    private static Scorecard card(int body) {
        return new Scorecard(ExampleContent.body(body), "", SourceKind.OFFICIAL);
    }

    /** A score is its number above the body's first one; the latest year's first body begins at {@code firstBody}. */
    private static ExampleContent content(int firstBody) {
        ExampleContent content = new ExampleContent();
        for (int body = 0; body < 5; body++) {
            content.bodies.add(card(body).body());
            for (int year : new int[] {2568, 2569}) {
                for (int number = 1; number <= 10; number++) {
                    int first = year == 2569 && body == 0 ? firstBody : 55 + body * 5 + (year - 2568) * 5;
                    int score = first + number + 1 - (first == 90 && number > 8 ? 5 : 0);
                    content.scores.add(new ScoreRow(
                            card(body),
                            FiscalYear.ofBuddhist(year),
                            number,
                            BigDecimal.valueOf(score),
                            new Place(body + ".xlsx", "s", "B" + number)));
                }
            }
        }
        return content;
    }
}
