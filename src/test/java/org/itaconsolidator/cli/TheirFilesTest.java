package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.model.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user keeps around store and output, in folders and under names of every kind, is there after whatever verbs, byte for
 * byte: {@value #FEW} offices in every {@code .ci/run}, {@value #MANY} with {@code -Pproofs}.
 */
@Tag("whole-run")
class TheirFilesTest {
    private static final int FEW = 3;
    private static final int MANY = 250;
    private static final int OFFICES = Integer.getInteger("offices", Proofs.LONG ? MANY : FEW);
    private static final long SEED = Long.getLong("offices.seed", 1);

    private static final int VERBS = 7;
    private static final int PLANTED_BEFORE = 25;
    private static final int PLANTED_BETWEEN = 6;
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final List<String> FOLDERS = List.of(
            "archive",
            "archive/01",
            "archive/damaged",
            "archive/unfinished",
            "backup",
            "answers",
            "papers",
            "workbooks",
            "workbooks/2569",
            "signed",
            "signed/2569-6-2026-11-20",
            "log",
            "charts",
            "work",
            "replaced",
            "native/4711",
            "fonts",
            "history",
            "history/2026-11-20",
            "history/2025-01-01",
            "latest/charts",
            ".next-year",
            ".latest-news",
            "แผน ๒๕๖๙",
            "store.db.files",
            "store.db.native/4711",
            "store.db.fonts",
            "");
    private static final List<String> NAMES = List.of(
            "letter.docx",
            "plan.xlsx",
            "consolidated.xlsx",
            "index.html",
            "notes.txt",
            HASH + "-" + HASH,
            HASH + ".xlsx",
            "store.db-notes.db",
            "store.db-2026-13-01.db",
            "other.db-2026-11-20.db",
            "ita.0.txt",
            "sqlite-3.0.so",
            "Sarabun.ttf",
            "new-1.part",
            ".new-draft",
            "last-verified.txt",
            "store.db.replaced-by-me",
            "store.db.zip",
            "signed.txt",
            "รายงาน ๒๕๖๙.pdf");

    private final List<String> course = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void whateverVerbsAreCalledEveryFileThatTheProgramDidNotWriteIsStillThere() throws Exception {
        int called = 0;
        int planted = 0;
        Map<Integer, Integer> codes = new TreeMap<>();
        for (int n = 0; n < OFFICES; n++) {
            Office office = new Office(folder.resolve("office-" + n), new Random(SEED * 1_000_003 + n));
            course.clear();
            course.add("office " + n + " of seed " + SEED + ": " + office.describe());
            office.plant(PLANTED_BEFORE);
            for (int verb = 0; verb < VERBS; verb++) {
                int code = office.callAVerb();
                codes.merge(code, 1, Integer::sum);
                called++;
                assertFalse(office.nights.err().contains("unexpected"), () -> course() + office.nights.err());
                assertEquals(List.of(), office.listTouched(), this::course);
                office.plant(PLANTED_BETWEEN);
            }
            planted += office.theirs.size();
        }
        if (OFFICES > FEW) {
            System.out.println(planted + " files and links, " + called + " calls, by exit code " + codes);
        }
    }

    private String course() {
        return String.join("\n", course) + "\n";
    }

    /** An office with its own layout, and what its people keep there. */
    private final class Office {
        private final Random random;
        private final Path root;
        private final Path inbox;
        private final Path store;
        private final Path output;
        private final Path job;
        private final Nights nights;

        /** Content of a file, target of a link, by path. */
        private final Map<Path, String> theirs = new HashMap<>();

        private int delivered;

        Office(Path root, Random random) throws IOException {
            this.root = root;
            this.random = random;
            nights = new Nights(root, "");
            inbox = root.resolve(one("inbox", "archive/2569", "workbooks/2569", "backup", "papers", "คลัง"));
            store = root.resolve(one("work/store.db", "store.db", "output/store.db"));
            output = root.resolve(one("output", "work", "."));
            job = root.resolve("office.yaml");
            Files.createDirectories(inbox);
            String more = random.nextBoolean()
                    ? ""
                    : "mappings: " + Files.createDirectories(root.resolve("answers/headings"));
            Files.writeString(
                    job,
                    "name: งาน\ninbox: " + inbox + "\nstore: " + store + "\noutput: " + output
                            + "\ncharts: none\npapers: all\nretention: {history: 1, daily-backups: 1, monthly-backups: 1}\n"
                            + more);
            theirs.put(job, read(job));
            deliver();
        }

        String describe() {
            return root.relativize(inbox) + ", " + root.relativize(store) + ", " + root.relativize(output);
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void deliver() throws IOException {
            String name = "ไฟล์" + random.nextInt(3) + ".xlsx";
            nights.deliver(name, random.nextInt(3) == 0 ? "สมมติ" : "ตัวอย่าง", one("", "105", "9" + delivered++ % 10));
            Path file = inbox.resolve(name);
            if (!file.equals(root.resolve("inbox").resolve(name))) {
                Files.move(
                        root.resolve("inbox").resolve(name), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            theirs.put(file, read(file));
        }

        /** Files and links at places where nothing is; some of them where the program keeps or publishes its own. */
        void plant(int most) throws IOException {
            List<Path> places = new ArrayList<>(List.of(root, store.getParent(), output));
            if (Files.isDirectory(own())) {
                places.add(own()); // an empty one is made the program's by its first run
            }
            if (Files.isDirectory(output.resolve("history"))) {
                try (Stream<Path> runs = Files.list(output.resolve("history"))) {
                    runs.filter(Files::isDirectory).forEach(places::add);
                }
            }
            for (int i = 0; i < most; i++) {
                Path at = one(places);
                String within = one(FOLDERS);
                boolean beforeTheFirstRun = !Files.exists(store);
                if (beforeTheFirstRun
                        && (within.startsWith("latest") || within.equals("store.db.files"))
                        && random.nextInt(8) > 0) {
                    continue; // else most offices would be refused
                }
                Path place = at.resolve(within).resolve(one(NAMES)).normalize();
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                        || place.startsWith(inbox) && place.toString().endsWith(".xlsx")) {
                    continue;
                }
                try {
                    Files.createDirectories(place.getParent());
                    Path real = place.getParent().toRealPath().resolve(place.getFileName());
                    if (isTheProgramsName(real)) {
                        continue;
                    }
                    if (random.nextInt(6) == 0) {
                        Files.createSymbolicLink(real, root.resolve(one("inbox", "elsewhere", "work", one(FOLDERS))));
                    } else {
                        Files.writeString(real, "of " + real + " " + random.nextLong());
                    }
                    theirs.put(real, read(real));
                } catch (IOException e) {
                    // a file stands where a folder would have to, or the other way round
                }
            }
        }

        /** Names that say of themselves, at their place, that the program has made the file. */
        private boolean isTheProgramsName(Path place) {
            if (!place.startsWith(own())) {
                return false;
            }
            String inside = own().relativize(place).toString();
            return inside.startsWith("work/new-")
                    || inside.startsWith("signed/2569-6")
                    || place.getFileName().toString().startsWith(HASH)
                    || inside.contains("fonts/")
                    || inside.contains("native/");
        }

        private Path own() {
            return store.resolveSibling("store.db.files");
        }

        int callAVerb() throws IOException {
            int code = switch (random.nextInt(10)) {
                case 0 -> call("status");
                case 1 -> call("backup");
                case 2 -> call("restore", one(listCopies()));
                case 3 -> call("purge", "--organisation", BODY, "--yes");
                case 4 -> call("sign", "--round", one("6", "12"), "--fiscal-year", "2569");
                case 5 -> call("run");
                case 6 -> call("run", "--dry-run");
                default -> {
                    deliver();
                    yield call("run");
                }
            };
            nights.clock.pass(java.time.Duration.ofDays(random.nextInt(2)));
            return code;
        }

        private List<String> listCopies() throws IOException {
            if (!Files.isDirectory(own().resolve("backup"))) {
                return List.of("none.db");
            }
            try (Stream<Path> copies = Files.list(own().resolve("backup"))) {
                List<String> found = copies.map(Path::toString).sorted().toList();
                return found.isEmpty() ? List.of("none.db") : found;
            }
        }

        private int call(String verb, String... more) {
            String[] words = Stream.concat(Stream.of(verb, job.toString()), Arrays.stream(more))
                    .toArray(String[]::new);
            int code = nights.ita(words);
            course.add(String.join(" ", words) + ": " + code + " "
                    + nights.err().lines().findFirst().orElse(""));
            return code;
        }

        List<String> listTouched() throws IOException {
            TreeSet<String> touched = new TreeSet<>();
            for (Map.Entry<Path, String> each : theirs.entrySet()) {
                String now = Files.exists(each.getKey(), LinkOption.NOFOLLOW_LINKS) ? read(each.getKey()) : "gone";
                if (!now.equals(each.getValue())) {
                    touched.add(root.relativize(each.getKey()) + ": " + now);
                }
            }
            return List.copyOf(touched);
        }

        private static String read(Path path) throws IOException {
            return Files.isSymbolicLink(path)
                    ? "link to " + Files.readSymbolicLink(path)
                    : Sha256.of(Files.readAllBytes(path));
        }
    }
}
