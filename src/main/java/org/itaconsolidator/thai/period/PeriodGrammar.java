package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken;
import org.itaconsolidator.thai.period.PeriodWords.PeriodToken.Kind;
import org.itaconsolidator.thai.period.Periods.PeriodSpan;
import org.itaconsolidator.thai.text.MonthNames;

/** Combines the words of one period phrase into a period, for {@link Periods}. */
final class PeriodGrammar {
    private static final Pattern YEAR = Pattern.compile(Years.TYPED);
    private static final int LAST_DAY = 31;
    private static final int FIRST_MONTH = Month.OCTOBER.getValue();
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int QUARTERS = 4;

    private final List<PeriodToken> phrase;
    private final Optional<FiscalYear> documentYear;

    /** Index of the next word. */
    private int at;

    /** The fiscal year written in the phrase, which its months belong to. */
    private Optional<FiscalYear> stated = Optional.empty();

    /** The fiscal year of the first month or day with its own year. */
    private Optional<FiscalYear> typed = Optional.empty();

    /** The second of two years in a range: "ปีงบประมาณ ๒๕๖๖ - ๒๕๖๘". */
    private Optional<FiscalYear> last = Optional.empty();

    /** Whether the phrase mentions a year. */
    private boolean asked;

    /** The parts with days, in the order of the phrase. */
    private final List<PeriodSpan> spans = new ArrayList<>();

    private final List<PeriodSpan> windows = new ArrayList<>();

    /** "เป็นต้นไป": it has no end. */
    private boolean open;

    private boolean from;

    /** "ภายใน": a day is an end. */
    private boolean within;

    /** "ก่อน": a day is the first that is too late. */
    private boolean before;

    /** A rhythm, or a time relative to something else: there are no days. */
    private boolean withoutDays;

    /** "ทุกเดือนจนถึง": a rhythm with an end. */
    private boolean until;

