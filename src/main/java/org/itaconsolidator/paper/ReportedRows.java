package org.itaconsolidator.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.paper.OutsideDay;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.Undone;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The rows of a round's report: every planned and every reported measure once. In the year's report each measure has
 * its newest result: if only the 6-month report mentions it, that report's result; and earlier days stand before those
 * that the newest report gives. Rows of several divisions about one measure are one row. A planned measure that is
 * only probably reported, in other words, stands directly before that row. Measures that no report mentions, left out
 * or left blank, are listed separately.
 *
 * <p>A row says if it is probably a measure of the plan in other words, and if its result is from an earlier round, or
 * from a report that states none. It is never treated as that measure before somebody confirms it.
 */
final class ReportedRows {
    /** What a report says for whom its row speaks alone. */
    private static final Set<Field> OF_THE_TELLER =
            EnumSet.of(Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.PROBLEMS, Field.RECOMMENDATION);

    private final PaperWords words;

    private final PaperContent content;
    private final OptionalInt round;
    private final Map<Long, MeasureRow> measures;
    private final Map<Long, Integer> order = new HashMap<>();
    private final Map<Long, PaperThread> threadOf = new HashMap<>();
    private final Set<Long> undone = new HashSet<>();
    private final Set<Long> earlier = new HashSet<>();
    /** For a report row the planned measures that it probably tells of. */
    private final Map<Long, List<MeasureRow>> likelyFor = new HashMap<>();
    /** For a planned measure the number of the report row that probably tells of it. */
    private final Map<Long, Integer> likelyNumbers = new HashMap<>();

    private final List<MeasureRow> reported = new ArrayList<>();
    private final List<MeasureRow> unreported = new ArrayList<>();

    /** The rows of a round's report; of reports that state no round, with an empty one. */
    ReportedRows(PaperWords words, PaperContent content, OptionalInt round) {
        this.words = words;
        this.content = content;
        this.round = round;
        this.measures = content.measures().stream().collect(Collectors.toMap(MeasureRow::id, each -> each));
        content.measures().forEach(each -> order.put(each.id(), order.size()));
        content.threads()
                .forEach(thread -> thread.rows().stream()
                        .filter(row -> !row.likely())
                        .forEach(row -> threadOf.put(row.reportId(), thread)));
        collect();
    }

    /** Takes the numbers of the measures in the report, which remarks refer to. */
    void number(List<Group> groups) {
        groups.stream()
                .flatMap(group -> group.measures().stream())
                .forEach(each -> listLikely(each.measure()).forEach(one -> likelyNumbers.put(one.id(), each.number())));
    }

    /** Whether a row of the report is probably a planned measure in other words. */
    boolean hasLikely() {
        return !likelyNumbers.isEmpty();
    }

    /** Whether a row, or a part of one, is from a report that states no round. */
    boolean hasRowsOfNoRound() {
        return reported.stream()
                .anyMatch(row -> isOfNoRound(row) || row.text(Field.RESULT).contains(toldWithoutRound()));
    }

    /** The planned measure that a reported one probably is, a line for each of several; {@code ""} for none. */
    String likelyMeasure(MeasureRow reported) {
        return listLikely(reported).stream().map(MeasureTexts::name).collect(Collectors.joining("\n"));
    }

