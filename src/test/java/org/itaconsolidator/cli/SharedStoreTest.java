package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.StoreUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jobs with one store. */
@Tag("whole-run")
class SharedStoreTest {
    @TempDir
    Path folder;

    private Nights nights;
    private Path other;

    @BeforeEach
    void twoJobs() throws IOException {
        nights = new Nights(folder, "papers: none\n");
        Files.createDirectories(folder.resolve("inbox2"));
        other = folder.resolve("other.yaml");
        other("");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
    }

    private void other(String more) throws IOException {
        Files.writeString(
                other,
                "name: อีกงาน\ninbox: inbox2\nstore: ./work/store.db\noutput: output2\ncharts: none\npapers: none\n"
                        + more);
    }

    private void say(Path job, String line) throws IOException {
        Files.writeString(job, Files.readString(job) + line);
    }

    @Test
    void twoJobsWithOneStoreAreRefusedBeforeAnythingIsTouched() throws IOException {
        assertEquals(2, nights.run());
        assertTrue(nights.err().contains("the job file " + other + " names the store "), nights.err());
        assertFalse(Files.exists(nights.store()));
        say(nights.job, "shared-store: true\n");
        assertEquals(2, nights.run());
        other("shared-store: true\n");
        assertEquals(0, nights.run(), nights.err());
    }