    /** Thrown to end the reading of a phrase that is not understood. */
    private static final class PeriodNotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PeriodNotUnderstood() {
            super(null, null, false, false);
        }
    }

    PeriodGrammar(List<PeriodToken> phrase, Optional<FiscalYear> documentYear) {
        this.phrase = phrase;
        this.documentYear = documentYear;
    }

    Period read() {
        try {
            if (phrase.stream().anyMatch(word -> word.is(Kind.UNKNOWN))) {
                return recurringAmongOtherWords();
            }
            findStated();
            findTyped();
            while (at < phrase.size()) {
                readNext();
            }
            return period();
        } catch (PeriodNotUnderstood e) {
            return readInTypedYear();
        }
    }

    /** The period, with the years typed in the phrase taking precedence over the document's. */
    private Period readInTypedYear() {
        if (typed.isEmpty() || typed.equals(documentYear)) {
            return new Period.NotUnderstood();
        }
        PeriodGrammar again = new PeriodGrammar(phrase, typed);
        Period period = again.read();
        windows.clear();
        windows.addAll(again.windows);
        return period;
    }

    /** The separate times of a phrase after {@link #read}: "ไตรมาส ๒ และ ๔"; fewer than two for one span. */
    List<PeriodSpan> windows() {
        return spans.size() > 1 || before ? List.of() : List.copyOf(windows);
    }

    /** "ในการประชุมประจำเดือนทุกเดือน": unknown words do no harm if no day depends on them. */
    private Period recurringAmongOtherWords() {
        boolean recurring = false;
        for (PeriodToken word : phrase) {
            switch (word.kind()) {
                case RECURRING, RELATIVE -> recurring = true;
                case UNKNOWN, AND, RANGE -> {}
                default -> throw new PeriodNotUnderstood();
            }
        }
        return recurring ? Recurrence.period(phrase) : new Period.NotUnderstood();
    }

    private void readNext() {
        PeriodToken word = phrase.get(at);
        switch (word.kind()) {
            case FISCAL_YEAR, WHOLE_YEAR, YEAR_WORD -> readYear();
            case PART_OF_YEAR -> readPartOfYear();
            case QUARTER -> readQuarters();
            case DATE, MONTH, NUMBER -> readPoints();
            case RANGE -> readEnd();
            default -> {
                note(word.kind());
                at++;
            }
        }
    }

    private void note(Kind word) {
        switch (word) {
            case WITHIN -> within = true;
            case BEFORE -> before = true;
            case FROM -> from = true;
            case ONWARD, PRESENT -> open = true;
            case RECURRING, RELATIVE -> withoutDays = true;
            case AND -> {}
            default -> throw new PeriodNotUnderstood();
        }
    }

    /** "ทุกเดือนจนถึงเดือนมิถุนายน": reads a rhythm from the year's beginning to an end. */
    private void readEnd() {
        if (!withoutDays || !spans.isEmpty() || from || within || before) {
            throw new PeriodNotUnderstood();
        }
        until = true;
        at++;
    }

    private void readYear() {
        boolean whole = phrase.get(at).is(Kind.WHOLE_YEAR);
        at++;
        if (findYear(at).isPresent()) {
            at++;
            if (last.isPresent() && isAt(at, Kind.RANGE) && findYear(at + 1).isPresent()) {
                at += 2;
                spans.add(new PeriodSpan(frame().start(), last.get().end(), true, false));
            }
        }
        if (whole) {
            spans.add(new PeriodSpan(frame().start(), frame().end(), true, false));
        }
    }

    private void readPartOfYear() {
        LocalDate start = frame().start();
        LocalDate middle = frame().roundEnd(6);
        LocalDate end = frame().end();
        spans.add(
                switch (phrase.get(at).text()) {
                    case "first" -> new PeriodSpan(start, middle, true, false);
                    case "second" -> new PeriodSpan(middle.plusDays(1), end, true, false);
                    default -> new PeriodSpan(start, end, true, false);
                });
        at++;
        if (findYear(at).isPresent() && phrase.get(at).text().length() == 4) {
            at++;
        }
    }

    private void readPoints() {
        List<Point> points = new ArrayList<>(List.of(readPoint()));
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        boolean range = false;
        while (isAt(at, Kind.RANGE) || isAt(at, Kind.AND)) {
            range |= isAt(at, Kind.RANGE);
            if (range && isAt(at + 1, Kind.PRESENT)) {
                at += 2;
                open = true;
                range = false;
                break;
            }
            if (!isAt(at + 1, Kind.DATE) && !isAt(at + 1, Kind.MONTH) && !isAt(at + 1, Kind.NUMBER)) {
                if (isAt(at, Kind.RANGE)) {
                    throw new PeriodNotUnderstood();
                }
                break;
            }
            if (isAt(at, Kind.AND)) {
                beginnings.add(points.size());
            }
            at++;
            points.add(readPoint());
        }
        if (beginnings.size() == points.size()) {
            sort(points);
        }
        spans.add(span(points));
        windows.addAll(windows(points, beginnings));
    }

    /** Quarters of a fiscal year: "ไตรมาส ๑-๒ และ ๔/๒๕๖๙". */
    private void readQuarters() {
        String[] first = phrase.get(at).text().split("/");
        if (first.length > 1) {
            state(FiscalYear.ofBuddhist(Years.buddhist(first[1])));
        }
        int from = Integer.parseInt(first[0]);
        int to = from;
        boolean range = false;
        List<int[]> parts = new ArrayList<>(List.of(new int[] {from, from}));
        at++;
        while (isAt(at, Kind.RANGE) || isAt(at, Kind.AND)) {
            if (!isAt(at + 1, Kind.QUARTER) && !isAt(at + 1, Kind.NUMBER)) {
                break;
            }
            String[] next = phrase.get(at + 1).text().split("/");
            int quarter = Integer.parseInt(next[0]);
            if (quarter <= to || quarter > QUARTERS) {
                throw new PeriodNotUnderstood();
            }
            if (next.length > 1) {
                state(FiscalYear.ofBuddhist(Years.buddhist(next[1])));
            }
            if (isAt(at, Kind.RANGE)) {
                parts.get(parts.size() - 1)[1] = quarter;
            } else {
                parts.add(new int[] {quarter, quarter});
            }
            to = quarter;
            range = true;
            at += 2;
        }
        findYear(at).ifPresent(year -> {
            state(year);
            at++;
        });
        parts.forEach(part -> windows.add(quarters(part[0], part[1], true)));
        spans.add(quarters(from, to, range));
    }

    private PeriodSpan quarters(int from, int to, boolean range) {
        LocalDate start = frame().start();
        return new PeriodSpan(
                start.plusMonths((long) (from - 1) * MONTHS_OF_A_QUARTER),
                start.plusMonths((long) to * MONTHS_OF_A_QUARTER).minusDays(1),
                range,
                false);
    }

    // the years

    /** The fiscal year for parts without a year; throws {@link PeriodNotUnderstood} if it is not known. */
    private FiscalYear frame() {
        return stated.or(() -> documentYear).orElseThrow(PeriodNotUnderstood::new);
    }

    /** Notes a year of the phrase; a second, different one is not understood. */
    private void state(FiscalYear year) {
        if (stated.isPresent() && !stated.get().equals(year)) {
            throw new PeriodNotUnderstood();
        }
        stated = Optional.of(year);
    }

    private void findStated() {
        for (int i = 0; i < phrase.size(); i++) {
            PeriodToken word = phrase.get(i);
            if (word.is(Kind.PART_OF_YEAR)
                    && isAt(i + 1, Kind.NUMBER)
                    && phrase.get(i + 1).text().length() == 4) {
                findYear(i + 1).ifPresent(this::state);
            }
            boolean afterMonth = i > 0 && phrase.get(i - 1).is(Kind.MONTH);
            if (word.is(Kind.FISCAL_YEAR) || word.is(Kind.WHOLE_YEAR) || word.is(Kind.YEAR_WORD) && !afterMonth) {
                asked = true;
                findYear(i + 1).ifPresent(this::state);
                if (isAt(i + 2, Kind.RANGE)) {
                    last = findYear(i + 3);
                }
            }
        }
    }

    private void findTyped() {
        for (int i = 0; i < phrase.size() && typed.isEmpty(); i++) {
            if (isAt(i, Kind.MONTH) || isAt(i, Kind.DATE)) {
                at = i;
                Point point = readPoint();
                typed = point.year() == 0 ? typed : Optional.of(FiscalYear.of(firstDay(point)));
            }
        }
        at = 0;
    }

    // points

    /**
     * A day, a month, or a day whose month follows.
     *
     * @param day 1 to 31, 0 for a whole month
     * @param month 1 to 12, 0 if it is not written beside the day
     * @param year common era, 0 if it is not written
     */
    private record Point(int day, int month, int year) {}

    private boolean isAt(int index, Kind kind) {
        return index < phrase.size() && phrase.get(index).is(kind);
    }

    private Optional<FiscalYear> findYear(int index) {
        return isAt(index, Kind.NUMBER)
                        && YEAR.matcher(phrase.get(index).text()).matches()
                ? Optional.of(
                        FiscalYear.ofBuddhist(Years.buddhist(phrase.get(index).text())))
                : Optional.empty();
    }

    /** Reads a day, month or date, with its year if it has one. */
    private Point readPoint() {
        PeriodToken word = phrase.get(at);
        at++;
        return switch (word.kind()) {
            case DATE -> numericDate(word.text());
            case MONTH -> new Point(0, month(word), readCalendarYear());
            case NUMBER -> {
                int day = Integer.parseInt(word.text());
                if (day < 1 || day > LAST_DAY) {
                    throw new PeriodNotUnderstood();
                }
                if (isAt(at, Kind.MONTH)) {
                    int month = month(phrase.get(at));
                    at++;
                    yield new Point(day, month, readCalendarYear());
                }
                yield new Point(day, 0, 0);
            }
            default -> throw new PeriodNotUnderstood();
        };
    }

    private int readCalendarYear() {
        int index = isAt(at, Kind.YEAR_WORD) ? at + 1 : at;
        Optional<FiscalYear> year = findYear(index);
        at = year.isPresent() ? index + 1 : at;
        return year.map(named -> named.buddhist() - FiscalYear.ERA_OFFSET).orElse(0);
    }

    private static int month(PeriodToken word) {
        return MonthNames.getMonth(word.text()).getValue();
    }

    private static Point numericDate(String text) {
        List<DateMention> dates = ThaiDates.listMentions(text);
        if (dates.isEmpty()) {
            throw new PeriodNotUnderstood();
        }
        LocalDate date = dates.get(0).date();
        return new Point(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /**
     * From the first of the points to the last. A point without a year or month takes them from the next point,
     * otherwise from the frame. Within the document's year "ต.ค. - ม.ค. ๖๘" begins in the calendar year before.
     */
    private PeriodSpan span(List<Point> points) {
        List<Point> known = completed(points);
        LocalDate start = firstDay(known.get(0));
        LocalDate before = start;
        for (Point point : known.subList(1, known.size())) {
            LocalDate first = firstDay(point);
            if (first.isBefore(before) || point.year() == 0 && !frame().contains(start)) {
                throw new PeriodNotUnderstood();
            }
            before = first;
        }
        Point last = known.get(known.size() - 1);
        LocalDate end = lastDay(last);
        if (end.isBefore(start)) {
            throw new PeriodNotUnderstood();
        }
        return new PeriodSpan(start, end, known.size() > 1, last.day() != 0);
    }

    /** "เมษายนและตุลาคม": sorts whole months without a year in the order of the fiscal year. */
    private void sort(List<Point> points) {
        if (points.stream().allMatch(point -> point.day() == 0 && point.year() == 0)) {
            points.sort(Comparator.comparing(this::firstDay));
        }
    }

    /**
     * The spans of points joined by "and"; days that follow each other are one span.
     *
     * @param beginnings indexes of the points that begin a span; the first is 0
     */
    private List<PeriodSpan> windows(List<Point> points, List<Integer> beginnings) {
        List<Point> known = completed(points);
        List<PeriodSpan> windows = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            int end = i + 1 < beginnings.size() ? beginnings.get(i + 1) : known.size();
            PeriodSpan next = span(known.subList(beginnings.get(i), end));
            int last = windows.size() - 1;
            if (next.day() && last >= 0 && windows.get(last).last().plusDays(1).equals(next.first())) {
                windows.set(last, new PeriodSpan(windows.get(last).first(), next.last(), true, true));
            } else {
                windows.add(next);
            }
        }
        return windows;
    }

    private List<Point> completed(List<Point> points) {
        List<Point> known = new ArrayList<>(points);
        for (int i = known.size() - 2; i >= 0; i--) {
            known.set(i, completed(known.get(i), known.get(i + 1)));
        }
        return known;
    }

    private Point completed(Point point, Point next) {
        if (point.month() == 0 && next.day() == 0) {
            throw new PeriodNotUnderstood();
        }
        int month = point.month() == 0 ? next.month() : point.month();
        int year = point.year() == 0 ? next.year() : point.year();
        boolean yearBefore = point.year() == 0
                && next.year() != 0
                && month >= FIRST_MONTH
                && next.month() < FIRST_MONTH
                && documentYear.filter(own -> own.contains(firstDay(next))).isPresent();
        return new Point(point.day(), month, yearBefore ? year - 1 : year);
    }

    /** The first day; of a month its first. */
    private LocalDate firstDay(Point point) {
        return day(yearMonth(point), Math.max(point.day(), 1));
    }

    private LocalDate lastDay(Point point) {
        YearMonth whole = yearMonth(point);
        return point.day() == 0 ? whole.atEndOfMonth() : day(whole, point.day());
    }

    /** The day of a month; not understood if the month does not have it. */
    private static LocalDate day(YearMonth month, int day) {
        if (!month.isValidDay(day)) {
            throw new PeriodNotUnderstood();
        }
        return month.atDay(day);
    }

    private YearMonth yearMonth(Point point) {
        int month = point.month();
        if (month == 0) {
            throw new PeriodNotUnderstood();
        }
        if (point.year() != 0) {
            return YearMonth.of(point.year(), month);
        }
        FiscalYear fiscalYear = frame();
        boolean before = month >= FIRST_MONTH;
        return YearMonth.of((before ? fiscalYear.start() : fiscalYear.end()).getYear(), month);
    }

    // what all words say together

    /** The period; throws {@link PeriodNotUnderstood} if the parts do not fit together. */
    private Period period() {
        if (spans.isEmpty() && asked && (stated.isPresent() || !withoutDays)) {
            spans.add(new PeriodSpan(frame().start(), frame().end(), false, false));
        }
        if (spans.isEmpty()) {
            if (withoutDays && !within && !before && !open && !from) {
                return Recurrence.period(phrase);
            }
            throw new PeriodNotUnderstood();
        }
        PeriodSpan span = spans.get(0);
        boolean agree = spans.stream()
                .allMatch(s -> s.first().equals(span.first()) && s.last().equals(span.last()));
        boolean framed = last.isPresent()
                || stated.stream().allMatch(year -> year.contains(span.first()) && year.contains(span.last()));
        if (!agree
                || !framed
                || open && (span.range() || within || before)
                || before && (!span.day() || span.range())) {
            throw new PeriodNotUnderstood();
        }
        if (open || from && !span.range()) {
            return new Period.OpenFrom(span.first());
        }
        if (until) {
            if (span.range()) {
                throw new PeriodNotUnderstood();
            }
            return new Period.Between(FiscalYear.of(span.last()).start(), span.last());
        }
        if (before) {
            LocalDate last = span.first().minusDays(1);
            return new Period.Between(FiscalYear.of(last).start(), last);
        }
        FiscalYear year = FiscalYear.of(span.last());
        LocalDate first = within && span.day() && !span.range() ? year.start() : span.first();
        return new Period.Between(first, span.last());
    }
}
