package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.thai.text.ThaiText;
import picocli.CommandLine.Model.CommandSpec;

/** {@code templates}: writes the forms. */
final class TemplatesVerb implements Verb {
    @Override
    public String name() {
        return "templates";
    }

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        new Declarations(spec, texts)
                .required("output", "DIR")
                .value("job", "JOBFILE")
                .value("store", "FILE")
                .value("fiscal-year", "BE")
                .value("organisation", "NAME")
                .value("division", "NAME")
                .value("round", "6|12")
                .value("form", "NAME");
    }

    @Override
    public ExitCode call(Session session) {
        Path output = session.findPath("--output").orElseThrow();
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new UsageProblem("folder-expected", Map.of("file", output.toString()));
        }
        Optional<Path> store = session.findPath("--store");
        if (store.isPresent() && !Files.isRegularFile(store.get())) {
            throw new UsageProblem("file-missing", Map.of("file", store.get().toString()));
        }
        TemplatesRequest request = new TemplatesRequest(
                output,
                store,
                session.findText("--fiscal-year").map(Jobs::fiscalYear),
                session.findText("--organisation").map(ThaiText::clean).orElse(""),
                session.findText("--division").map(ThaiText::clean).orElse(""),
                session.findText("--round")
                        .map(text -> OptionalInt.of(Jobs.round(text)))
                        .orElse(OptionalInt.empty()),
                session.findPath("--job").map(file -> JobFile.read(file, JobOverrides.NONE)),
                session.findText("--form").map(TemplatesVerb::form));
        List<Path> written = session.consolidator().get().writeTemplates(request);
        written.forEach(file -> session.screen().result(file.toString()));
        return ExitCode.ALL_GOOD;
    }

    private static Form form(String text) {
        List<String> known = Arrays.stream(Form.values()).map(Form::code).toList();
        if (!known.contains(text)) {
            throw new UsageProblem(
                    "form-expected",
                    Map.of(
                            "found",
                            text,
                            "known",
                            String.join(", ", known),
                            UsageProblem.LIKELY,
                            Nearest.likely(text, known).orElse("")));
        }
        return Coded.of(Form.class, text);
    }
}
