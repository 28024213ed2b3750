package org.itaconsolidator.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.itaconsolidator.app.Consolidator;
import picocli.CommandLine.ParseResult;

/**
 * One call of a verb.
 *
 * @param clock what time it is
 * @param consolidator loads what does the work
 * @param stop asked whether to stop
 */
record Session(
        ParseResult args,
        Texts texts,
        Screen screen,
        Clock clock,
        Supplier<Consolidator> consolidator,
        LogFile log,
        StopSignal stop) {
    boolean has(String option) {
        return args.hasMatchedOption(option);
    }

    Optional<String> findText(String option) {
        return Optional.ofNullable(args.matchedOptionValue(option, (String) null));
    }

    Optional<Path> findPath(String option) {
        return findText(option).map(Session::path);
    }

    /** The n-th word that is no option, from 0. */
    String word(int index) {
        return args.matchedPositionalValue(index, "");
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageProblem("not-a-path", Map.of("found", text));
        }
    }
}
