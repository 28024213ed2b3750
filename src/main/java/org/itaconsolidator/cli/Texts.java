package org.itaconsolidator.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;

/** Everything that the command line says, in one language. */
final class Texts extends Wording {
    static final Locale THAI = Locale.forLanguageTag("th");

    private Function<Finding, String> findings;

    Texts(Locale language) {
        this(language, null);
    }

    /** @param findings sentences of findings from elsewhere; null for the message files', loaded when first needed */
    Texts(Locale language, Function<Finding, String> findings) {
        super(language, figure -> figure, "measures", "cli");
        this.findings = findings;
    }

    String finding(Finding finding) {
        if (findings == null) {
            findings = new FindingTexts(language())::text;
        }
        return findings.apply(finding);
    }

    String waived(WaivedFinding finding) {
        String place = finding.sheet().isEmpty() ? "" : " " + finding.sheet() + "!" + finding.cell();
        return text(
                "waived-finding",
                Map.of(
                        "file", finding.fileName() + place,
                        "code", finding.code(),
                        "until", FindingTexts.day(finding.until(), language()),
                        "reason", finding.reason()));
    }

    /** What an output leaves out because something failed. */
    String shortfall(RunOutcome.Shortfall shortfall) {
        return Fault.ofConfiguration(shortfall.code(), shortfall.words()).text(language());
    }

    /** A finding's severity; for a rule on trial, that it is one. */
    String severity(Finding finding) {
        return text(
                finding.code().isOnTrial()
                        ? "on-trial"
                        : "severity-" + finding.severity().code());
    }

    /** The names of forms from their codes, which are separated by commas. */
    String forms(String codes) {
        return codes.isEmpty()
                ? ""
                : Arrays.stream(codes.split(","))
                        .map(code -> text("form-" + code))
                        .collect(Collectors.joining(", "));
    }

    String counts(Map<Severity, Integer> findings) {
        Map<String, Object> words = Arrays.stream(Severity.values())
                .collect(Collectors.toMap(Severity::code, severity -> findings.getOrDefault(severity, 0)));
        return text("findings", words);
    }
}
