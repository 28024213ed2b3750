package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertFalse(nights.out().contains("outputs of other jobs"), nights.out());
    }
}
