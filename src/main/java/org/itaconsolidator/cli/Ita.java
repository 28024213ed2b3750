package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.thai.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as its callers know it: arguments in, an exit code out. */
record Ita(Screen screen, Clock clock, Path home, Supplier<Consolidator> consolidator, StopSignal stop) {
    private static final int HELP_WIDTH = 100;
    private static final List<Verb> VERBS = List.of(
            new Verb(
                    "run",
                    words -> words.word("JOBFILE")
                            .value("inbox", "DIR")
                            .value("store", "FILE")
                            .value("output", "DIR")
                            .value("business-date", "YYYY-MM-DD")
                            .flag("dry-run")
                            .flag("wait")
                            .value("forget", "INBOXPATH")
                            .flag("json"),
                    RunVerb::call),
            new Verb(
                    "check",
                    words -> words.words("FILE")
                            .value("job", "JOBFILE")
                            .flag("explain")
                            .flag("json"),
                    CheckVerb::call),
            new Verb(
                    "templates",
                    words -> words.required("output", "DIR")
                            .value("job", "JOBFILE")
                            .value("store", "FILE")
                            .value("fiscal-year", "BE")
                            .value("organisation", "NAME")
                            .value("division", "NAME")
                            .value("round", "6|12")
                            .value("form", "NAME"),
                    TemplatesVerb::call),
            new Verb("serve", words -> words.words("JOBFILE"), ServeVerb::call),
            new Verb(
                    "status",
                    words -> words.word("JOBFILE")
                            .value("business-date", "YYYY-MM-DD")
                            .flag("json"),
                    StatusVerb::call),
            new Verb(
                    "sign",
                    words -> words.word("JOBFILE")
                            .required("round", "6|12")
                            .value("date", "YYYY-MM-DD")
                            .value("fiscal-year", "BE")
                            .value("write-again", "DIR"),
                    SignVerb::call),
            new Verb("links", words -> words.word("JOBFILE").flag("json"), LinksVerb::call),
            new Verb("backup", words -> words.word("JOBFILE"), StoreVerbs::backup),
            new Verb("restore", words -> words.word("JOBFILE").word("FILE"), StoreVerbs::restore),
            new Verb(
                    "purge",
                    words -> words.word("JOBFILE")
                            .required("organisation", "NAME")
                            .flag("dry-run")
                            .flag("yes"),
                    StoreVerbs::purge));

    ExitCode answer(String... words) {
        Texts texts = new Texts(language(words));
        try (LogFile log = new LogFile(clock, home)) {
            try {
                return answer(words, texts, log);
            } catch (Throwable e) {
                return complain(e, texts, log, words).exitCode();
            }
        }
    }

    private ExitCode answer(String[] words, Texts texts, LogFile log) {
        CommandLine line = commandLine(words, texts);
        ParseResult call;
        try {
            call = line.parseArgs(words);
        } catch (ParameterException e) {
            Complaint complaint = complain(problem(e, words), texts, log, words);
            screen.message(hint(e.getCommandLine(), texts));
            return complaint.exitCode();
        }
        ParseResult args = call.hasSubcommand() ? call.subcommand() : call;
        if (call.isUsageHelpRequested() || args.isUsageHelpRequested()) {
            screen.results(usage(args.commandSpec().commandLine()));
            return ExitCode.ALL_GOOD;
        }
        if (call.isVersionHelpRequested() || args.isVersionHelpRequested()) {
            screen.result("ita " + version());
            return ExitCode.ALL_GOOD;
        }
        checkLanguage(call);
        checkLanguage(args);
        if (!call.hasSubcommand()) {
            screen.messages(usage(line));
            return ExitCode.WRONG_USAGE;
        }
        LogFile.silenceScreen();
        String name = args.commandSpec().name();
        Verb verb = VERBS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return verb.call().apply(new Session(args, texts, screen, clock, consolidator, log, stop));
    }

    private Complaint complain(Throwable fault, Texts texts, LogFile log, String[] words) {
        Complaint complaint = Complaint.of(fault, texts, log);
        screen.message(complaint.message());
        if (Arrays.asList(words).contains("--json")) {
            screen.json(complaint.document());
        }
        return complaint;
    }

    private static String hint(CommandLine line, Texts texts) {
        String command = line.getCommandSpec().qualifiedName();
        return texts.text("see-help", Map.of("command", command + " --help"));
    }

