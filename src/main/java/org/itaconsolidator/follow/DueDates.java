package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise;

/**
 * What one measure owes when, held against its reports. A promise without a calendar is due once, by the end of the time
 * that its document speaks of: then some report must tell of it.
 */
final class DueDates {
    private static final int HALF_YEAR = 6;
    private static final int WHOLE_YEAR = 12;

    private final MeasureToFollow promise;
    private final List<MeasureToFollow> reports;
    private final Words words;
    private final ScannedTexts texts;
    private final FiscalYear year;
    private final LocalDate end;
    private final DueRows dues;
    private final UnmetDues unmet;
    private final DatedDues dated;
    private final RhythmDues rhythm;

    /**
     * Dates of one measure.
     *
     * @param reports the rows that tell of it
     * @param division the division whose reports these are, {@code ""} where they are all there are
     * @param askedFrom the first day on which silence about a promised day is amiss
     */
    DueDates(
            MeasureToFollow promise,
            List<MeasureToFollow> reports,
            String division,
            Function<LocalDate, Optional<LocalDate>> askedFrom,
            Words words,
            ScannedTexts texts) {
        this.promise = promise;
        this.reports = List.copyOf(reports);
        this.dues = new DueRows(division);
        this.words = words;
        this.texts = texts;
        this.year = promise.fiscalYear();
        this.end = year.roundEnd(isOfHalfAYear() ? HALF_YEAR : WHOLE_YEAR);
        this.unmet = new UnmetDues(dues, year, end, askedFrom);
        this.dated = new DatedDues(dues, year, unmet);
        this.rhythm = new RhythmDues(dues, year, end, unmet);
    }

    /** A 6-month report alone promises for its round; a plan, or a year's report beside it, for the year. */
    private boolean isOfHalfAYear() {
        return promise.form() == Form.REPORT
                && reports.stream()
                        .allMatch(report ->
                                report.round().isPresent() && report.round().getAsInt() == HALF_YEAR);
    }

    List<DueDate> list() {
        List<Promised> all = Promised.listOf(promise);
        if (all.isEmpty()) {
            all = List.of(new Promised(0, new Promise.Continual(), "", promise.at()));
        }
        for (Promised promised : all) {
            ReportedDays told = ReportedDays.of(reports, promise, promised.step(), words, texts);
            if ((told.hasDays() || !told.months().isEmpty())
                    && (told.isUnassigned() || hasFinerRhythm(promised, all))) {
                unmet.addShared(promised);
            } else if (promised.promise() instanceof Promise.Every every && isOnce(promised, every, all)) {
                LocalDate last = every.last().orElseThrow();
                dated.addOnce(
                        promised, every.first().orElse(year.start()), last, finished(promised), ListedTimes.alone());
            } else if (promised.promise() instanceof Promise.Every every) {
                rhythm.add(promised, every, told);
            } else if (promised.promise() instanceof Promise.ByDate by) {
                dated.addDeadline(promised, by.last(), finished(promised), all);
            } else if (promised.promise() instanceof Promise.Within within) {
                ListedTimes beside = ListedTimes.around(promised, within, all);
                // what is under way while a later time is to come may well have kept this one
                ReportedDays days = beside.isLast() ? finished(promised) : told;
                dated.addOnce(promised, within.first(), within.last(), days, beside);
            } else if (promised.promise() instanceof Promise.Open open) {
                LocalDate last = open.first().isAfter(end) ? open.first() : end;
                dated.addOnce(promised, open.first(), last, told, ListedTimes.alone());
            } else {
                unmet.addWithoutCalendar(promised, told);
            }
        }
        return dues.list();
    }

    /** What is told of finished work: what is only under way keeps no time by which it is to be done. */
    private ReportedDays finished(Promised promised) {
        return ReportedDays.ofFinished(reports, promise, promised.step(), words, texts);
    }

    /** Whether the days of the measure are first of all those of another promise: a meeting every month. */
    private static boolean hasFinerRhythm(Promised promised, List<Promised> all) {
        int months = promised.promise() instanceof Promise.Every every ? every.months() : WHOLE_YEAR + 1;
        boolean ofOneDay = months <= WHOLE_YEAR || promised.promise() instanceof Promise.ByDate;
        return ofOneDay
                && all.stream()
                        .filter(other -> other.step() == promised.step())
                        .anyMatch(other -> other.promise() instanceof Promise.Every every && every.months() < months);
    }

    /** "ปีละ ๑ ครั้ง ภายในเดือนมกราคม": the year's one time has an end, and a day behind it is late. */
    private boolean isOnce(Promised promised, Promise.Every every, List<Promised> all) {
        boolean ends = every.last().filter(day -> !day.isAfter(end)).isPresent();
        return every.months() == WHOLE_YEAR
                && every.by().isEmpty()
                && ends
                && all.stream()
                        .noneMatch(other -> other != promised
                                && other.step() == promised.step()
                                && other.promise() instanceof Promise.Every another
                                && another.months() == WHOLE_YEAR);
    }
}
