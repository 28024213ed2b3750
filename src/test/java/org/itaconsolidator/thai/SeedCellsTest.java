package org.itaconsolidator.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cells of the real documents, where they are at hand: {@code -Dshared=DIR} names the folder that holds {@code
 * seed-workbooks}, {@code ../shared} unless said.
 */
class SeedCellsTest {
    private static final String KUTCHOK = "kutchok-measures-2566.xlsx";
    private static final String NONGPRONG = "nongprong-measures-2565.xlsx";
    private static final String SANKHONG = "sankhong-report-2566.xlsx";
    private static final String BANKLAP = "banklap-report-2568.xlsx";
    private static final String NABON = "nabon-report-2565.xlsx";

    @ParameterizedTest
    @CsvSource({
        KUTCHOK + ", 0, C20, 5",
        KUTCHOK + ", 0, C29, 6",
        KUTCHOK + ", 0, C35, 8",
        KUTCHOK + ", 0, C38, 7",
        BANKLAP + ", 0, B16, 4",
        BANKLAP + ", 0, B21, 5",
        NONGPRONG + ", 2, G9, 4",
        NONGPRONG + ", 2, G10, 4",
        NONGPRONG + ", 2, G17, 3",
        NONGPRONG + ", 2, G24, 3",
        NONGPRONG + ", 2, G25, 3",
        SANKHONG + ", 0, B35, 5",
        SANKHONG + ", 0, B38, 3",
        SANKHONG + ", 0, B39, 3",
        SANKHONG + ", 0, B40, 4"
    })
    void stepsAreCountedAsAReaderWould(String workbook, int sheet, String cell, int steps) throws IOException {
        List<Integer> numbers = NumberedLists.split(cell(workbook, sheet, cell)).stream()
                .map(ListItem::number)
                .toList();
        assertEquals(IntStream.rangeClosed(1, steps).boxed().toList(), numbers);
    }

    @ParameterizedTest
    @CsvSource({
        BANKLAP + ", C16, 2024-10-01, 2025-09-30",
        SANKHONG + ", D22, 2022-12-01, 2022-12-31",
        SANKHONG + ", D26, 2023-01-01, 2023-03-31",
        SANKHONG + ", D27, 2022-12-01, 2023-03-31",
        SANKHONG + ", D28, 2022-12-01, ",
        SANKHONG + ", D35, 2022-10-01, ",
        SANKHONG + ", D39, 2022-10-01, 2023-09-30",
        NABON + ", D17, 2021-10-01, 2022-09-30"
    })
    void periodsAreRead(String workbook, String cell, String start, String end) throws IOException {
        Period period = Periods.read(cell(workbook, 0, cell), Optional.of(FiscalYear.ofBuddhist(2566)));
        assertEquals(start, period.start().orElseThrow().toString());
        assertEquals(Optional.ofNullable(end), period.end().map(Object::toString));
    }

    @ParameterizedTest
    @CsvSource({
        KUTCHOK + ", E20, 2022-10-10 2022-11-07 2022-12-08",
        SANKHONG + ", E22, 2022-12-27",
        SANKHONG + ", E31, 2022-12-07 2022-12-09 2022-12-23 2023-01-25",
        SANKHONG + ", E35, 2023-04-03",
        SANKHONG + ", E38, 2023-01-17 2023-02-09 2023-03-08"
    })
    void datesOfEventsAreFound(String workbook, String cell, String expected) throws IOException {
        String dates = ThaiDates.listMentions(cell(workbook, 0, cell)).stream()
                .map(mention -> mention.date().toString())
                .collect(Collectors.joining(" "));
        assertEquals(expected, dates);
    }

    @Test
    void everyBodyNamedIsOneOfTheFiveOrASpellingOfThem() throws IOException {
        BodyNames names = BodyNames.load();
        List<String> expected = List.of(
                "องค์การบริหารส่วนตำบลกุดจอก",
                "องค์การบริหารส่วนตำบลกุฉินารายณ์",
                "องค์การบริหารส่วนตำบลหนองปรัง",
                "องค์การบริหารส่วนตำบลสันโค้ง",
                "องค์การบริหารส่วนตำบลบ้านกล้วย",
                "องค์การบริหารส่วนตำบลบ้านกลับ",
                "เทศบาลตำบลนาบอน");
        List<String> found = allCells().stream()
                .flatMap(text -> names.listMentions(text).stream())
                .map(BodyMention::name)
                .distinct()
                .sorted()
                .toList();
        assertEquals(expected.stream().sorted().toList(), found);
    }

    @Test
    void splittingLosesNoLetter() throws IOException {
        for (String text : allCells()) {
            String joined = NumberedLists.split(text).stream()
                    .map(item -> item.label() + item.text())
                    .collect(Collectors.joining());
            assertEquals(ThaiText.fold(text), ThaiText.fold(joined));
        }
    }

    @Test
    void noDateIsImpossible() throws IOException {
        List<String> cells = allCells();
        assertTrue(cells.size() > 500, "cells read: " + cells.size());
        cells.forEach(text -> assertEquals(List.of(), ThaiDates.read(text).impossible()));
    }

    private static List<String> allCells() throws IOException {
        List<String> cells = new ArrayList<>();
        for (String name : List.of(KUTCHOK, NONGPRONG, SANKHONG, BANKLAP, NABON)) {
            try (Workbook workbook = open(name)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            cells.add(ThaiText.clean(new DataFormatter().formatCellValue(cell)));
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static String cell(String name, int sheet, String at) throws IOException {
        try (Workbook workbook = open(name)) {
            CellReference place = new CellReference(at);
            Cell cell = workbook.getSheetAt(sheet).getRow(place.getRow()).getCell(place.getCol());
            return ThaiText.clean(cell.getStringCellValue());
        }
    }

    private static Workbook open(String name) throws IOException {
        Path file = Path.of(System.getProperty("shared", "../shared"), "seed-workbooks", name);
        assumeTrue(Files.exists(file), "skipped: the real workbooks are not here (" + file + ")");
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
