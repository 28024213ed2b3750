package org.itaconsolidator.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;

/** The sentences of findings: where, what was found, what to do. */
public final class FindingTexts {
    private static final int LONGEST_QUOTE = 80;

    private final Messages messages;

    /** The sentences in a language, {@code th} or {@code en}. */
    public FindingTexts(Locale language) {
        messages = Messages.of("findings", language);
    }

    /** The sentence of a finding. Officers' words are cut to {@value #LONGEST_QUOTE} characters. */
    public String text(Finding finding) {
        Map<String, String> words = new HashMap<>();
        finding.details().forEach((name, word) -> words.put(name, shortened(word)));
        words.put("where", finding.cells().isEmpty() ? messages.text("whole-file") : cells(finding));
        words.put("found", shortened(finding.found()));
        words.put("expected", shortened(finding.expected()));
        return messages.text(finding.code().code(), words);
    }

    private static String cells(Finding finding) {
        return finding.cells().stream().map(CellRef::toString).distinct().collect(Collectors.joining(", "));
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
