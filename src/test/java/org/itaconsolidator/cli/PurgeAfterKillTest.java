package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.disk.Durable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A verb is held at each of its steps; everything as it stands then is what a kill would leave: it is copied, the body is purged from
 * the copy, and its name is looked for in all that is left. In {@code .ci/run} at some of the steps, with {@code -Pproofs} at all.
 */
@Tag("slow")
class PurgeAfterKillTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final List<String> NAMES = List.of("ตำบลตัวอย่าง", "อบต.ตัวอย่าง");
    private static final int EACH = 8;
    private static final String EXPECTED = """
            expect:
              - body: องค์การบริหารส่วนตำบลตัวอย่าง
                fiscal-year: 2568
                round: 12
                forms: [scores, report]
                due: 2026-10-31
            """;

    @TempDir
    static Path offices;

    @TempDir
    Path folder;

    private Path office;
    private Nights nights;

    /** Further lines of the job file. */
    private String lines;

    /**
     * An office that has published, and has something new to publish. Papers hold the body's name too: they are written where they, or
     * what is done with them, are held. Each kind of office publishes once; later tests get a copy at the same path.
     */
    private void publish(String papers) throws IOException {
        lines = "papers: " + papers + "\n";
        office = offices.resolve("office");
        Durable.delete(office);
        Path published = offices.resolve(papers);
        if (Files.exists(published)) {
            copyTree(published, office);
            nights = new Nights(office, lines + EXPECTED);
            nights.clock.pass(Duration.ofHours(1));
            return;
        }
        nights = new Nights(Files.createDirectory(office), lines + EXPECTED);
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        Files.createDirectories(office.resolve("inbox/อบต.ตัวอย่าง"));
        Files.writeString(office.resolve("inbox/อบต.ตัวอย่าง/รายงาน.xlsx"), "no workbook");
        nights.deliver("ข.xlsx", "สมมติ", "80");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(0, nights.ita("backup", nights.job.toString()), nights.err());
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        copyTree(office, published);
    }

    @Test
    void runLeavesNothing() throws Exception {
        publish("all");
        holdAtEachStep("run");
    }

    @Test
    void backupAndRestoreLeaveNothing() throws Exception {
        publish("none");
        holdAtEachStep("backup");
        holdAtEachStep("restore", copyOfTheNight());
    }

    @Test
    void signLeavesNothing() throws Exception {
        publish("all");
        assertEquals(1, nights.run(), nights.err());
        holdAtEachStep("sign", "--round", "12", "--fiscal-year", "2568");
    }

    @Test
    void signingThatWasKilledIsDoneByTheNextCall() throws Exception {
        publish("all");
        assertEquals(1, nights.run(), nights.err());
        Map<Moment, List<Path>> ofMoments = new EnumMap<>(Moment.class);
        String[] words = {"--round", "12", "--fiscal-year", "2568"};
        Path place = copy(office, "killed");
        Path job = new Nights(place, lines + EXPECTED).job;
        try (HeldProgram program =
                HeldProgram.start(folder, "sign", job.toString(), words[0], words[1], words[2], words[3])) {
            Optional<Moment> held = program.goOnToOneOf(Moment.BEFORE_RENAME, Moment.AFTER_RENAME);
            while (held.isPresent()) {
                List<Path> left = ofMoments.computeIfAbsent(held.get(), any -> new ArrayList<>());
                left.add(copy(place, "sign-again-" + held.get() + "-" + (left.size() + 1)));
                held = program.goOnToOneOf(Moment.BEFORE_RENAME, Moment.AFTER_RENAME);
            }
        }
        List<Path> left = ofMoments.values().stream().flatMap(List::stream).toList();
        assertTrue(left.size() > 2, left.toString());
        for (Path each : Proofs.some(left, EACH)) {
            Nights there = new Nights(each, lines + EXPECTED);
            List<Path> signed = Durable.list(each.resolve("output/signed"), "2568-12-");
            int code = there.ita("sign", there.job.toString(), words[0], words[1], words[2], words[3]);
            assertEquals(signed.isEmpty() ? 0 : 2, code, each + there.err());
            String again = each.resolve("again").toString();
            assertEquals(
                    0,
                    there.ita("sign", there.job.toString(), "--round", "12", "--write-again", again),
                    each + there.out() + there.err());
            assertEquals(List.of(), Durable.list(each.resolve("output"), ".signing-"));
        }
    }

    @Test
    void papersWrittenAgainAreThereWholeOrNotAtAll() throws Exception {
        publish("all");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(
                0, nights.ita("sign", nights.job.toString(), "--round", "12", "--fiscal-year", "2568"), nights.err());
        Path place = folder.resolve("of the user/again");
        String[] call = {"sign", nights.job.toString(), "--round", "12", "--write-again", place.toString()};
        int steps = 0;
        try (HeldProgram program = HeldProgram.start(folder, call)) {
            while (program.goOnTo(Moment.BEFORE_RENAME, 1)) {
                steps++;
                assertEquals(List.of(), listFiles(place), "step " + steps);
            }
        }
        List<Path> whole = listFiles(place);
        assertTrue(whole.contains(place.resolve("consolidated.xlsx")), whole.toString());
        Durable.delete(place);

        Files.createDirectory(place);
        try (HeldProgram program = HeldProgram.start(folder, call)) {
            assertTrue(program.goOnTo(Moment.BEFORE_RENAME, steps));
        }
        assertEquals(List.of(), listFiles(place));
        ProgramProcess again = ProgramProcess.start(folder, call);
        assertEquals(0, again.exitCode(), again.said());
        assertEquals(whole, listFiles(place));
        assertEquals(List.of(place), Durable.list(place.getParent(), ""), "what the kill left beside it is gone");
        assertEquals(List.of(), workFolders(folder));
    }

    @Test
    void purgeItselfLeavesNothing() throws Exception {
        publish("all");
        holdAtEachStep("purge", "--yes", "--organisation", BODY);
    }

    @Test
    void linksLeaveNothing() throws Exception {
        publish("none");
        nights.deliverAddresses("อ.xlsx", "http://10.0.0.7/ตำบลตัวอย่าง", "http://192.168.1.9/อบต.ตัวอย่าง");
        assertEquals(1, nights.run(), nights.err());
        holdAtEachStep("links");
    }

    /** What lies in the folder of forms is the user's; every form there is whole, whenever the program was killed. */
    @Test
    void templatesLeaveNothingButWholeForms() throws Exception {
        publish("none");
        Path forms = folder.resolve("forms");
        List<Path> left = new ArrayList<>();
        try (HeldProgram program = HeldProgram.start(folder, templates(forms))) {
            while (program.goOnTo(Moment.BEFORE_RENAME, 1)) {
                Path place = Files.createDirectory(folder.resolve("templates-" + (left.size() + 1)));
                copyTree(forms, place.resolve("forms"));
                copyTree(ProgramProcess.temporary(folder), ProgramProcess.temporary(place));
                left.add(place);
            }
        }
        assertEquals(5, left.size(), "each form has its step");
        assertEquals(5, listFiles(forms).size());
        for (Path place : Proofs.some(left, 4)) {
            Path copied = place.resolve("forms");
            assertEquals(1, workFolders(place).size());
            List<Path> begun = beside(copied);
            assertEquals(1, begun.size(), "a form comes from its own folder, where a rename is one step");
            List<Path> written = new ArrayList<>(listFiles(copied));
            written.removeIf(file -> begun.stream().anyMatch(file::startsWith));
            assertEquals(left.indexOf(place), written.size(), written.toString());
            for (Path form : written) {
                new XSSFWorkbook(Files.newInputStream(form)).close();
            }
            ProgramProcess next = ProgramProcess.start(place, templates(copied));
            assertEquals(written.isEmpty() ? 0 : 2, next.exitCode(), next.said());
            assertEquals(List.of(), beside(copied), "what the kill left is gone");
        }
        copyTree(ProgramProcess.temporary(left.get(left.size() - 1)), ProgramProcess.temporary(folder));
        assertEquals(1, workFolders(folder).size());
        purge(office, "templates");
        assertEquals(List.of(), workFolders(folder));
    }

    private String[] templates(Path forms) {
        return new String[] {
            "templates", "--store", nights.store().toString(), "--organisation", BODY, "--output", forms.toString()
        };
    }

    /** What is being written, or was when the program was killed. */
    private static List<Path> beside(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(each -> each.getFileName().toString().startsWith("ita-work-"))
                    .toList();
        }
    }

    private static List<Path> listFiles(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    @Test
    void dryRunLeavesNothingBehindTheNextVerb() throws Exception {
        publish("none");
        try (HeldProgram program = HeldProgram.start(folder, "run", nights.job.toString(), "--dry-run")) {
            assertTrue(program.goOnTo(Moment.STEP_BEGINS, 2));
            assertEquals(1, workFolders(folder).size());
        }
        purge(office, "dry run");
        assertEquals(List.of(), workFolders(folder));
    }

    private void holdAtEachStep(String verb, String... words) throws Exception {
        List<String> call = new ArrayList<>(List.of(verb, nights.job.toString()));
        call.addAll(List.of(words));
        List<Path> left = new ArrayList<>();
        Path pristine = copy(office, "pristine-" + verb);
        Map<Moment, Integer> steps = new EnumMap<>(Moment.class);
        try (HeldProgram program = HeldProgram.start(folder, call.toArray(String[]::new))) {
            Optional<Moment> held = program.goOnToOneOf(Moment.BEFORE_RENAME, Moment.BEFORE_COMMIT);
            while (held.isPresent()) {
                int step = steps.merge(held.get(), 1, Integer::sum);
                if (Proofs.take(step, EACH)) {
                    left.add(copy(office, verb + "-" + held.get() + "-" + step));
                }
                held = program.goOnToOneOf(Moment.BEFORE_RENAME, Moment.BEFORE_COMMIT);
            }
        }
        assertTrue(left.size() > 0, verb + " has steps");
        Durable.delete(office);
        copyTree(pristine, office);
        for (Path each : left) {
            purge(each, each.getFileName().toString());
        }
        Nights last = new Nights(left.get(left.size() - 1), lines);
        assertEquals(0, last.run(), last.err());
        assertEquals(
                "องค์การบริหารส่วนตำบลสมมติ", last.text("SELECT group_concat(DISTINCT organisation) FROM v_scores"));
    }

    /** Purges, unless a purge that was held there had come to its end, and looks for the body. */
    private void purge(Path place, String when) throws Exception {
        Nights there = new Nights(place, lines);
        Files.deleteIfExists(place.resolve("inbox/ก.xlsx"));
        Files.deleteIfExists(place.resolve("inbox/อ.xlsx"));
        Durable.delete(place.resolve("inbox/อบต.ตัวอย่าง"));
        String[] call = {"purge", there.job.toString(), "--yes", "--organisation", BODY};
        int code;
        String said;
        if (workFolders(folder).isEmpty()) {
            code = there.ita(call);
            said = there.err();
        } else { // only a process has the killed one's temporary folder
            ProgramProcess process = ProgramProcess.start(folder, call);
            code = process.exitCode();
            said = process.said();
        }
        assertTrue(code == 0 || said.contains("the store has nothing of"), when + ": " + said);
        List<String> found = new ArrayList<>();
        for (Path left : List.of(place, ProgramProcess.temporary(folder))) {
            for (Path file : listFiles(left)) {
                look(left.relativize(file).toString(), Files.readAllBytes(file), found);
            }
        }
        assertEquals(List.of(), found, when);
    }

    private static void look(String path, byte[] content, List<String> found) throws IOException {
        for (String bytes : List.of(
                new String(content, StandardCharsets.UTF_8),
                new String(content, StandardCharsets.UTF_16LE),
                new String(content, StandardCharsets.UTF_16BE),
                path)) {
            if (NAMES.stream().anyMatch(bytes::contains)) {
                found.add(path);
                return;
            }
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    look(path + "!" + entry.getName(), zip.readAllBytes(), found);
                }
            } catch (java.util.zip.ZipException e) {
                // half written: its bytes were looked at
            }
        }
    }

    private String copyOfTheNight() throws IOException {
        return office.resolve("work/store.db.files/backup")
                .resolve(nights.copies().get(0))
                .toString();
    }

    private Path copy(Path from, String name) throws IOException {
        return copyTree(from, folder.resolve(name));
    }

    private static Path copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (file.equals(from) && Files.exists(to)) {
                    continue;
                }
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private static List<Path> workFolders(Path folder) throws IOException {
        return Durable.list(ProgramProcess.temporary(folder), "ita-work-");
    }
}
