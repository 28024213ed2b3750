package org.itaconsolidator.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The words of a call, before they are understood, and what is wrong with them. */
final class CommandLineWords {
    private static final String LANGUAGE = "--lang";

    private CommandLineWords() {}

    /** The language asked for, before or after the verb; Thai where none or an unknown one is. */
    static Locale language(String[] words) {
        List<String> list = Arrays.asList(words);
        int at = list.indexOf(LANGUAGE);
        String next = at >= 0 && at + 1 < list.size() ? list.get(at + 1) : "";
        boolean english = next.equals("en") || list.contains(LANGUAGE + "=en");
        return english ? Locale.ENGLISH : Texts.THAI;
    }

    /** Whether the answer must be JSON. */
    static boolean wantsJson(String[] words) {
        return Arrays.asList(words).contains("--json");
    }

    /** Whether a run is probably asked for. */
    static boolean mayRun(String[] words) {
        return Arrays.asList(words).contains("run");
    }

    static UsageProblem problem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return new UsageProblem(
                    word.startsWith("-") ? "unknown-option" : "unknown-word",
                    Map.of("found", word, UsageProblem.LIKELY, likely(word, e.getCommandLine())));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String names =
                    missing.getMissing().stream().map(CommandLineWords::name).collect(Collectors.joining(", "));
            return new UsageProblem("words-missing", Map.of("names", names));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return new UsageProblem("option-twice", Map.of("name", option(twice.getOverwritten())));
        }
        return new UsageProblem("not-understood", Map.of("reason", String.valueOf(e.getMessage())));
    }

    /** The option or verb that was probably meant. */
    private static String likely(String word, CommandLine line) {
        String name = word.replaceFirst("=.*", "");
        List<String> known = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
        return Nearest.likely(name, known).orElse("");
    }

    private static String option(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static String name(ArgSpec spec) {
        boolean takesValue = spec instanceof OptionSpec && spec.arity().max() > 0;
        return option(spec) + (takesValue ? " " + spec.paramLabel() : "");
    }
}
