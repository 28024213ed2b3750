package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.report.WorkbookDump;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inbox at the same moment on machines of other languages and zones: not a row, not a byte differs. */
@Tag("slow")
class ZonesAndLocalesTest {
    /** In Bangkok it is half past one on the 21st, in New York still the 20th. */
    private static final String NIGHT = "2026-11-20T18:30:00Z";

    private record Seen(int code, String said, List<String> rows, List<String> cells, Object files, Object date) {}

    @TempDir
    Path folder;

    @Test
    void machinesOfOtherLanguagesAndZonesMakeTheSameOfTheSameInbox() throws Exception {
        Seen here = run("here", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=Asia/Bangkok");
        assertEquals("2026-11-21", here.date);
        assertFalse(here.rows.isEmpty());
        Seen far = run("far", "-Duser.language=th", "-Duser.country=TH", "-Duser.timezone=America/New_York");
        same(here, far);
        if (Proofs.LONG) {
            // numbers in Thai digits and years of the Buddhist era wherever a program leaves that to its machine
            Seen old = run(
                    "old",
                    "-Duser.language=th",
                    "-Duser.country=TH",
                    "-Duser.variant=TH",
                    "-Duser.timezone=Pacific/Kiritimati");
            same(here, old);
        }
    }

    private Seen run(String name, String... machine) throws Exception {
        SampleOffice office = new SampleOffice(folder.resolve(name));
        for (int day = 1; day <= 5; day++) {
            office.deliver(5); // some workbooks with faults among the good ones
        }
        ProgramProcess program = ProgramProcess.start(
                folder.resolve(name),
                List.of(),
                List.of(machine),
                ProgramAt.class,
                NIGHT,
                "run",
                office.job.toString());
        int code = program.exitCode();
        Path latest = office.output().resolve("latest");
        Map<?, ?> report = (Map<?, ?>) Json.read(latest.resolve("run.json"));
        return new Seen(
                code,
                program.said().replace(office.folder.toString(), ""),
                BusinessRows.withTimes(office.store()),
                WorkbookDump.of(latest.resolve("consolidated.xlsx")),
                report.get("files"),
                report.get("business_date"));
    }

    private static void same(Seen here, Seen there) {
        assertEquals(here.code, there.code);
        assertEquals(here.said, there.said);
        assertEquals(String.join("\n", here.rows), String.join("\n", there.rows));
        assertEquals(String.join("\n", here.cells), String.join("\n", there.cells));
        assertEquals(here.files, there.files, "every file with its SHA-256");
        assertEquals(here.date, there.date);
    }
}
