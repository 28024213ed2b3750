package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.app.CheckedFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: reads and checks workbooks, stores nothing. */
final class CheckVerb implements Verb {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts).words("FILE").flag("explain").flag("json");
    }

    @Override
    public ExitCode call(Session session) {
        List<Path> files = new ArrayList<>();
        for (String word : Arrays.asList(session.args().matchedPositionalValue(0, new String[0]))) {
            files.add(existing(word));
        }
        List<CheckedFile> checked = session.consolidator().get().check(files, session.has("--explain"));
        ExitCode code =
                checked.stream().anyMatch(CheckedFile::hasErrors) ? ExitCode.SOMETHING_REFUSED : ExitCode.ALL_GOOD;
        if (session.has("--json")) {
            session.screen().json(new CheckJson(session.texts()).document(checked, code));
        } else {
            new CheckPrinter(session.screen(), session.texts()).print(checked);
        }
        return code;
    }

    private static Path existing(String word) {
        Path file = Session.path(word);
        if (!Files.exists(file)) {
            throw new UsageProblem("file-missing", Map.of("file", word));
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("file-expected", Map.of("file", word));
        }
        if (!Files.isReadable(file)) {
            throw new UsageProblem("file-unreadable", Map.of("file", word));
        }
        return file;
    }
}
