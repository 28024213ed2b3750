package org.itaconsolidator.job.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.settings.JobSettings.Retention;
import org.itaconsolidator.store.file.Store;

/** A run in a process of its own that dies on the spot: like a pulled plug, nothing is closed. */
final class ForkedRun {
    private static final int DIED = 137;

    private ForkedRun() {}

    /** Dies when the output is in place, before the store knows of it. */
    static void diesAfterPublishing(Path folder, LocalDate date) throws IOException, InterruptedException {
        diesAt(0, folder, date);
    }

    /** Dies while the given workbook of the run is stored, before its transaction commits. */
    static void diesAt(int workbook, Path folder, LocalDate date) throws IOException, InterruptedException {
        Process process = start(folder, date.toString(), String.valueOf(workbook));
        String said = new String(process.getInputStream().readAllBytes());
        int code = process.waitFor();
        if (code != DIED) {
            throw new IllegalStateException("expected to die, ended with " + code + ": " + said);
        }
    }

    /** Holds the store's lock until it is destroyed. */
    static Process holdingTheLock(Path folder) throws IOException {
        Process process = start(folder, "lock", "0");
        if (process.getInputStream().read() != 'L') {
            throw new IllegalStateException("the forked process did not get the lock");
        }
        return process;
    }

    private static Process start(Path folder, String what, String workbook) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        for (String property : List.of("user.language", "user.country", "user.timezone")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of(ForkedRun.class.getName(), folder.toString(), what, workbook));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectError(what.equals("lock") ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /** Arguments: the test's folder; a business date or {@code lock}; the workbook to die at. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        if (args[1].equals("lock")) {
            StoreLock lock = StoreLock.tryLock(folder.resolve("ita.db")).orElseThrow();
            System.out.print('L');
            System.out.flush();
            Thread.sleep(60_000);
            lock.close();
            return;
        }
        int last = Integer.parseInt(args[2]);
        PlainStages plain = new PlainStages(folder.resolve("inbox"), folder.resolve("output"));
        if (last == 0) {
            plain.afterPublishing = () -> Runtime.getRuntime().halt(DIED);
        }
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new ConsolidationRun(store, plain.stages(), Clock.systemUTC(), Retention.DEFAULT.runDays())
                    .run(LocalDate.parse(args[1]), List.of(), (done, total, rows) -> {
                        if (done == last) {
                            Runtime.getRuntime().halt(DIED);
                        }
                    });
        }
    }
}
