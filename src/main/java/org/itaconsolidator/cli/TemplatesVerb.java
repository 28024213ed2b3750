package org.itaconsolidator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.thai.text.ThaiText;

/** The command {@code templates}: writes the forms. */
final class TemplatesVerb {
    static ExitCode call(Session session) {
        Path output = session.findPath("--output").orElseThrow();
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw Fault.ofConfiguration("folder-expected", Map.of("file", output.toString()));
        }
        Optional<Path> store = session.findPath("--store");
        if (store.isPresent() && !Files.isRegularFile(store.get())) {
            throw Fault.ofConfiguration(
                    "file-missing", Map.of("file", store.get().toString()));
        }
        TemplatesRequest request = new TemplatesRequest(
                output,
                store,
                session.findText("--fiscal-year").map(Session::fiscalYear),
                session.findText("--organisation").map(ThaiText::clean).orElse(""),
                session.findText("--division").map(ThaiText::clean).orElse(""),
                session.findText("--round")
                        .map(text -> OptionalInt.of(Session.round(text)))
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
            String likely = Nearest.likely(text, known).orElse("");
            throw Fault.ofConfiguration(
                    "form-expected", Map.of("found", text, "known", String.join(", ", known), Fault.LIKELY, likely));
        }
        return Coded.of(Form.class, text);
    }
}
