package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.WorkbookDump;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWritingTest {
    @TempDir
    private Path folder;

    @Test
    void fiscalYearIsThatOfTheDayInBangkokWhereverTheMachineStands() throws IOException {
        Clock lastEvening = Clock.fixed(Instant.parse("2025-09-30T18:00:00Z"), ZoneOffset.UTC);
        List<Path> forms = new TemplateWriting(lastEvening)
                .write(new TemplatesRequest(
                        folder,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertEquals(5, forms.size());
        List<String> cells = WorkbookDump.withFormats(forms.get(0));
        assertTrue(cells.stream().anyMatch(cell -> cell.contains("2569")), cells::toString);
    }

    @Test
    void ofAJobEachExpectedDivisionHasAFolderWithTheFormsThatItOwes() throws IOException {
        JobSettings job = job();
        List<String> written = names(write(job, "", "", Optional.empty()));
        assertEquals(
                List.of(
                        "ทั้งหน่วยงาน/1-ผลคะแนน-2569.xlsx",
                        "กองคลัง/3-มาตรการ-กองคลัง-2569.xlsx",
                        "กองช่าง/3-มาตรการ-กองช่าง-2569.xlsx",
                        "กองคลัง/4-รายงานผล-กองคลัง-2569-6.xlsx",
                        "กองช่าง/4-รายงานผล-กองช่าง-2569-6.xlsx"),
                written);
        List<String> cells = WorkbookDump.withFormats(folder.resolve("out/กองช่าง/4-รายงานผล-กองช่าง-2569-6.xlsx"));
        assertTrue(cells.stream().anyMatch(cell -> cell.contains("องค์การบริหารส่วนตำบลตัวอย่าง")), cells::toString);
        assertTrue(cells.stream().anyMatch(cell -> cell.contains("รอบ 6 เดือน")), cells::toString);
        Fault again = assertThrows(Fault.class, () -> write(job, "", "", Optional.empty()));
        assertEquals("form-exists", again.code());
    }

    @Test
    void formsOfTwoRoundsLieInOneFolderUnderNamesOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Path file = Files.writeString(folder.resolve("job.yaml"), """
                name: งาน
                inbox: inbox
                store: ita.db
                output: output
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    round: 6
                    divisions: [กองคลัง]
                    forms: [measures, report]
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    round: 12
                    divisions: [กองคลัง]
                    forms: [measures, report]
                """);
        assertEquals(
                List.of(
                        "กองคลัง/3-มาตรการ-กองคลัง-2569.xlsx",
                        "กองคลัง/4-รายงานผล-กองคลัง-2569-6.xlsx",
                        "กองคลัง/4-รายงานผล-กองคลัง-2569-12.xlsx"),
                names(write(JobFile.read(file, JobOverrides.NONE), "", "", Optional.empty())));
    }

    @Test
    void oneFormOfOneDivisionOfAJob() throws IOException {
        assertEquals(
                List.of("กองช่าง/3-มาตรการ-กองช่าง-2569.xlsx"),
                names(write(job(), "กองช่าง", "", Optional.of(Form.MEASURES))));
    }

    @Test
    void divisionThatTheJobDoesNotExpectIsRefusedWithTheLikeliest() throws IOException {
        JobSettings job = job();
        Fault fault = assertThrows(Fault.class, () -> write(job, "กองชาง", "", Optional.empty()));
        assertEquals(
                "ไม่รู้จักส่วนราชการ \"กองชาง\" ที่นี่รู้จัก กองคลัง, กองช่าง · หมายถึง กองช่าง หรือไม่",
                fault.text(Locale.forLanguageTag("th")));
        for (String slip : List.of("กองคลังง", "กองคลังและกองช่าง")) {
            Fault other = assertThrows(Fault.class, () -> write(job, slip, "", Optional.empty()), slip);
            assertEquals("division-unknown", other.code(), slip);
        }
        assertEquals(2, write(job, "กองคลัง อบต.ตัวอย่าง", "", Optional.empty()).size());
        Fault body = assertThrows(Fault.class, () -> write(job, "", "อบต.ตัวอยาง", Optional.empty()));
        assertEquals(
                "the job does not expect อบต.ตัวอยาง; write the name as in the job file · did you mean องค์การบริหารส่วนตำบลตัวอย่าง?",
                body.text(Locale.ENGLISH));
        for (String slip : List.of("กองคลง", "กองคลังง")) {
            Fault listed = assertThrows(Fault.class, () -> writeBlank(slip), slip);
            assertTrue(listed.text(Locale.ENGLISH).endsWith(" · did you mean กองคลัง?"), listed.getMessage());
        }
        for (String name : List.of("", "กองการประปา", "งานพัสดุ กองคลัง")) {
            assertEquals(5, writeBlank(name).size(), name);
        }
    }

    /** What came back in such forms was stored of a body of its own. */
    @Test
    void formsAreMadeForABodyWhoseKindIsKnown() {
        assertEquals(5, writeBlank("เทศบาลตำบลตัวอย่าง", "").size());
        assertEquals(
                "organisation-without-type",
                assertThrows(Fault.class, () -> writeBlank("ตัวอย่าง", "")).code());
    }

    private List<Path> writeBlank(String division) {
        return writeBlank("", division);
    }

    private List<Path> writeBlank(String organisation, String division) {
        return new TemplateWriting(Clock.systemUTC())
                .write(new TemplatesRequest(
                        folder.resolve("blank " + organisation + division),
                        Optional.empty(),
                        Optional.empty(),
                        organisation,
                        division,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private JobSettings job() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Path file = Files.writeString(folder.resolve("job.yaml"), """
                name: งาน
                inbox: inbox
                store: ita.db
                output: output
                expect:
                  body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                  fiscal-year: 2569
                  round: 6
                  divisions: [กองคลัง, กองช่าง]
                  forms: [scores, measures, report]
                """);
        return JobFile.read(file, JobOverrides.NONE);
    }

    private List<Path> write(JobSettings job, String division, String organisation, Optional<Form> form) {
        return new TemplateWriting(Clock.systemUTC())
                .write(new TemplatesRequest(
                        folder.resolve("out"),
                        Optional.empty(),
                        Optional.empty(),
                        organisation,
                        division,
                        OptionalInt.empty(),
                        Optional.of(job),
                        form));
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> folder.resolve("out").relativize(file).toString())
                .toList();
    }
}