    @Test
    void jobsThatHaveBothPublishedFromOneStoreAreWarnedForNow() throws IOException {
        say(nights.job, "shared-store: true\n");
        other("shared-store: true\n");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        other("");
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("the next version refuses that"), nights.out());
    }

    /** Each compared itself with what the other had published last, and both published the same every night. */
    @Test
    void jobWithNothingNewIsNotPublishedAnewAfterTheOther() throws IOException {
        say(nights.job, "shared-store: true\n");
        other("shared-store: true\n");
        for (int night = 0; night < 3; night++) {
            assertEquals(0, nights.run(), nights.err());
            assertEquals(0, nights.ita("run", other.toString()), nights.err());
        }
        for (String output : List.of("output", "output2")) {
            try (Stream<Path> history = Files.list(folder.resolve(output).resolve("history"))) {
                assertEquals(output.equals("output") ? 2 : 1, history.count(), output);
            }
        }
    }

    /** A copy of the job file, made to try something, cost the job itself its nights. */
    @Test
    void jobThatHasPublishedGoesOnWhereAnotherFileNamesItsStore() throws IOException {
        Files.delete(other);
        assertEquals(0, nights.run(), nights.err());
        other("");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "91");
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("the job file " + other + " names this job's store "), nights.out());
        assertEquals(
                1,
                ((List<?>) ((Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"))).get("resent")).size(),
                "the night is not lost");
        assertEquals(2, nights.ita("run", other.toString()), "it has published nothing yet");
        assertFalse(Files.exists(folder.resolve("output2")));
        Files.delete(other);
        assertEquals(0, nights.run(), nights.err());
    }

    /** What it has published came from a store of its own. */
    @Test
    void jobThatHasPublishedElsewhereDoesNotGoOnInAnothersStore() throws IOException {
        Files.writeString(other, Files.readString(other).replace("store.db", "own.db"));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        other("");
        assertEquals(2, nights.ita("run", other.toString()));
        assertTrue(nights.err().contains("the job file " + nights.job + " names the store "), nights.err());
    }

    @Test
    void jobInAnotherFolderIsFoundOnceItHasRun() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("third.yaml");
        Files.delete(other);
        Files.writeString(
                elsewhere,
                "name: งานที่สาม\ninbox: ../inbox2\nstore: ../work/store.db\noutput: output3\ncharts: none\npapers: none\n");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(2, nights.ita("run", elsewhere.toString()));
        assertTrue(nights.err().contains("the job file " + nights.job + " names the store "), nights.err());
        assertFalse(Files.exists(folder.resolve("elsewhere/output3")));
        Files.move(nights.job, folder.resolve("renamed.yaml"));
        assertEquals(0, nights.ita("run", elsewhere.toString()), "a job that is gone has no store: " + nights.err());
    }

    /** Each would publish in the place of the other, whatever they say of their stores. */
    @Test
    void twoJobsWithOneOutputAreRefusedBeforeAnythingIsTouched() throws IOException {
        Files.writeString(
                other,
                Files.readString(nights.job)
                        .replaceAll("(?m)^store:.*$", "store: store2.db")
                        .replaceAll("(?m)^name:.*$", "name: อีกงาน"));
        assertEquals(2, nights.run());
        assertTrue(nights.err().contains("the job file " + other + " names the output "), nights.err());
        assertFalse(Files.exists(nights.store()));
        assertEquals(2, nights.ita("run", other.toString()));
        assertFalse(Files.exists(folder.resolve("store2.db")));
        Files.delete(other);
        assertEquals(0, nights.run(), nights.err());
    }

    /** A job file of last year may still lie beside this year's: who has published goes on, and is told. */
    @Test
    void jobsThatHaveBothPublishedInOneOutputAreWarned() throws IOException {
        Files.delete(other);
        assertEquals(0, nights.run(), nights.err());
        Files.writeString(
                other,
                Files.readString(nights.job)
                        .replaceAll("(?m)^store:.*$", "store: store2.db")
                        .replaceAll("(?m)^name:.*$", "name: อีกงาน"));
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("publishes in the output"), nights.out());
        assertEquals(2, nights.ita("run", other.toString()), "the other has published nothing yet");
    }

    /** Another job's file may lie elsewhere, and a job may get another name: then it has a store. */
    @Test
    void outputInWhichAnotherJobHasPublishedIsRefused() throws IOException {
        Files.delete(other);
        assertEquals(0, nights.run(), nights.err());
        String job = Files.readString(nights.job).replaceAll("(?m)^name:.*$", "name: อีกงาน");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("third.yaml");
        Files.writeString(
                elsewhere,
                job.replaceAll("(?m)^(inbox|output|store): ", "$1: ../").replaceAll("(?m)^store:.*$", "store: new.db"));
        assertEquals(2, nights.ita("run", elsewhere.toString()), nights.out());
        assertTrue(nights.err().contains("holds the results of the job"), nights.err());
        Files.delete(elsewhere);
        Files.writeString(nights.job, job);
        assertEquals(0, nights.run(), nights.err());
    }

    @Test
    void jobsNotedBesideTheStoreCountAlsoWhereTheFolderOfTheJobFileCannotBeListed() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own")).resolve("job.yaml");
        Files.createDirectories(folder.resolve("store"));
        Files.createFile(folder.resolve("store/s.db"));
        Files.writeString(own, "name: a\ninbox: ../inbox\nstore: ../store/s.db\noutput: ../output\n");
        Path another = folder.resolve("another.yaml");
        Files.writeString(another, "name: b\ninbox: inbox2\nstore: store/s.db\noutput: output2\n");
        JobSettings job = JobFile.read(own, JobOverrides.NONE);
        Files.move(own.getParent(), folder.resolve("gone"));
        assertEquals(
                List.of(another),
                StoreUse.listOthers(job, List.of(another)).stream()
                        .map(StoreUse::file)
                        .toList());
    }

    @Test
    void filesThatAreNoJobsAndJobsOfOtherStoresAreNoneOfItsBusiness() throws IOException {
        Files.writeString(other, "inbox: [\n");
        Files.copy(nights.job, folder.resolve("copy of job.yaml"));
        Files.writeString(folder.resolve("third.yml"), "name: x\ninbox: inbox\nstore: third.db\noutput: o\n");
        assertEquals(0, nights.run(), nights.err());
    }

    /** Two jobs with inboxes of their own, in each a workbook of another body under the same name. */
    private void twoBodiesUnderOneName() throws IOException {
        say(nights.job, "shared-store: true\n");
        other("shared-store: true\n");
        nights.deliver("คะแนน.xlsx", "เบญจา", "80");
        Files.move(folder.resolve("inbox/คะแนน.xlsx"), folder.resolve("inbox2/คะแนน.xlsx"));
        nights.deliver("คะแนน.xlsx", "อรุณ", "90");
    }

    @Test
    void aDeliverysPlaceIsItsJobsInboxAndThePathInIt() throws Exception {
        twoBodiesUnderOneName();
        for (int night = 1; night <= 2; night++) {
            assertEquals(0, nights.run(), nights.err());
            assertFalse(nights.out().contains("replaces"), nights.out());
            assertEquals(0, nights.ita("run", other.toString()), nights.err());
            assertFalse(nights.out().contains("replaces"), nights.out());
        }
        assertEquals("องค์การบริหารส่วนตำบลอรุณ 90.0, องค์การบริหารส่วนตำบลเบญจา 80.0", nights.text("""
                SELECT group_concat(organisation || ' ' || score, ', ') FROM (
                    SELECT organisation, score FROM v_scores ORDER BY score DESC)
                """));
        assertEquals("คะแนน.xlsx accepted, คะแนน.xlsx accepted", nights.text("""
                SELECT group_concat(file_name || ' ' || status, ', ') FROM v_submissions
                """));
        assertEquals(0, nights.ask("SELECT count(*) FROM v_changes"));
        assertEquals(0, nights.ask("SELECT count(*) FROM submission WHERE gone = 1"), "each looks in its own inbox");
        assertEquals(4, nights.ask("SELECT count(*) FROM run WHERE outcome IN ('published', 'unchanged')"));
    }

    @Test
    void eachJobSignsWhatItHasPublishedAndWritesItAgain() throws Exception {
        twoBodiesUnderOneName();
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        assertEquals(0, nights.run(), nights.err());
        String[] sign = {"sign", nights.job.toString(), "--round", "6", "--fiscal-year", "2568"};
        assertEquals(0, nights.ita(sign), nights.err());
        assertEquals(
                0,
                nights.ita(Stream.concat(
                                Stream.of(sign),
                                Stream.of(
                                        "--write-again", folder.resolve("again").toString()))
                        .toArray(String[]::new)),
                nights.err() + nights.out());
        nights.deliver("คะแนน.xlsx", "อรุณ", "91");
        sign[3] = "12";
        assertEquals(2, nights.ita(sign), "a file of its inbox is not read yet");
    }

    @Test
    void mendedWorkbookReplacesThatOfItsOwnInboxOnlyAndIsForgottenThere() throws Exception {
        twoBodiesUnderOneName();
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        nights.deliver("คะแนน.xlsx", "อรุณ", "91");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                "80.0 91.0",
                nights.text("SELECT group_concat(score, ' ') FROM (SELECT score FROM v_scores ORDER BY score)"));
        assertEquals("90 91", nights.text("SELECT old_text || ' ' || new_text FROM v_changes"));
        Files.delete(folder.resolve("inbox2/คะแนน.xlsx"));
        assertEquals(0, nights.ita("run", other.toString(), "--forget", "คะแนน.xlsx"), nights.err());
        assertEquals("91.0", nights.text("SELECT group_concat(score, ' ') FROM v_scores"));
    }

    /** A store of one job gets a second one; in a store that two used before, one version had taken the other's place. */
    @Test
    void deliveriesOfAStoreOfOneJobStayThoseOfItsInbox() throws Exception {
        twoBodiesUnderOneName();
        Files.writeString(nights.job, Files.readString(nights.job).replace("shared-store: true\n", ""));
        Path aside = Files.move(other, folder.resolve("aside"));
        assertEquals(0, nights.run(), nights.err());
        String received = nights.text("SELECT received_at FROM v_submissions");
        Files.move(aside, other);
        say(nights.job, "shared-store: true\n");
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                "80.0 90.0",
                nights.text("SELECT group_concat(score, ' ') FROM (SELECT score FROM v_scores ORDER BY score)"));
        assertEquals(received, nights.text("SELECT min(received_at) FROM v_submissions"));
        assertEquals(2, nights.ask("SELECT count(*) FROM v_submissions"));
        Files.delete(other);
        Files.writeString(nights.job, Files.readString(nights.job).replace("shared-store: true\n", ""));
        nights.deliver("คะแนน.xlsx", "อรุณ", "91");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                "80.0 91.0",
                nights.text("SELECT group_concat(score, ' ') FROM (SELECT score FROM v_scores ORDER BY score)"));
    }

    /** A list of three bodies. */
    private static List<List<String>> list(String score) {
        List<String> names = List.of(
                "การปฏิบัติหน้าที่",
                "การใช้งบประมาณ",
                "การใช้อำนาจ",
                "การใช้ทรัพย์สินของราชการ",
                "การแก้ไขปัญหาการทุจริต",
                "คุณภาพการดำเนินงาน",
                "ประสิทธิภาพการสื่อสาร",
                "การปรับปรุงการทำงาน",
                "การเปิดเผยข้อมูล",
                "การป้องกันการทุจริต");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 จังหวัดตราด"));
        rows.add(Stream.concat(Stream.of("หน่วยงาน"), names.stream()).toList());
        for (String body : List.of("อบต.หนึ่ง", "อบต.สอง", "อบต.สาม")) {
            rows.add(Stream.concat(Stream.of(body), names.stream().map(any -> score))
                    .toList());
        }
        return rows;
    }

    private String held(String inbox) throws Exception {
        return nights.text(
                "SELECT coalesce(group_concat(held, ', '), '') FROM (SELECT inbox_path || ' ' || status AS held"
                        + " FROM submission WHERE latest = 1 AND inbox = '" + inbox + "' ORDER BY inbox_path)");
    }

    private String scores() throws Exception {
        return nights.text("SELECT group_concat(score, ' ') FROM (SELECT score FROM v_scores ORDER BY score)");
    }

    /** A job that had its store alone until the other comes, with an unreadable file, a list, and a file that is gone. */
    private void storeOfOneJob() throws Exception {
        twoBodiesUnderOneName();
        Files.writeString(nights.job, Files.readString(nights.job).replace("shared-store: true\n", ""));
        Path aside = Files.move(other, folder.resolve("aside"));
        nights.deliver("ออก.xlsx", "ชบา", "60");
        nights.write("รายชื่อ.xlsx", "ผล", list("80"));
        Files.writeString(folder.resolve("inbox/เสีย.xlsx"), "no workbook");
        assertEquals(1, nights.run(), nights.err());
        Files.delete(folder.resolve("inbox/ออก.xlsx"));
        assertEquals(1, nights.run(), nights.err());
        Files.move(aside, other);
        say(nights.job, "shared-store: true\n");
    }

    /** Whoever runs first: also an unreadable file, a list, and what lies there no longer stay those of its inbox. */
    @Test
    void allThatAStoreOfOneJobHeldIsGivenToItsInboxAtOnce() throws Exception {
        storeOfOneJob();
        assertEquals(1, nights.ita("run", other.toString()), nights.err());
        assertEquals(
                "คะแนน.xlsx accepted, รายชื่อ.xlsx accepted, ออก.xlsx accepted, เสีย.xlsx refused",
                held(folder.resolve("inbox").toString()));
        assertEquals("คะแนน.xlsx accepted", held(folder.resolve("inbox2").toString()));
        assertEquals("60.0 80.0 90.0", scores());
        assertEquals(1, nights.run(), nights.err());
        assertTrue(nights.out().contains("ออก.xlsx"), nights.out());
        nights.deliver("เสีย.xlsx", "ซ่อม", "70");
        nights.write("รายชื่อ.xlsx", "ผล", list("81"));
        assertEquals(0, nights.ita("run", nights.job.toString(), "--forget", "ออก.xlsx"), nights.err() + nights.out());
        assertEquals("70.0 80.0 90.0", scores());
        assertEquals("81.0", nights.text("SELECT group_concat(DISTINCT score) FROM v_compared_scores"));
    }

    /** In a store of older programs that two jobs used, one version had taken the other's place at their common path. */
    @Test
    void versionsOfAStoreThatTwoUsedBeforeGoWhereTheirContentLies() throws Exception {
        twoBodiesUnderOneName();
        nights.deliver("ของแรก.xlsx", "ชบา", "60");
        assertEquals(0, nights.run(), nights.err());
        Files.move(folder.resolve("inbox/คะแนน.xlsx"), folder.resolve("kept"));
        Files.copy(folder.resolve("inbox2/คะแนน.xlsx"), folder.resolve("inbox/คะแนน.xlsx"));
        assertEquals(0, nights.run(), nights.err());
        Files.move(folder.resolve("kept"), folder.resolve("inbox/คะแนน.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        nights.change("UPDATE submission SET inbox = ''");
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        assertEquals("คะแนน.xlsx accepted", held(folder.resolve("inbox2").toString()));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                "ของแรก.xlsx accepted, คะแนน.xlsx accepted",
                held(folder.resolve("inbox").toString()));
        assertEquals("60.0 80.0 90.0", scores());
        assertEquals(3, nights.ask("SELECT count(*) FROM submission"));
    }

    /** Moved or copied: its job knows all of it again; another job's is nobody else's, though its folder is not there. */
    @Test
    void inboxThatMovedKeepsAllItDelivered() throws Exception {
        twoBodiesUnderOneName();
        Files.writeString(folder.resolve("inbox/เสีย.xlsx"), "no workbook");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(1, nights.ita("run", other.toString()), nights.err());
        Files.createDirectories(folder.resolve("inbox3"));
        for (String name : nights.names("inbox")) {
            Files.copy(
                    folder.resolve("inbox").resolve(name),
                    folder.resolve("inbox3").resolve(name));
        }
        Files.writeString(nights.job, Files.readString(nights.job).replace("inbox: inbox\n", "inbox: inbox3\n"));
        Files.move(folder.resolve("inbox2"), folder.resolve("share that is not mounted"));
        assertEquals(1, nights.run(), nights.err());
        assertEquals("", held(folder.resolve("inbox").toString()));
        assertEquals(
                "คะแนน.xlsx accepted, เสีย.xlsx refused",
                held(folder.resolve("inbox3").toString()));
        assertEquals("คะแนน.xlsx accepted", held(folder.resolve("inbox2").toString()));
        assertEquals(3, nights.ask("SELECT count(*) FROM submission"));
        assertEquals("80.0 90.0", scores());
    }

    /** A slip of typing, a half-written file, a share that is away: who runs meanwhile takes nothing of that job's. */
    @Test
    void jobWhoseFileCannotBeReadKeepsAllItDelivered() throws Exception {
        twoBodiesUnderOneName();
        Path away = Files.createDirectories(folder.resolve("share")).resolve("other.yaml");
        Files.writeString(away, Files.readString(other).replace(": ./work", ": ../work"));
        Files.writeString(away, Files.readString(away).replaceAll("(?m)^(inbox|output): ", "$1: ../"));
        Files.delete(other);
        nights.deliver("อีกไฟล์.xlsx", "ชบา", "60");
        Files.move(folder.resolve("inbox/อีกไฟล์.xlsx"), folder.resolve("inbox2/อีกไฟล์.xlsx"));
        assertEquals(0, nights.run(), nights.err());
        nights.ita("run", away.toString());
        String delivered = held(folder.resolve("inbox2").toString());
        assertEquals("คะแนน.xlsx accepted, อีกไฟล์.xlsx accepted", delivered);
        String job = Files.readString(away);
        for (String slip : List.of(job + "\tpapers: \"none\n", "", "name: อีกงาน\n")) {
            Files.writeString(away, slip);
            nights.run();
            assertEquals(delivered, held(folder.resolve("inbox2").toString()), slip);
        }
        Files.writeString(away, job);
        Files.move(away.getParent(), folder.resolve("not mounted"));
        Files.move(folder.resolve("inbox2"), folder.resolve("not mounted 2"));
        nights.run();
        assertEquals(delivered, held(folder.resolve("inbox2").toString()));
        Files.createDirectories(away.getParent());
        nights.run();
        assertEquals(delivered, held(folder.resolve("inbox2").toString()));
        assertEquals(0, nights.ask("SELECT count(*) FROM submission WHERE gone = 1"));
    }

    @Test
    void jobThatLooksInAnotherInboxForOnceKeepsItsOwn() throws Exception {
        twoBodiesUnderOneName();
        nights.deliver("ของแรก.xlsx", "ชบา", "60");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        String delivered = held(folder.resolve("inbox").toString());
        assertEquals("ของแรก.xlsx accepted, คะแนน.xlsx accepted", delivered);
        Path once = Files.createDirectories(folder.resolve("once"));
        Files.copy(folder.resolve("inbox/ของแรก.xlsx"), once.resolve("ใหม่.xlsx"));
        nights.ita("run", nights.job.toString(), "--inbox", once.toString());
        assertEquals(delivered, held(folder.resolve("inbox").toString()));
        assertEquals("คะแนน.xlsx accepted", held(folder.resolve("inbox2").toString()));
    }

    /** Of two versions at one path it is the own inbox's, whichever job ran first, that the own next one replaces. */
    @Test
    void storeThatIsOfOneJobAgainKnowsItsOwnInboxFirst() throws Exception {
        twoBodiesUnderOneName();
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        assertEquals(0, nights.run(), nights.err());
        Files.delete(other);
        Files.writeString(nights.job, Files.readString(nights.job).replace("shared-store: true\n", ""));
        nights.deliver("คะแนน.xlsx", "อรุณ", "91");
        assertEquals(0, nights.run(), nights.err());
        assertEquals("80.0 91.0", scores());
    }

    @Test
    void bodyWhoseFileIsWholeIsNotRemindedOfAnothersAtTheSamePath() throws Exception {
        twoBodiesUnderOneName();
        Files.move(folder.resolve("inbox/คะแนน.xlsx"), folder.resolve("kept"));
        nights.deliver("คะแนน.xlsx", "เบญจา", "86,52");
        Files.move(
                folder.resolve("inbox/คะแนน.xlsx"),
                folder.resolve("inbox2/คะแนน.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(folder.resolve("kept"), folder.resolve("inbox/คะแนน.xlsx"));
        assertEquals(1, nights.ita("run", other.toString()), nights.err());
        assertEquals(1, nights.run(), nights.err());
        assertEquals(List.of("องค์การบริหารส่วนตำบลเบญจา"), nights.names("output/latest/reminders"));
        assertEquals("refused 1", nights.text("""
                SELECT status || ' ' || rows_refused FROM v_submissions WHERE organisation LIKE '%เบญจา'
                """));
    }

    @Test
    void purgeNamesWhatOtherJobsHoldAndNoFileOfAnotherBody() throws Exception {
        twoBodiesUnderOneName();
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        String body = "องค์การบริหารส่วนตำบลอรุณ";
        assertEquals(0, nights.ita("purge", other.toString(), "--yes", "--organisation", body), nights.err());
        assertTrue(nights.out().contains("\n  " + folder.resolve("inbox/คะแนน.xlsx") + "\n"), nights.out());
        assertFalse(nights.out().contains("\n  คะแนน.xlsx\n"), nights.out());
        assertTrue(nights.out().contains("\n  " + folder.resolve("output") + "\n"), nights.out());
        assertEquals(0, nights.ita("run", other.toString()), nights.err());
        Files.writeString(nights.job, Files.readString(nights.job).replace("output: output\n", "output: output3\n"));
        assertEquals(
                0,
                nights.ita("purge", other.toString(), "--yes", "--organisation", "องค์การบริหารส่วนตำบลเบญจา"),
                nights.err());
        assertTrue(nights.out().contains("\n  คะแนน.xlsx\n"), nights.out());
        assertFalse(nights.out().contains("in these outputs of other jobs"), nights.out());
    }
}
