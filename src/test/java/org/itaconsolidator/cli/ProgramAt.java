package org.itaconsolidator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.itaconsolidator.job.BatchConsolidator;

/** The program at a moment that is given, in the zone and the language of its process. */
final class ProgramAt {
    private ProgramAt() {}

    /** Arguments: the moment; the words of the command line. */
    public static void main(String[] words) {
        Clock clock = Clock.fixed(Instant.parse(words[0]), ZoneId.systemDefault());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("user.home"));
        System.exit(
                new Ita(new Screen(out, out, false), clock, home, () -> new BatchConsolidator(clock), new StopSignal())
                        .answer(Arrays.copyOfRange(words, 1, words.length))
                        .number());
    }
}
