package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.promise.PromisedDeed;
import org.itaconsolidator.thai.promise.Undone;

/**
 * What a report's row says about progress. If its state or result says not done, postponed or cancelled, that stands,
 * whatever other columns say; but a result that goes on to give a day or month on which something was done counts as
 * done.
 */
record ReportedProgress(Words words, ScannedTexts scanned) {
    /** What may stand between two days of one deed. */
    private static final Pattern AND = Pattern.compile("(?:[\\s,]|และ|กับ|ถึง|เมื่อ|วันที่)*+");

    /** A clause that begins with reporting leads to the day. */
    private static final Pattern REPORTED =
            Pattern.compile("(?<![ก-๙])(?:ได้)?รายงาน[^\\s\\d]*+\\s*+(?:เมื่อ)?(?:วันที่)?\\s*+$");

    Says of(MeasureToFollow report) {
        return scanned.said(report, this::look);
    }

    private Says look(MeasureToFollow report) {
        // rows of steps that have states of their own leave the measure undone together
        List<String> ofSteps = report.steps().stream()
                .map(MeasureToFollow.Step::status)
                .filter(one -> !one.isEmpty())
                .toList();
        Says status = (ofSteps.isEmpty() ? List.of(report.text(Field.STATUS)) : ofSteps)
                .stream()
                        .map(one -> undone(one, report))
                        .reduce((one, other) -> one == other ? one : Says.NOTHING)
                        .orElse(Says.NOTHING);
        if (status != Says.NOTHING && status != Says.NOT_YET) {
            // the form's list of states knows nothing that is put off or given up
            Says why = undone(report.text(Field.RESULT), report);
            return status == Says.NOT_DONE && why != Says.NOTHING ? why : status;
        }
        Says said = saysThatNothingCameUp(report) ? Says.NOTHING : ofResult(report.text(Field.RESULT), report);
        for (MeasureToFollow.Step step : report.steps()) {
            Says ofStep = ofResult(step.result(), report);
            said = said == Says.NOTHING || ofStep != Says.NOTHING && ofStep.compareTo(said) < 0 ? ofStep : said;
        }
        if (said != Says.NOTHING || status != Says.NOTHING) {
            return said == Says.NOTHING ? status : said;
        }
        boolean toldBeside = words.tellsAnything(report.text(Field.OUTCOME))
                || words.tellsAnything(report.text(Field.EVIDENCE))
                || words.tellsAnything(report.text(Field.STATUS));
        return toldBeside ? Says.DONE : Says.NOTHING;
    }

    /** What a result says; nothing where it tells nothing. */
    private Says ofResult(String result, MeasureToFollow report) {
        if (!words.tellsAnything(result)) {
            return Says.NOTHING;
        }
        String name = report.text(report.nameField());
        Optional<String> ofAll = Undone.findSaidOfAll(result);
        Says undone = undone(ofAll.orElse(result), report);
        boolean done = undone == Says.NOTHING
                || ofAll.isEmpty()
                        && hasDeed(
                                scanned.dated(
                                        isDone(report) ? result : Undone.withoutAsides(result, name),
                                        report.fiscalYear()),
                                PromisedDeed.of(name).isToReport(),
                                scanned.in(report),
                                undone == Says.NOT_YET ? report.lastDay() : LocalDate.MAX);
        return done ? Says.DONE : undone;
    }

    /** Whether a row without a result says in words that there is nothing to tell. */
    boolean saysThatThereIsNothing(MeasureToFollow report) {
        return of(report) == Says.NOTHING
                && (saysThatNothingCameUp(report)
                        || Stream.of(Field.STATUS, Field.RESULT)
                                .map(report::text)
                                .anyMatch(words::saysNothing));
    }

    private static boolean saysThatNothingCameUp(MeasureToFollow report) {
        return Undone.saysThatNothingCameUp(
                report.text(Field.RESULT), report.text(report.nameField()), report.text(Field.PERIOD));
    }

    /** What a text says was not done. "Not yet due" in a report of the whole year means not done. */
    private Says undone(String said, MeasureToFollow report) {
        if (said.isEmpty()) {
            return Says.NOTHING; // most reports have no column of states
        }
        String name = report.text(report.nameField());
        String text = Undone.withoutKept(said, name);
        return words.findUndone(text)
                .or(() -> words.findUndone(Undone.withoutAsides(text, name)))
                .or(() -> Undone.findBehind(text, report.fiscalYear(), report.lastDay()))
                .filter(undone -> undone != Undone.PARTLY_DONE)
                .or(() -> Undone.findInOwnWords(text, name))
                // in any words only where no state says that it is done
                .or(() -> isDone(report)
                        ? Optional.empty()
                        : Undone.findInAnyWords(text, () -> wordsOf(report), report.fiscalYear()))
                .map(undone -> switch (undone) {
                    case CANCELLED -> Says.CANCELLED;
                    case POSTPONED -> Says.POSTPONED;
                    case NOT_DONE -> Says.NOT_DONE;
                    case NOT_YET ->
                        report.round().orElse(FiscalYear.HALF_YEAR) == FiscalYear.WHOLE_YEAR
                                ? Says.NOT_DONE
                                : Says.NOT_YET;
                    case PARTLY_DONE -> Says.NOTHING;
                })
                .orElse(Says.NOTHING);
    }

    private boolean isDone(MeasureToFollow report) {
        return words.is(Words.Kind.DONE, report.text(Field.STATUS));
    }

    private static String wordsOf(MeasureToFollow report) {
        return Stream.concat(
                        Stream.of(report.text(report.nameField())),
                        report.steps().stream().map(MeasureToFollow.Step::text))
                .collect(Collectors.joining(" "));
    }

    /** Whether a result that begins with what was not done still gives a day of a deed, not only of telling about it. */
    private boolean hasDeed(String text, boolean isToReport, ScannedTexts known, LocalDate last) {
        Set<LocalDate> told = new HashSet<>();
        boolean telling = false;
        int from = 0;
        for (DateMention day : ThaiDates.listMentions(text)) {
            // the first day of a range ends where the range does
            String before = text.substring(Math.min(from, day.start()), day.start());
            telling = words.contains(Words.Kind.NOT_DONE_TOLD, before)
                            && !(isToReport && REPORTED.matcher(before).find())
                    || telling && AND.matcher(before).matches();
            if (telling) {
                told.add(day.date());
            }
            from = day.end();
        }
        return known.of(text).listTold().stream()
                .anyMatch(each -> each.preparation().isEmpty()
                        && !told.contains(each.day())
                        && !each.day().isAfter(last));
    }
}
