package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.PromisedDeed;

/** The evidence in a body's texts, each scanned once for each day on which it was read, because every promise of a measure asks the same reports. */
final class ScannedTexts {
    private record OfAYear(String text, FiscalYear year) {}

    private final Map<LocalDate, ScannedTexts> byDay;
    private final Map<String, EvidenceScan> scans = new HashMap<>();
    private final Map<MeasureToFollow, PromisedDeed> promised;
    private final Map<OfAYear, String> dated;
    private final Map<MeasureToFollow, Says> said;
    private final LocalDate readOn;

    ScannedTexts() {
        byDay = new HashMap<>();
        promised = new IdentityHashMap<>();
        dated = new HashMap<>();
        said = new IdentityHashMap<>();
        readOn = LocalDate.MAX;
    }

    private ScannedTexts(ScannedTexts all, LocalDate readOn) {
        byDay = all.byDay;
        promised = all.promised;
        dated = all.dated;
        said = all.said;
        this.readOn = readOn;
    }

    /** The texts of a report, as they were known on the day on which it was first read. */
    ScannedTexts in(MeasureToFollow report) {
        return report.readOn()
                .map(day -> byDay.computeIfAbsent(day, any -> new ScannedTexts(this, day)))
                .orElse(this);
    }

    EvidenceScan of(String text) {
        return scans.computeIfAbsent(text, any -> new EvidenceScan(any, readOn));
    }

    /** Whether a text gives no day of a deed, and says that it is still to come or was not done. */
    boolean leavesUndone(String text) {
        return of(text).listTold().isEmpty() && (of(text).tellsOfWhatIsToCome() || EvidenceScan.deniesBeside(text));
    }

    /** What a report of a year says, with the year of its days where it leaves that out. */
    String dated(String text, FiscalYear year) {
        return text.isEmpty()
                ? text
                : dated.computeIfAbsent(new OfAYear(text, year), key -> ThaiDates.withYears(key.text(), key.year()));
    }

    /** What a report's row says of progress: each of its promises asks. */
    Says said(MeasureToFollow report, Function<MeasureToFollow, Says> look) {
        return said.computeIfAbsent(report, look);
    }

    /** What a measure promises. */
    PromisedDeed promisedBy(MeasureToFollow measure) {
        return promised.computeIfAbsent(measure, any -> PromisedDeed.of(nameOf(measure), stepsOf(measure)));
    }

    /** The numbers of those of its steps that do what its name says. */
    List<Integer> stepsThatDo(MeasureToFollow measure) {
        List<String> doing = PromisedDeed.listDoing(nameOf(measure), stepsOf(measure));
        return measure.steps().stream()
                .filter(step -> doing.contains(step.text()))
                .map(MeasureToFollow.Step::number)
                .toList();
    }

    /** What its steps promise, with its name: each of them may leave its thing to the others. */
    PromisedDeed promisedByStepsOf(MeasureToFollow measure) {
        return PromisedDeed.ofEach(Stream.concat(Stream.of(nameOf(measure)), stepsOf(measure).stream())
                .toList());
    }

    private static String nameOf(MeasureToFollow measure) {
        return measure.text(measure.nameField());
    }

    private static List<String> stepsOf(MeasureToFollow measure) {
        return measure.steps().stream().map(MeasureToFollow.Step::text).toList();
    }
}
