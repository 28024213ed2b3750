package org.itaconsolidator.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.text.ThaiText;

/** The job that a call names, and what several verbs are told of it. */
final class Jobs {
    private Jobs() {}

    /** The job file in the first word, with the options that stand in for its keys. */
    static JobSettings settings(Session session) {
        JobOverrides overrides = new JobOverrides(
                session.findPath("--inbox"), session.findPath("--store"), session.findPath("--output"));
        JobSettings job = JobFile.read(Session.path(session.word(0)), overrides);
        session.log().preferBeside(job.store());
        return job;
    }

    /** The option {@code --business-date}, else today in the job's zone. */
    static LocalDate businessDate(Session session, JobSettings job) {
        Optional<String> option = session.findText("--business-date");
        if (option.isEmpty()) {
            return LocalDate.now(session.clock().withZone(job.zone()));
        }
        return date("business-date-expected", option.get());
    }

    /** A day of the common era; the sentence of the code says what was expected. */
    static LocalDate date(String code, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            int buddhist = date.getYear() + FiscalYear.ERA_OFFSET;
            // of a day the fiscal years before and behind it are asked for too
            if (FiscalYear.isPlausible(buddhist - 1) && FiscalYear.isPlausible(buddhist + 2)) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, with an example
        }
        throw new UsageProblem(code, Map.of("found", text));
    }

    /** A fiscal year of the Buddhist era, in any digits. */
    static FiscalYear fiscalYear(String text) {
        String digits = ThaiText.arabicDigits(text.strip());
        if (digits.matches("\\d{4}") && FiscalYear.isPlausible(Integer.parseInt(digits))) {
            return FiscalYear.ofBuddhist(Integer.parseInt(digits));
        }
        throw new UsageProblem("fiscal-year-expected", Map.of("found", text));
    }

    /** 6 or 12, in any digits. */
    static int round(String text) {
        return switch (ThaiText.arabicDigits(text)) {
            case "6" -> 6;
            case "12" -> 12;
            default -> throw new UsageProblem("round-expected", Map.of("found", text));
        };
    }
}
