package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.model.FiscalYear;
import org.junit.jupiter.api.Test;

/** The real documents' cells; skipped where the folder of seed workbooks is not there. */
class SeedWorkbooksTest {
    private static final Path FOLDER = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final FiscalYear Y2565 = FiscalYear.ofBuddhist(2565);
    private static final FiscalYear Y2566 = FiscalYear.ofBuddhist(2566);

    private static List<String> cells(String file, String sheet, String... cells) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isRegularFile(path), "SKIPPED: no seed workbook " + path);
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            Sheet found = workbook.getSheet(sheet);
            return Stream.of(cells)
                    .map(CellReference::new)
                    .map(ref -> found.getRow(ref.getRow()).getCell(ref.getCol()).getStringCellValue())
                    .toList();
        }
    }

    private static List<String> kutchok() throws IOException {
        return cells("kutchok-measures-2566.xlsx", "มาตรการ", "A20", "A23", "A26", "A29", "A32", "A35", "A38");
    }

    private static ItemMatch item(String text) {
        return FRAMEWORKS.findItem(Y2566, text).orElseThrow();
    }

    @Test
    void kutchokNamesTheItemsOfTheYearBefore() throws IOException {
        List<ItemMatch> items = kutchok().stream().map(SeedWorkbooksTest::item).toList();

        assertEquals(
                List.of("E12", "E14", "E15", "I20", "I23", "I24", "I24"),
                items.stream().map(match -> match.item().code()).toList());
        assertEquals(
                List.of(8, 8, 8, 4, 4, 4, 4),
                items.stream().map(match -> match.item().indicator().getAsInt()).toList());
        assertEquals(
                List.of("E๑๒", "E๑๔", "E๑๕", "1๒๐", "1๒๓", "๒๔", "๒๔"),
                items.stream().map(ItemMatch::typedCode).toList());
        assertEquals(
                List.of(Y2565),
                items.stream().map(ItemMatch::frameworkYear).distinct().toList());
    }

    @Test
    void kutchokTypesAnotherIndicatorsNumberAtE12Only() throws IOException {
        Framework framework = FRAMEWORKS.getFramework(Y2566);
        List<Boolean> contradictions = kutchok().stream()
                .map(text -> framework.findIndicator(text).orElseThrow())
                .map(IndicatorMatch::contradictsTypedNumber)
                .toList();

        assertEquals(List.of(true, false, false, false, false, false, false), contradictions);
    }

    @Test
    void nongprongsDisclosureRowsCarryTheTextOfASurveysItem() throws IOException {
        List<String> texts = cells("nongprong-measures-2565.xlsx", "มาตรการ", "C9", "C10", "C17", "C24", "C25");
        List<Optional<String>> items = texts.stream()
                .map(text -> FRAMEWORKS.findItemByText(Y2565, text))
                .map(match -> match.map(found -> found.item().code()))
                .toList();

        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of("E7"),
                        Optional.of("E14"),
                        Optional.of("E14"),
                        Optional.of("E14")),
                items);
    }

    @Test
    void nabonsNumbersAreItsOwnSequence() throws IOException {
        List<String> names =
                cells("nabon-report-2565.xlsx", nabonSheet(), "A17", "A18", "A22", "A23", "A29", "A30", "A37", "A38");
        Framework framework = FRAMEWORKS.getFramework(Y2565);
        List<IndicatorMatch> matches = names.stream()
                .map(name -> framework.findIndicator(name).orElseThrow())
                .toList();

        assertEquals(
                List.of(6, 8, 7, 4, 3, 5, 2, 1),
                matches.stream().map(IndicatorMatch::indicator).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                matches.stream()
                        .map(IndicatorMatch::typedNumber)
                        .map(OptionalInt::getAsInt)
                        .toList());
        assertEquals(
                0,
                matches.stream().filter(IndicatorMatch::contradictsTypedNumber).count());
    }

    private static String nabonSheet() throws IOException {
        Path path = FOLDER.resolve("nabon-report-2565.xlsx");
        assumeTrue(Files.isRegularFile(path), "SKIPPED: no seed workbook " + path);
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            return workbook.getSheetName(0);
        }
    }

    @Test
    void banklapsTopicLinesAreFound() throws IOException {
        Path path = FOLDER.resolve("banklap-report-2568.xlsx");
        assumeTrue(Files.isRegularFile(path), "SKIPPED: no seed workbook " + path);
        String sheet;
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            sheet = workbook.getSheetName(0);
        }
        Framework framework = FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(2568));
        List<Integer> topics =
                cells("banklap-report-2568.xlsx", sheet, "A13", "A18", "A23", "A28", "A33", "A38", "A43", "A48")
                        .stream()
                        .map(line ->
                                framework.findTopic(line).orElseThrow().topic().number())
                        .toList();

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 7), topics);
    }
}
