package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.report.form.PrefilledScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A score form that was handed out with official scores and comes back as a self-assessment of this year. */
class OfficialYearsTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final FiscalYear BEFORE = YEAR.previous();
    private static final int FIRST_ROW = 7;
    private static final int COLUMN_BEFORE = 4;
    private static final int COLUMN = 5;

    @TempDir
    private Path folder;

    @Test
    void officialScoresOfEarlierYearsAreNoSelfAssessments() throws IOException {
        Submission read = filled(true, sheet -> {});
        assertEquals(20, read.scores().size());
        assertTrue(read.scores().stream()
                .allMatch(score -> isSelf(score) == score.fiscalYear().equals(YEAR)));
        assertEquals(
                List.of("OFFICIAL TOTAL 86.65", "OFFICIAL LEVEL ผ่านดี"),
                read.reported().stream()
                        .map(figure -> figure.source() + " " + figure.kind() + " " + figure.text())
                        .toList());
        assertEquals(1, read.findings().size());
        assertEquals("official-scores-kept", read.findings().get(0).code().code());
        assertEquals("{fiscalYear=2569}", read.findings().get(0).details().toString());
        assertEquals(12, read.findings().get(0).cells().size());
    }

    @Test
    void changedOfficialScoreOfAnEarlierYearIsToldAndCountsForNothing() throws IOException {
        Submission read = filled(
                true,
                sheet -> sheet.getRow(FIRST_ROW + 2).getCell(COLUMN_BEFORE).setCellValue(91.5));
        assertEquals(
                List.of(1, 2, 4, 5, 6, 7, 8, 9, 10),
                read.scores().stream()
                        .filter(score -> !isSelf(score) && score.fiscalYear().equals(BEFORE))
                        .map(ScoreReading::indicator)
                        .toList());
        assertEquals(
                List.of("official-scores-kept ผลคะแนน!E10"),
                TestReading.codes(read).stream()
                        .filter(code -> code.endsWith("E10"))
                        .toList());
        assertEquals(
                "changed",
                read.findings().stream()
                        .filter(finding -> finding.details().containsKey("case"))
                        .findFirst()
                        .orElseThrow()
                        .details()
                        .get("case"));
    }

    @Test
    void earlierYearsOfAFormThatDoesNotSayWhatTheyAreAreLeftOut() throws IOException {
        Submission read = filled(false, sheet -> {});
        assertEquals(10, read.scores().size());
        assertTrue(read.scores().stream()
                .allMatch(score -> isSelf(score) && score.fiscalYear().equals(YEAR)));
        assertEquals("unclear", read.findings().get(0).details().get("case"));
    }

    /** Who hands it in as it was handed out, or checks it, has to hear that its own year still lacks. */
    @Test
    void formWithoutScoresOfItsOwnYearIsToldAsNotFilledIn() throws IOException {
        Submission read = filled(true, sheet -> {
            for (int row = FIRST_ROW; row < FIRST_ROW + 10; row++) {
                sheet.getRow(row).getCell(COLUMN).setBlank();
            }
        });
        assertEquals(10, read.scores().size());
        assertEquals(
                List.of("own-year 2569"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.FORM_NOT_FILLED)
                        .map(finding -> finding.details().get("case") + " " + finding.expected())
                        .toList());
    }

    @Test
    void sameFormAsAnnouncedHoldsAllYears() throws IOException {
        Submission read = filled(true, sheet -> sheet.getRow(4).getCell(1).setCellValue("ผลการประเมินอย่างเป็นทางการ"));
        assertEquals(20, read.scores().size());
        assertTrue(read.scores().stream().noneMatch(OfficialYearsTest::isSelf));
        assertEquals(List.of(), TestReading.codes(read));
        // what the program put in itself proves nothing
        assertEquals(
                List.of("86.65 false", "ผ่านดี false"),
                read.reported().stream()
                        .map(figure -> figure.text() + " " + figure.typed())
                        .toList());
    }

    private static boolean isSelf(ScoreReading score) {
        return score.source() == SourceKind.SELF_ASSESSMENT;
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private Submission filled(boolean saysYears, Filling more) throws IOException {
        Map<Integer, BigDecimal> before = new TreeMap<>();
        for (int indicator = 1; indicator <= 10; indicator++) {
            before.put(indicator, new BigDecimal("80.25").add(BigDecimal.valueOf(indicator)));
        }
        PrefilledScores scores = new PrefilledScores(
                Map.of(BEFORE, before),
                Map.of(BEFORE, Map.of(ReportedFigure.Kind.TOTAL, "86.65", ReportedFigure.Kind.LEVEL, "ผ่านดี")));
        Frameworks frameworks = Frameworks.load(Optional.empty());
        Path file = folder.resolve("form.xlsx");
        new FormWriter(Layouts.load(), FormLists.load())
                .write(
                        FormRequest.blank(Form.SCORES, YEAR)
                                .forBody(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "น่าน"))
                                .withScores(scores),
                        FormChoices.of(YEAR, frameworks::findFramework),
                        file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.getRow(4).getCell(1).setCellValue("ประเมินตนเอง");
            for (int i = 0; i < 10; i++) {
                sheet.getRow(FIRST_ROW + i).getCell(COLUMN).setCellValue(90.5 + i / 4.0);
            }
            more.fill(sheet);
            if (!saysYears) {
                Sheet meta = workbook.getSheet(FormMeta.SHEET);
                meta.forEach(row -> {
                    if (row.getCell(0).getStringCellValue().startsWith("official_")) {
                        row.getCell(0).setCellValue("");
                    }
                });
            }
            workbook.write(out);
            return TestReading.read(out.toByteArray());
        }
    }
}
