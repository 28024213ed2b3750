package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed papers of a body with a plan and a report: nothing that comes later changes them. */
@Tag("whole-run")
class SignedYearTest {
    private static final String BODY = "publish/องค์การบริหารส่วนตำบลตัวอย่าง";

    @TempDir
    private Path folder;

    private Nights nights;
    private MeasuresOffice office;

    @BeforeEach
    void plan() throws IOException {
        nights = new Nights(folder, "papers: all\n");
        office = new MeasuresOffice(nights);
        deliver("กองคลัง", "จัดทำคู่มือการให้บริการรับชำระภาษี", "เผยแพร่คู่มือเมื่อวันที่ ๑๒ มกราคม ๒๕๖๙");
        deliver("กองช่าง", "ลงพื้นที่ตรวจไฟฟ้าสาธารณะทุกหมู่บ้าน", "ลงพื้นที่เมื่อวันที่ ๓ มีนาคม ๒๕๖๙");
    }

    private void deliver(String division, String measure, String result) throws IOException {
        office.plan(
                division + "/มาตรการ.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(List.of(measure, "๑. ยกร่าง ๒. ทำ", division, "ภายในเดือนมีนาคม ๒๕๖๙", "รายงานปลัด")));
        office.report(
                division + "/รายงาน.xlsx",
                "ตัวอย่าง",
                2569,
                6,
                List.of(List.of(measure, division, result, "ประชาชนสะดวกขึ้น", "www.example.go.th/a", "")));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** A slip of the year kept a set "as signed" in which nothing was of that year. */
    @Test
    void yearOfWhichNothingWasDeliveredIsNotSignedAndARoundWithoutAReportIsTold() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(2, nights.ita("sign", nights.job.toString(), "--round", "6", "--fiscal-year", "2596"));
        assertTrue(nights.err().contains("nothing of 2596 was delivered"), nights.err());
        assertFalse(Files.exists(folder.resolve("output/signed")));
        assertEquals(0, nights.ita("sign", nights.job.toString(), "--round", "12"), nights.err());
        assertTrue(nights.out().contains("no report of the round of 12 months"), nights.out());
        assertEquals(0, nights.ita("sign", nights.job.toString(), "--round", "6"), nights.err());
        assertFalse(nights.out().contains("no report"), nights.out());
    }

    @Test
    void laterDeliveriesOtherSettingsAndADeletedFolderChangeNothingOfWhatWasSigned() throws IOException {
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("sign", nights.job.toString(), "--round", "6"), nights.err());
        Path signed = folder.resolve("output/signed/2569-6-2026-11-20");
        Map<String, byte[]> kept = files(signed);
        assertTrue(kept.containsKey(BODY + "/report-2569-6.docx"), kept.keySet().toString());
        assertTrue(
                kept.containsKey(BODY + "/memos-2569/กองช่าง.docx"),
                kept.keySet().toString());

        Durable.delete(folder.resolve("output/latest/publish"));
        Durable.delete(folder.resolve("work/store.db.files/papers"));
        Files.writeString(nights.job, Files.readString(nights.job) + "digits: arabic\ntarget: 70\n");
        deliver("กองช่าง", "ลงพื้นที่ตรวจถนนทุกสาย", "ลงพื้นที่เมื่อวันที่ ๙ มีนาคม ๒๕๖๙");
        Files.delete(folder.resolve("inbox/กองคลัง/รายงาน.xlsx"));
        nights.clock.pass(Duration.ofDays(2));
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertTrue(nights.out().contains("Moved since signed"), nights.out());

        String again = folder.resolve("again").toString();
        assertEquals(
                0,
                nights.ita("sign", nights.job.toString(), "--round", "6", "--write-again", again),
                nights.out() + nights.err());
        assertTrue(nights.out().contains("the same in every part"), nights.out());
        Map<String, byte[]> now = files(signed);
        assertEquals(kept.keySet(), now.keySet());
        kept.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), name));
        Map<String, byte[]> written = files(folder.resolve("again"));
        for (String name : List.of("/report-2569-6.docx", "/measures-plan-2569.docx", "/oit-2569.json")) {
            assertArrayEquals(kept.get(BODY + name), written.get(BODY + name), name);
        }
    }
}
