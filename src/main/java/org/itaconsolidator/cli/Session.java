package org.itaconsolidator.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.ThaiText;
import picocli.CommandLine.ParseResult;

/** One call of a verb. */
record Session(
        ParseResult args,
        Texts texts,
        Screen screen,
        Clock clock,
        Supplier<Consolidator> consolidator,
        LogFile log,
        StopSignal stop) {
    boolean has(String option) {
        return args.hasMatchedOption(option);
    }

    Optional<String> findText(String option) {
        return Optional.ofNullable(args.matchedOptionValue(option, (String) null));
    }

    Optional<Path> findPath(String option) {
        return findText(option).map(Session::path);
    }

    /** The n-th word that is no option, from 0. */
    String word(int index) {
        return args.matchedPositionalValue(index, "");
    }

    List<String> words() {
        return Arrays.asList(args.matchedPositionalValue(0, new String[0]));
    }

    void say(String key, Map<String, ?> words) {
        screen.result(texts.text(key, words));
    }

    /** A path; an empty text, as of a variable that is not set, would name the working directory. */
    static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // reported below
        }
        throw Fault.ofConfiguration("not-a-path", Map.of("found", text));
    }

    /** The job file in the first word, with the options that replace its keys. */
    JobSettings job() {
        JobOverrides overrides = new JobOverrides(findPath("--inbox"), findPath("--store"), findPath("--output"));
        JobSettings job = JobFile.read(path(word(0)), overrides);
        log().preferBeside(job.store());
        return job;
    }

    /** The option {@code --business-date}, else today in the job's zone. */
    LocalDate businessDate(JobSettings job) {
        Optional<String> option = findText("--business-date");
        if (option.isEmpty()) {
            return LocalDate.now(clock().withZone(job.zone()));
        }
        return date("business-date-expected", option.get());
    }

    /** A day of the common era; the sentence of the code says what was expected. */
    static LocalDate date(String code, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            int buddhist = date.getYear() + FiscalYear.ERA_OFFSET;
            // the fiscal years around the day are shown too, so these must be plausible as well
            if (FiscalYear.isPlausible(buddhist - 1) && FiscalYear.isPlausible(buddhist + 2)) {
                return date;
            }
        } catch (DateTimeException e) {
            // reported below, with an example
        }
        List<DateMention> meant = ThaiDates.listMentions(text);
        throw Fault.ofConfiguration(
                code,
                Map.of(
                        "found",
                        text,
                        Fault.LIKELY,
                        meant.size() == 1 ? meant.get(0).date().toString() : ""));
    }

    /** A fiscal year of the Buddhist era, in any digits. */
    static FiscalYear fiscalYear(String text) {
        String digits = ThaiText.arabicDigits(text.strip());
        if (digits.matches("\\d{4}") && FiscalYear.isPlausible(Integer.parseInt(digits))) {
            return FiscalYear.ofBuddhist(Integer.parseInt(digits));
        }
        String meant = FiscalYears.findMeant(text)
                .map(year -> String.valueOf(year.buddhist()))
                .orElse("");
        throw Fault.ofConfiguration("fiscal-year-expected", Map.of("found", text, Fault.LIKELY, meant));
    }

    /** 6 or 12, in any digits. */
    static int round(String text) {
        return switch (ThaiText.arabicDigits(text)) {
            case "6" -> 6;
            case "12" -> 12;
            default -> throw Fault.ofConfiguration("round-expected", Map.of("found", text));
        };
    }
}