    private static void checkLanguage(ParseResult args) {
        String language = args.matchedOptionValue("--lang", "th");
        if (!List.of("th", "en").contains(language)) {
            throw Fault.ofConfiguration("language-expected", Map.of("found", language));
        }
    }

    /** Declares all verbs, or only the one that the words begin with, because each takes time to declare. */
    private static CommandLine commandLine(String[] words, Texts texts) {
        CommandSpec root = spec("ita", texts);
        root.addOption(inherited("--lang", texts)
                .type(String.class)
                .arity("1")
                .paramLabel("th|en")
                .build());
        root.addOption(
                inherited("--help", texts).type(boolean.class).usageHelp(true).build());
        root.addOption(inherited("--version", texts)
                .type(boolean.class)
                .versionHelp(true)
                .build());
        List<Verb> called = VERBS.stream()
                .filter(verb -> words.length > 0 && verb.name().equals(words[0]))
                .toList();
        for (Verb verb : called.isEmpty() ? VERBS : called) {
            CommandSpec spec = spec(verb.name(), texts);
            verb.words().accept(new Declarations(spec, texts));
            root.addSubcommand(verb.name(), spec);
        }
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    private static CommandSpec spec(String name, Texts texts) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .description(texts.text("help-" + name))
                .synopsisHeading(texts.text("help-usage") + " ")
                .synopsisSubcommandLabel(texts.text("help-verb"))
                .commandListHeading("\n" + texts.text("help-verbs") + "\n")
                .abbreviateSynopsis(false)
                .sortOptions(false);
        if (name.equals("ita")) {
            spec.usageMessage().footer("", texts.text("help-exit-codes"));
        }
        return spec;
    }

    private static OptionSpec.Builder inherited(String name, Texts texts) {
        return OptionSpec.builder(name)
                .scopeType(ScopeType.INHERIT)
                .description(texts.text("option-" + name.substring(2)));
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(Ansi.OFF).stripTrailing();
    }

    private static String version() {
        String version = Ita.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    /** The language asked for, before or after the verb; Thai without any or with an unknown one. */
    private static Locale language(String[] words) {
        List<String> list = Arrays.asList(words);
        int at = list.indexOf("--lang");
        String next = at >= 0 && at + 1 < list.size() ? list.get(at + 1) : "";
        boolean english = next.equals("en") || list.contains("--lang=en");
        return english ? Locale.ENGLISH : Texts.THAI;
    }

    private static Fault problem(ParameterException e, String... words) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), e.getCommandLine());
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            // the missing one may be there, but mistyped
            Optional<String> mistyped = Arrays.stream(words)
                    .filter(word -> word.startsWith("--") && !isOption(word, e.getCommandLine()))
                    .findFirst();
            if (mistyped.isPresent()) {
                return unknown(mistyped.get(), e.getCommandLine());
            }
            String names = missing.getMissing().stream().map(Ita::name).collect(Collectors.joining(", "));
            return Fault.ofConfiguration("words-missing", Map.of("names", names));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return Fault.ofConfiguration("option-twice", Map.of("name", option(twice.getOverwritten())));
        }
        return Fault.ofConfiguration("not-understood", Map.of("reason", String.valueOf(e.getMessage())));
    }

    private static Fault unknown(String word, CommandLine line) {
        return Fault.ofConfiguration(
                word.startsWith("-") ? "unknown-option" : "unknown-word",
                Map.of("found", word, Fault.LIKELY, likely(word, line)));
    }

    private static boolean isOption(String word, CommandLine line) {
        return line.getCommandSpec().findOption(word.replaceFirst("=.*", "")) != null;
    }

    /** The option or verb that was probably meant. */
    private static String likely(String word, CommandLine line) {
        String name = word.replaceFirst("=.*", "");
        List<String> known = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
        if (known.contains("--" + name)) {
            return "--" + name;
        }
        return Nearest.likely(name, known).orElse("");
    }

    private static String option(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static String name(ArgSpec spec) {
        boolean takesValue = spec instanceof OptionSpec && spec.arity().max() > 0;
        return option(spec) + (takesValue ? " " + spec.paramLabel() : "");
    }

    /**
     * One thing that the command line can be asked for.
     *
     * @param name the word on the command line, and that of its help text in the message files
     * @param words adds its options and parameters
     */
    private record Verb(String name, Consumer<Declarations> words, Function<Session, ExitCode> call) {}
}
