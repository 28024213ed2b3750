package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.settings.SettingsProblem;
import org.itaconsolidator.settings.SettingsTexts;
import org.itaconsolidator.yaml.YamlProblem;

/** Why a call failed, for people: a sentence that names the thing and the remedy, never a stack trace. */
record Complaint(ExitCode exitCode, String code, String message) {
    /** The message for an exception. Faults that users cannot fix themselves go to the log, with a reference. */
    static Complaint of(Throwable fault, Texts texts, LogFile log) {
        if (fault instanceof YamlProblem yaml) {
            String code = yaml.code().isEmpty() ? "wrong-value" : yaml.code();
            return new Complaint(ExitCode.WRONG_USAGE, code, new SettingsTexts(texts.language()).text(yaml));
        }
        if (fault instanceof SettingsProblem settings) {
            return new Complaint(
                    ExitCode.WRONG_USAGE, settings.code(), new SettingsTexts(texts.language()).text(settings));
        }
        if (fault instanceof Fault known) {
            if (known.kind() == Fault.Kind.FAILED) {
                log.write(known);
            }
            return new Complaint(ExitCode.of(known.kind()), known.code(), known.text(texts.language()));
        }
        String reference = log.write(fault);
        String file = log.findFile().map(Path::toString).orElse("-");
        Map<String, String> words = Map.of("reference", reference, "log", file);
        String key = isOutOfMemory(fault) ? "out-of-memory" : "unexpected";
        return new Complaint(ExitCode.FAILED, key, texts.text(key, words));
    }

    private static boolean isOutOfMemory(Throwable fault) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("exitCode", exitCode.number());
        document.put("error", code);
        document.put("message", message);
        return document;
    }
}
