package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itaconsolidator.app.Consolidator;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program as its callers know it: words in, an exit code out. */
final class Ita {
    private static final int HELP_WIDTH = 100;
    private static final List<Verb> VERBS = List.of(
            new RunVerb(),
            new CheckVerb(),
            new TemplatesVerb(),
            new ServeVerb(),
            new StatusVerb(),
            new SignVerb(),
            new LinksVerb(),
            new BackupVerb(),
            new RestoreVerb(),
            new PurgeVerb());

    private final Screen screen;
    private final Clock clock;
    private final Path home;
    private final Supplier<Consolidator> consolidator;
    private final StopSignal stop;

    Ita(Screen screen, Clock clock, Path home, Supplier<Consolidator> consolidator, StopSignal stop) {
        this.screen = screen;
        this.clock = clock;
        this.home = home;
        this.consolidator = consolidator;
        this.stop = stop;
    }

    /** Answers one call. */
    ExitCode answer(String... words) {
        Texts texts = new Texts(CommandLineWords.language(words));
        try (LogFile log = new LogFile(clock, home)) {
            try {
                return answer(words, texts, log);
            } catch (Throwable e) {
                Complaint complaint = Complaint.of(e, texts, log);
                screen.message(complaint.message());
                if (CommandLineWords.wantsJson(words)) {
                    screen.json(complaint.document());
                }
                return complaint.exitCode();
            }
        }
    }

    private ExitCode answer(String[] words, Texts texts, LogFile log) {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        VERBS.forEach(verb -> verbs.put(verb.name(), verb));
        CommandLine line = commandLine(texts);
        ParseResult call;
        try {
            call = line.parseArgs(words);
        } catch (ParameterException e) {
            UsageProblem problem = CommandLineWords.problem(e);
            Complaint complaint = Complaint.of(problem, texts, log);
            screen.message(complaint.message());
            screen.message(hint(e.getCommandLine(), texts));
            if (CommandLineWords.wantsJson(words)) {
                screen.json(complaint.document());
            }
            return ExitCode.WRONG_USAGE;
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
        Verb verb = verbs.get(args.commandSpec().name());
        return verb.call(new Session(args, texts, screen, clock, consolidator, log, stop));
    }

    private static String hint(CommandLine line, Texts texts) {
        String command = line.getCommandSpec().qualifiedName();
        return texts.text("see-help", Map.of("command", command + " --help"));
    }

    private static void checkLanguage(ParseResult args) {
        String language = args.matchedOptionValue("--lang", "th");
        if (!List.of("th", "en").contains(language)) {
            throw new UsageProblem("language-expected", Map.of("found", language));
        }
    }

    private static CommandLine commandLine(Texts texts) {
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
        for (Verb verb : VERBS) {
            CommandSpec spec = spec(verb.name(), texts);
            verb.declare(spec, texts);
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
}