    /** The number of the report row that probably tells of a planned measure. */
    OptionalInt likelyNumber(MeasureRow planned) {
        Integer number = likelyNumbers.get(planned.id());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    OptionalInt earlierRound(MeasureRow reported) {
        return isOfEarlierRound(reported) ? OptionalInt.of(FiscalYear.HALF_YEAR) : OptionalInt.empty();
    }

    /**
     * What is said below the name of a measure without a report: the plan has it no more, and only the blank row of a form names it; or
     * nothing of it was due in this report's round; {@code ""} where something was.
     */
    String remarkOfUnreported(MeasureRow measure) {
        List<PaperThread> own = content.threads().stream()
                .filter(thread -> thread.measureId() == measure.id())
                .toList();
        boolean hasPlan = content.threads().stream().anyMatch(PaperThread::planned);
        if (hasPlan && !own.isEmpty() && own.stream().noneMatch(PaperThread::planned)) {
            return words.text("not-planned");
        }
        boolean later = round.isPresent()
                && own.stream()
                        .anyMatch(thread -> thread.from().isAfter(content.year().roundEnd(round.getAsInt())));
        return later ? words.text("due-later") : "";
    }

    /** The remark below a measure's name; {@code ""} for none. */
    String remarkOf(MeasureRow measure) {
        String likely = listLikely(measure).stream()
                .map(planned -> words.text("likely.reported", "measure", words.written(MeasureTexts.name(planned))))
                .collect(Collectors.joining("\n"));
        String planned = likelyNumbers.containsKey(measure.id())
                ? words.text("likely.planned", "number", likelyNumbers.get(measure.id()))
                : "";
        String before = isOfEarlierRound(measure) ? toldBefore() : "";
        String unstated = isOfNoRound(measure) ? toldWithoutRound() : "";
        return MeasureTexts.lines(before, unstated, planned, likely);
    }

    /** The row of this round's reports that a day outside the round stands in; empty where the day is of another report. */
    Optional<MeasureRow> findRow(OutsideDay outside) {
        return content.report(round).stream()
                .filter(row -> row.place().fileName().equals(outside.path())
                        && row.place().sheet().equals(outside.cell().sheet())
                        && rowOf(row) <= outside.cell().row())
                .max(Comparator.comparing(ReportedRows::rowOf));
    }

    private static int rowOf(MeasureRow row) {
        return CellRef.of(row.place().sheet(), row.place().cell()).row();
    }

    /** Whether what a row tells is printed in another one, with which it is joined. */
    boolean isPartOf(MeasureRow row, MeasureRow printed) {
        PaperThread thread = threadOf.get(row.id());
        return row.id() == printed.id()
                || thread != null && (thread == threadOf.get(printed.id()) || thread.measureId() == printed.id());
    }

    /** The measures that reports tell of, in the order of their documents. */
    List<MeasureRow> reported() {
        return reported;
    }

    List<MeasureRow> unreported() {
        return unreported;
    }

    boolean isOfEarlierRound(MeasureRow row) {
        return earlier.contains(row.id());
    }

    /** Whether this report is of a round and a row's report states none: only its officer knows of which it is. */
    boolean isOfNoRound(MeasureRow row) {
        return round.isPresent() && row.form() == Form.REPORT && row.round().isEmpty();
    }

    /** The planned measures that a row probably tells of in other words. */
    private List<MeasureRow> listLikely(MeasureRow row) {
        return likelyFor.getOrDefault(row.id(), List.of());
    }

    /** The measure in whose place a row stands: the first that it probably tells of, else itself. */
    MeasureRow standsWith(MeasureRow row) {
        return listLikely(row).stream().findFirst().orElse(row);
    }

    private void collect() {
        Map<Long, List<MeasureRow>> told = new HashMap<>();
        Set<Long> placed = new HashSet<>();
        for (PaperThread thread : content.threads()) {
            told.put(thread.measureId(), withResultsBefore(thread, newest(thread)));
            thread.rows().forEach(row -> placed.add(row.reportId()));
            thread.rows().stream().filter(PaperThread.Row::leavesUndone).forEach(row -> undone.add(row.reportId()));
        }
        LikelyRows likely = new LikelyRows(told);
        // beside reports of a round, those that state none are a document that does not speak of the whole plan
        boolean isApart = round.isEmpty()
                && Stream.of(FiscalYear.HALF_YEAR, FiscalYear.WHOLE_YEAR)
                        .anyMatch(stated -> content.hasReport(OptionalInt.of(stated)));
        List<List<MeasureRow>> entries = new ArrayList<>();
        for (PaperThread thread : content.threads()) {
            MeasureRow promise = measures.get(thread.measureId());
            List<MeasureRow> own = told.get(thread.measureId());
            if (promise == null || likely.standsElsewhere(promise)) {
                continue;
            }
            List<MeasureRow> entry = new ArrayList<>();
            if (!own.isEmpty()) {
                MeasureRow one = joined(own, promise.tellers());
                entry.add(thread.planned() ? one.withBlanksOf(promise) : one);
            } else if (!likely.rowsBelow(promise.id()).isEmpty()) {
                entry.add(promise);
            } else if (thread.planned() && !withoutMatter(thread).isEmpty()) {
                entry.add(withNothing(thread));
                if (isHalfYear(roundWithNothing(thread))) {
                    earlier.add(promise.id());
                }
            } else if (thread.planned() && !isApart
                    || upToNow().anyMatch(of -> !rows(thread, of, row -> true).isEmpty())) {
                unreported.add(promise);
            }
            for (long below : likely.rowsBelow(promise.id())) {
                MeasureRow row = joined(told.get(below), List.of());
                likelyFor.put(row.id(), likely.measuresOf(below));
                entry.addAll(likely.listBefore(below));
                entry.add(row);
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        Stream.of(round, OptionalInt.empty())
                .distinct()
                .flatMap(of -> content.report(of).stream().filter(row -> mayHold(row, of)))
                .filter(row -> !placed.contains(row.id()))
                .forEach(row -> entries.add(List.of(row)));
        entries.sort(Comparator.comparing(entry -> entry.stream()
                .filter(row -> row.form() == Form.REPORT)
                .map(row -> order.get(row.id()))
                .min(Integer::compareTo)
                .orElse(Integer.MAX_VALUE)));
        entries.forEach(reported::addAll);
        unreported.sort(Comparator.comparing(measure -> order.get(measure.id())));
    }

    /** Which reported measures, by their ids, probably tell of others in other words, and where these stand. */
    private final class LikelyRows {
        private final Map<Long, List<MeasureRow>> told;
        private final Map<Long, List<Long>> rowsOf = new HashMap<>();
        private final Map<Long, List<MeasureRow>> measuresOf = new HashMap<>();

        /** @param told the rows that tell of each measure for sure */
        LikelyRows(Map<Long, List<MeasureRow>> told) {
            this.told = told;
            for (PaperThread thread : content.threads()) {
                MeasureRow measure = measures.get(thread.measureId());
                List<Long> rows = thread.rows().stream()
                        .filter(row -> row.likely() && measure != null)
                        .map(row -> threadOf.get(row.reportId()))
                        .filter(other ->
                                other != null && !told.get(other.measureId()).isEmpty())
                        .map(PaperThread::measureId)
                        .distinct()
                        .toList();
                rowsOf.put(thread.measureId(), rows);
                rows.forEach(row -> measuresOf
                        .computeIfAbsent(row, any -> new ArrayList<>())
                        .add(measure));
            }
        }

        /** The measures that a row probably tells of, in the order of the plan. */
        List<MeasureRow> measuresOf(long row) {
            return measuresOf.get(row);
        }

        /** The rows that stand below a measure: it is the first of which they probably tell, or a row below it is. */
        List<Long> rowsBelow(long measure) {
            return rowsOf.get(measure).stream()
                    .filter(row -> measuresOf(row).get(0).id() == measure)
                    .flatMap(row -> Stream.concat(Stream.of(row), rowsBelow(row).stream()))
                    .toList();
        }

        /** The further measures that stand directly before a row: no report tells of them for sure, and this is their first row. */
        List<MeasureRow> listBefore(long row) {
            return measuresOf(row).stream()
                    .filter(one -> standsBeforeARow(one) && rowsOf.get(one.id()).get(0) == row)
                    .toList();
        }

        /** Whether a measure stands below or before others, as such a row or with one. */
        boolean standsElsewhere(MeasureRow measure) {
            return measuresOf.containsKey(measure.id()) || standsBeforeARow(measure);
        }

        private boolean standsBeforeARow(MeasureRow measure) {
            return told.get(measure.id()).isEmpty()
                    && !rowsOf.get(measure.id()).isEmpty()
                    && rowsBelow(measure.id()).isEmpty();
        }
    }

    /** The rounds reported up to now: this one; no round, which may be this one; and for the year's report the round before. */
    private Stream<OptionalInt> upToNow() {
        Stream<OptionalInt> stated = Stream.of(round, OptionalInt.empty()).distinct();
        return round.equals(OptionalInt.of(FiscalYear.WHOLE_YEAR))
                ? Stream.concat(stated, Stream.of(OptionalInt.of(FiscalYear.HALF_YEAR)))
                : stated;
    }

    /** The rows of reports of a round that this report may hold: those that state none, unless all their days are after its end. */
    private boolean mayHold(MeasureRow row, OptionalInt of) {
        if (!row.round().equals(of) || of.equals(round) || of.isPresent()) {
            return row.round().equals(of);
        }
        LocalDate end = content.year().roundEnd(round.getAsInt());
        Set<LocalDate> days = days(row);
        return days.isEmpty() || days.stream().anyMatch(day -> !day.isAfter(end));
    }

    private boolean isHalfYear(Optional<OptionalInt> of) {
        return !round.equals(OptionalInt.of(FiscalYear.HALF_YEAR))
                && of.equals(Optional.of(OptionalInt.of(FiscalYear.HALF_YEAR)));
    }

    /** Whether a round's "nothing to report" answers for a measure: the half year's leaves out what is promised for later. */
    private boolean reaches(OptionalInt of, PaperThread thread) {
        return of.equals(round)
                || of.isEmpty()
                || !thread.until().isAfter(content.year().roundEnd(FiscalYear.HALF_YEAR));
    }

    /** The newest round in whose report divisions say that they have nothing to report of a measure. */
    private Optional<OptionalInt> roundWithNothing(PaperThread thread) {
        return upToNow()
                .filter(of -> reaches(of, thread))
                .filter(of -> !divisionsWithNothing(thread, of).isEmpty())
                .findFirst();
    }

    private List<String> withoutMatter(PaperThread thread) {
        return roundWithNothing(thread)
                .map(of -> divisionsWithNothing(thread, of))
                .orElse(List.of());
    }

    private List<String> divisionsWithNothing(PaperThread thread, OptionalInt of) {
        List<String> responsible = measures.get(thread.measureId()).divisions();
        return content.nothing().stream()
                .filter(said -> said.isOf(content.year(), thread.division(), responsible))
                .filter(said -> said.round().equals(of))
                .map(NothingReported::division)
                .distinct()
                .toList();
    }

    private MeasureRow withNothing(PaperThread thread) {
        MeasureRow promise = measures.get(thread.measureId());
        Map<Field, String> texts = new EnumMap<>(promise.texts());
        texts.put(Field.STATUS, nothingOf(withoutMatter(thread)));
        return promise.with(promise.division(), texts, promise.divisions(), promise.steps());
    }

    /** The rows of the newest round that surely tell of a measure; where there are none, those that say there is nothing. */
    private List<MeasureRow> newest(PaperThread thread) {
        return Stream.concat(
                        upToNow().map(of -> found(thread, of, PaperThread.Row::tells)),
                        upToNow()
                                .filter(of -> reaches(of, thread))
                                .map(of -> found(thread, of, row -> saysThatThereIsNothing(row.reportId()))))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * With the results of the same division in front that are of the half year or of no stated round and tell of a deed on a day, or of
     * several days, that the newer one does not hold, and of a rhythm whatever it does not hold: its months go on; and with those of
     * divisions that tell nothing more, which are their newest.
     */
    private List<MeasureRow> withResultsBefore(PaperThread thread, List<MeasureRow> newest) {
        if (newest.isEmpty()) {
            return newest;
        }
        List<MeasureRow> before = upToNow()
                .dropWhile(of -> !of.equals(newest.get(0).round()))
                .skip(1)
                .flatMap(of -> rows(thread, of, PaperThread.Row::tells).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        List<MeasureRow> all = new ArrayList<>();
        Set<String> telling = new HashSet<>();
        for (MeasureRow row : newest) {
            List<MeasureRow> own = before.stream()
                    .filter(each -> each.tellers().equals(row.tellers()))
                    .toList();
            before.removeAll(own);
            telling.addAll(row.tellers());
            boolean several = thread.repeated()
                    || own.stream()
                                    .flatMap(each -> days(each).stream())
                                    .distinct()
                                    .count()
                            > 1;
            String more = own.stream()
                    .filter(each -> (several || tellsOfADeed(each)) && !holds(row, each))
                    .map(this::asToldBefore)
                    .collect(Collectors.joining("\n"));
            all.add(more.isEmpty() ? row : withResult(row, MeasureTexts.lines(more, row.text(Field.RESULT))));
        }
        before.stream()
                .filter(each -> !telling.isEmpty() && !telling.containsAll(each.tellers()))
                .forEach(each -> all.add(withResult(each, asToldBefore(each))));
        return all;
    }

    /** Whether a row contains what an earlier one tells: its days, or its words where it gives none. A number alone is of one half. */
    private static boolean holds(MeasureRow row, MeasureRow before) {
        Set<LocalDate> days = days(before);
        if (!days.isEmpty()) {
            return days(row).containsAll(days);
        }
        String now = MeasureTexts.result(row);
        String then = MeasureTexts.result(before);
        return now.contains(then)
                && !(now.equals(then) && new EvidenceScan(then).times().number() > 0);
    }

    /** Whether a row gives a day on which something was done, and its state does not say that nothing was. */
    private static boolean tellsOfADeed(MeasureRow row) {
        return new EvidenceScan(row.text(Field.STATUS))
                        .findUndone()
                        .filter(undone -> undone != Undone.PARTLY_DONE)
                        .isEmpty()
                && new EvidenceScan(MeasureTexts.result(row))
                        .listTold().stream().anyMatch(told -> told.preparation().isEmpty());
    }

    private String asToldBefore(MeasureRow row) {
        return MeasureTexts.result(row) + " " + (row.round().isPresent() ? toldBefore() : toldWithoutRound());
    }

    private static Set<LocalDate> days(MeasureRow row) {
        return ThaiDates.listMentions(MeasureTexts.result(row)).stream()
                .map(ThaiDates.DateMention::date)
                .collect(Collectors.toSet());
    }

    private static MeasureRow withResult(MeasureRow row, String result) {
        Map<Field, String> texts = new EnumMap<>(row.texts());
        texts.put(Field.RESULT, result);
        return row.with(row.division(), texts, row.divisions(), row.steps());
    }

    private List<MeasureRow> found(PaperThread thread, OptionalInt of, Predicate<PaperThread.Row> which) {
        List<MeasureRow> found = rows(thread, of, which);
        if (of.isPresent() && !of.equals(round)) {
            found.forEach(row -> earlier.add(row.id()));
        }
        return found;
    }

    /** Whether a row without a result says so in words, which is an answer too. */
    private boolean saysThatThereIsNothing(long reportId) {
        MeasureRow silent = measures.get(reportId);
        return silent != null
                && !(ThaiText.isNothing(silent.text(Field.STATUS)) && ThaiText.isNothing(silent.text(Field.RESULT)));
    }

    /** Rows in the order of their documents, because the order of reading differs from run to run. */
    private List<MeasureRow> rows(PaperThread thread, OptionalInt of, Predicate<PaperThread.Row> which) {
        return thread.rows().stream()
                .filter(row -> !row.likely() && which.test(row))
                .map(row -> measures.get(row.reportId()))
                .filter(row -> row != null && mayHold(row, of))
                .sorted(Comparator.comparing(row -> order.get(row.id())))
                .toList();
    }

    /**
     * Rows about one measure as one: what they share once, other words each with its division, and so is what only some tell of those
     * who answer for it. Of one division's several states those stand that say what is lacking.
     */
    private MeasureRow joined(List<MeasureRow> rows, List<String> answering) {
        MeasureRow first = rows.get(0);
        if (rows.size() == 1 && isToldByAll(rows, answering)) {
            return first;
        }
        Map<Field, String> texts = new EnumMap<>(Field.class);
        rows.stream()
                .flatMap(row -> row.texts().keySet().stream())
                .distinct()
                .forEach(field -> texts.put(
                        field,
                        joined(rows, row -> row.text(field), OF_THE_TELLER.contains(field) ? answering : List.of())));
        boolean statusOfSome =
                rows.stream().anyMatch(row -> row.text(Field.STATUS).isEmpty());
        List<MeasureRow> stating = rows.stream()
                .filter(row -> !row.text(Field.STATUS).isBlank())
                .filter(row -> leavesUndone(row)
                        || rows.stream()
                                .noneMatch(other -> other.tellers().equals(row.tellers()) && leavesUndone(other)))
                .toList();
        if (texts.containsKey(Field.STATUS)) {
            // given up by one division is not given up by all
            texts.put(
                    Field.STATUS,
                    statusOfSome
                            ? labelled(stating, row -> row.text(Field.STATUS))
                            : joined(stating, row -> row.text(Field.STATUS), answering));
        }
        List<MeasureRow.Step> steps = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MeasureRow.Step step :
                rows.stream().flatMap(row -> row.steps().stream()).toList()) {
            if (!known.add(step.number() + " " + step.text())) {
                continue;
            }
            steps.add(new MeasureRow.Step(
                    steps.size() + 1,
                    step.text(),
                    joined(rows, row -> ofStep(row, step, MeasureRow.Step::result), answering),
                    joined(rows, row -> ofStep(row, step, MeasureRow.Step::responsible), List.of()),
                    joined(rows, row -> ofStep(row, step, MeasureRow.Step::period), List.of())));
        }
        return first.with(
                rows.stream()
                        .map(MeasureRow::division)
                        .filter(division -> !division.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                texts,
                rows.stream()
                        .map(MeasureRow::divisions)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                steps);
    }

    private static String ofStep(MeasureRow row, MeasureRow.Step step, Function<MeasureRow.Step, String> textOf) {
        return row.steps().stream()
                .filter(own -> own.number() == step.number() && own.text().equals(step.text()))
                .map(textOf)
                .findFirst()
                .orElse("");
    }

    /** Whether a row leaves something to do, by what the measure's state counts. */
    private boolean leavesUndone(MeasureRow row) {
        return undone.contains(row.id()) || new EvidenceScan(row.text(Field.STATUS)).leavesOpenAsState();
    }

    /** Whether nobody who answers for a measure is missing among those who tell something. */
    private static boolean isToldByAll(List<MeasureRow> telling, List<String> answering) {
        Set<String> tellers =
                telling.stream().flatMap(row -> row.tellers().stream()).collect(Collectors.toSet());
        return answering.size() < 2 && !answering.contains(Divisions.ALL)
                || tellers.isEmpty()
                || tellers.contains(Divisions.ALL)
                || tellers.containsAll(answering);
    }

    private static String joined(List<MeasureRow> rows, Function<MeasureRow, String> textOf, List<String> answering) {
        List<MeasureRow> saying =
                rows.stream().filter(row -> !textOf.apply(row).isBlank()).toList();
        List<String> alike = saying.stream().map(textOf).distinct().toList();
        boolean ofOne = alike.size() <= 1
                || saying.stream().map(MeasureRow::tellers).distinct().count() == 1;
        return ofOne && isToldByAll(saying, answering) ? String.join("\n", alike) : labelled(saying, textOf);
    }

    /** What rows say, with the name of each division once. */
    private static String labelled(List<MeasureRow> rows, Function<MeasureRow, String> textOf) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        rows.stream().filter(row -> !textOf.apply(row).isBlank()).forEach(row -> {
            boolean named = row.tellers().isEmpty() || textOf.apply(row).equals(row.text(Field.RESPONSIBLE));
            String label = named ? "" : String.join(", ", row.tellers()) + ": ";
            texts.computeIfAbsent(label, any -> new LinkedHashSet<>()).add(textOf.apply(row));
        });
        return texts.entrySet().stream()
                .map(each -> each.getKey() + String.join("\n", each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String nothingOf(List<String> divisions) {
        String named = divisions.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return named.isEmpty()
                ? words.text("nothing-to-report")
                : words.text("nothing-to-report.of", "divisions", named);
    }

    private String toldWithoutRound() {
        return words.text("told-without-round");
    }

    private String toldBefore() {
        return words.text("told-before", "months", FiscalYear.HALF_YEAR);
    }
}
