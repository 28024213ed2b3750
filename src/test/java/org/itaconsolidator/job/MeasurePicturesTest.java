package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** How measures stand, in pictures and workbook of the sample: on a day, and on the day on which a promised one has passed. */
@Tag("slow")
class MeasurePicturesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 5);
    private static final Messages WORKBOOK = Messages.of("workbook");

    @TempDir
    private Path folder;

    @Test
    void picturesAndWorkbookTellTheSameAndChangeTogetherWithTheDay() throws IOException {
        runOn(FIRST_DAY);
        LocalDate passed = nextDayOfSilence();
        runOn(passed.minusDays(1));
        Map<MeasureState, Integer> before = assertSameFigures();
        byte[] picture = Files.readAllBytes(chart("progress.png"));
        String published = Files.readString(latest().resolve("run.json"));

        runOn(passed.minusDays(1));
        assertEquals(published, Files.readString(latest().resolve("run.json")), "an unchanged night publishes nothing");
        assertArrayEquals(picture, Files.readAllBytes(chart("progress.png")));

        runOn(passed);
        Map<MeasureState, Integer> after = assertSameFigures();
        assertTrue(
                after.get(MeasureState.INCOMPLETE) > before.getOrDefault(MeasureState.INCOMPLETE, 0),
                before + " " + after);
        assertFalse(Arrays.equals(picture, Files.readAllBytes(chart("progress.png"))));
    }

    /** The counts of the picture, after a look at every place that tells them. */
    private Map<MeasureState, Integer> assertSameFigures() throws IOException {
        String[] rows = description("measures.svg").split("; ");
        Map<String, Integer> words = counts(rows[0]);
        Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
        for (MeasureState state : MeasureState.values()) {
            Optional.ofNullable(words.get(counted(state))).ifPresent(count -> states.put(state, count));
        }
        assertEquals(words.size(), states.size(), "the picture's words are the workbook's: " + words);
        Map<String, Integer> divisions = new TreeMap<>();
        for (String row : description("progress.svg").split("; ")) {
            divisions.put(
                    row.substring(0, row.lastIndexOf(": ")),
                    counts(row).values().stream().mapToInt(Integer::intValue).sum());
        }
        try (var in = Files.newInputStream(latest().resolve("consolidated.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals(words, sheetFollowUp(book));
            assertEquals(summary(states), sheetSummary(book));
            assertEquals(divisions, sheetDivisions(book));
        }
        return states;
    }

    private static String counted(MeasureState state) {
        return WORKBOOK.text("state." + state.code());
    }

    private static Map<Integer, Integer> summary(Map<MeasureState, Integer> states) {
        Map<Integer, Integer> lines = new TreeMap<>();
        states.forEach((state, count) -> lines.merge(
                switch (state) {
                    case COMPLETE -> 0;
                    case INCOMPLETE -> 1;
                    case NOT_REPORTED -> 2;
                    case LATER_REPORT -> 3;
                    case NOT_DONE, UNFINISHED, POSTPONED, CANCELLED -> 4;
                    case NOT_ASKED -> 5;
                },
                count,
                Integer::sum));
        for (int line = 0; line < 6; line++) {
            lines.putIfAbsent(line, 0);
        }
        return lines;
    }

    private static Map<Integer, Integer> sheetSummary(XSSFWorkbook book) {
        Map<Integer, Integer> lines = new TreeMap<>();
        for (int line = 0; line < 6; line++) {
            String label = WORKBOOK.text("page.measures." + line);
            for (Row row : book.getSheet("สรุปผู้บริหาร")) {
                if (label.equals(text(row, 1))) {
                    lines.put(line, (int) row.getCell(0).getNumericCellValue());
                }
            }
        }
        return lines;
    }

    private static Map<String, Integer> sheetFollowUp(XSSFWorkbook book) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : book.getSheet(WORKBOOK.text("sheet.follow-up"))) {
            for (MeasureState state : MeasureState.values()) {
                String word = WORKBOOK.text("state." + state.code());
                if (word.equals(text(row, 0))) {
                    counts.merge(counted(state), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> sheetDivisions(XSSFWorkbook book) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : book.getSheet("เปรียบเทียบส่วนราชการ")) {
            if (row.getCell(1) != null && row.getCell(1).getCellType() == CellType.FORMULA) {
                counts.put(text(row, 0), (int) row.getCell(1).getNumericCellValue());
            }
        }
        return counts;
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null || row.getCell(column).getCellType() != CellType.STRING
                ? ""
                : row.getCell(column).getStringCellValue();
    }

    /** The states of {@code name: state ๓, state ๔}. */
    private static Map<String, Integer> counts(String row) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String part : row.substring(row.lastIndexOf(": ") + 2).split(", ")) {
            int blank = part.lastIndexOf(' ');
            counts.put(part.substring(0, blank), Integer.parseInt(part.substring(blank + 1)));
        }
        return counts;
    }

    private String description(String svg) throws IOException {
        String text = Files.readString(chart(svg));
        return text.substring(text.indexOf("<desc>") + "<desc>".length(), text.indexOf("</desc>"));
    }

    private Path chart(String name) {
        return latest().resolve("charts/องค์การบริหารส่วนตำบลตัวอย่าง").resolve(name);
    }

    private Path latest() {
        return folder.resolve("output/latest");
    }

    /** The next day on which the reports' silence about a promised day is amiss. */
    private LocalDate nextDayOfSilence() {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            return LocalDate.parse(new JdbcTemplate(store.dataSource())
                    .queryForObject(
                            "SELECT min(asked_from) FROM due_date WHERE told IS NULL AND asked_from > ?",
                            String.class,
                            FIRST_DAY.toString()));
        }
    }

    private void runOn(LocalDate day) {
        JobSettings settings = JobFile.read(
                Path.of("jobs/sample.yaml"),
                new JobOverrides(
                        Optional.empty(),
                        Optional.of(folder.resolve("ita.db")),
                        Optional.of(folder.resolve("output"))));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        RunRequest request = new RunRequest(settings, day, false, false, List.of());
        assertTrue(new BatchConsolidator(clock).run(request, RunProgress.SILENT).isAllGood());
    }
}
