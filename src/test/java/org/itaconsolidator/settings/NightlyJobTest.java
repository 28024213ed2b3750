package org.itaconsolidator.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.itaconsolidator.settings.JobSettings.PaperChoice;
import org.itaconsolidator.settings.JobSettings.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/nightly.yaml}, the documented starting point of a real job. */
class NightlyJobTest {
    @TempDir
    Path folder;

    @Test
    void itCanBeReadAndShowsTheDefaults() throws IOException {
        JobSettings job = read(Files.readString(Path.of("jobs", "nightly.yaml")));
        assertEquals(Optional.of("0 0 2 * * *"), job.schedule().cron());
        assertEquals(JobSettings.DEFAULT_TARGET, job.target());
        assertEquals(Digits.THAI, job.digits());
        assertEquals(Retention.DEFAULT, job.retention());
        assertEquals(List.of(Form.MEASURES, Form.REPORT), job.expect().get(0).forms());
        assertEquals(5, job.expect().get(0).divisions().size());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 10)), job.expect().get(0).findDue(Form.REPORT));
    }

    @Test
    void whatItShowsInCommentsCanBeReadToo() throws IOException {
        String text = Files.readString(Path.of("jobs", "nightly.yaml"))
                .replaceAll("(?m)^( *)# ( *(?:- )?[a-z-]+:(?: .*)?)$", "$1$2")
                .replaceAll("(?m)^( *)# (  กองคลัง:.*)$", "$1$2");
        JobSettings job = read(text);
        assertEquals(ChartChoice.ALL, job.chartsOf(100));
        assertEquals(PaperChoice.ALL, job.papersOf(100));
        assertFalse(job.hasWorkbookOfEach(100));
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง", job.waivers().get(0).body().orElseThrow());
        assertTrue(job.expect().get(0).acknowledged().containsKey("กองคลัง"));
        assertEquals(folder.resolve("my-mappings"), job.mappings().orElseThrow());
        assertEquals(folder.resolve("my-frameworks"), job.frameworks().orElseThrow());
        assertEquals(14, job.remindBefore());
        assertTrue(job.sharedStore());
        assertEquals(1, job.planner().bodies().size());
    }

    private JobSettings read(String text) throws IOException {
        for (String each : List.of("nightly/inbox", "my-frameworks", "my-mappings")) {
            Files.createDirectories(folder.resolve(each));
        }
        return JobFile.read(Files.writeString(folder.resolve("job.yaml"), text), JobOverrides.NONE);
    }
}
