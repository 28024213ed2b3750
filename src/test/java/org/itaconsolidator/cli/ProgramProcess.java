package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with nothing in it but what its users get. */
final class ProgramProcess {
    /** Far more than a run of a small office takes; a run that hangs is a fault. */
    private static final long LONGEST_MINUTES = 5;

    private final Process process;
    private final Path screen;

    private ProgramProcess(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
    }

    /** Starts it with the language and the zone of the test. */
    static ProgramProcess start(Path folder, String... words) throws IOException {
        return start(folder, List.of(), List.of(), Main.class, words);
    }

    /**
     * Starts it.
     *
     * @param folder where what it says is kept; also its user's home, and the place of its temporary files
     * @param before words in front of Java, such as a shell that sets limits
     * @param options of Java; those of language and zone stand in for the test's
     * @param main the program, or a test's way into it
     * @param words of the command line; the program answers in English
     */
    static ProgramProcess start(Path folder, List<String> before, List<String> options, Class<?> main, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m"));
        command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.home=" + folder));
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(temporary(folder)));
        for (String property : List.of("user.language", "user.country", "user.timezone")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(words));
        command.addAll(List.of("--lang", "en"));
        Path screen = Files.createTempFile(folder, "screen-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(screen.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new ProgramProcess(builder.start(), screen);
    }

    /** The place for temporary files of programs that were started with a folder. */
    static Path temporary(Path folder) {
        return folder.resolve("temporary");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits so long for its end; whether it ended. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("the program did not end: " + said());
        }
        return process.exitValue();
    }

    /** Like a pulled plug: nothing is closed, nothing is tidied. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it wrote to the screen so far. */
    String said() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
