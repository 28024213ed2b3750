package org.itaconsolidator.thai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.Promise;
import org.itaconsolidator.thai.PeriodToken.Kind;

/** Puts the words of one period phrase together, for {@link Periods}. */
final class PeriodGrammar {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final List<PeriodToken> phrase;
    private final PeriodCursor words;
    private final Optional<FiscalYear> documentYear;
    private final PeriodYears years;
    private final List<PeriodSpan> spans = new ArrayList<>();
    private final List<PeriodSpan> windows = new ArrayList<>();
    private boolean open;
    private boolean from;
    private boolean within;
    private boolean before;
    private boolean withoutDays;
    private boolean until;

    PeriodGrammar(List<PeriodToken> phrase, Optional<FiscalYear> documentYear) {
        this.phrase = phrase;
        this.words = new PeriodCursor(phrase);
        this.documentYear = documentYear;
        this.years = new PeriodYears(phrase, documentYear);
    }

    Period read() {
        try {
            if (phrase.stream().anyMatch(word -> word.is(Kind.UNKNOWN))) {
                return recurringAmongOtherWords();
            }
            years.find();
            while (words.at < phrase.size()) {
                readNext();
            }
            return combine();
        } catch (NoSense e) {
            return readInTypedYear();
        }
    }

    /** Years typed in the phrase outrank the document's: they are the frame of what has none. */
    private Period readInTypedYear() {
        if (years.typed().isEmpty() || years.typed().equals(documentYear)) {
            return new Period.NotUnderstood();
        }
        PeriodGrammar again = new PeriodGrammar(phrase, years.typed());
        Period period = again.read();
        windows.clear();
        windows.addAll(again.windows);
        return period;
    }

    /** The times that {@link #read} found named one by one: "ไตรมาส ๒ และ ๔"; fewer than two where there is one span. */
    List<PeriodSpan> windows() {
        return spans.size() > 1 || before ? List.of() : List.copyOf(windows);
    }

    /** "ในการประชุมประจำเดือนทุกเดือน": other words do no harm where no day is at stake. */
    private Period recurringAmongOtherWords() {
        boolean recurring = false;
        for (PeriodToken word : phrase) {
            switch (word.kind()) {
                case RECURRING, RELATIVE -> recurring = true;
                case UNKNOWN, AND, RANGE -> {}
                default -> throw new NoSense();
            }
        }
        return recurring ? recurring() : new Period.NotUnderstood();
    }

    /** A rhythm that no calendar of months holds is not understood: ปีละ ๕ ครั้ง. */
    private Period recurring() {
        boolean unknown = phrase.stream()
                .filter(word -> word.is(Kind.RECURRING))
                .anyMatch(word -> Recurrence.promise(word.text()) instanceof Promise.NotUnderstood);
        return unknown ? new Period.NotUnderstood() : new Period.Recurring();
    }

    private void readNext() {
        PeriodToken word = phrase.get(words.at);
        switch (word.kind()) {
            case FISCAL_YEAR, WHOLE_YEAR, YEAR_WORD -> readYear();
            case PART_OF_YEAR -> readPartOfYear();
            case QUARTER -> readQuarters();
            case DATE, MONTH, NUMBER -> readPoints();
            case WITHIN -> {
                within = true;
                words.at++;
            }
            case BEFORE -> {
                before = true;
                words.at++;
            }
            case FROM -> {
                from = true;
                words.at++;
            }
            case ONWARD, PRESENT -> {
                open = true;
                words.at++;
            }
            case RECURRING, RELATIVE -> {
                withoutDays = true;
                words.at++;
            }
            case AND -> words.at++;
            case RANGE -> readEnd();
            default -> throw new NoSense();
        }
    }

    /** "ทุกเดือนจนถึงเดือนมิถุนายน": a rhythm from the beginning of the year up to an end. */
    private void readEnd() {
        if (!withoutDays || !spans.isEmpty() || from || within || before) {
            throw new NoSense();
        }
        until = true;
        words.at++;
    }

    private void readYear() {
        boolean whole = phrase.get(words.at).is(Kind.WHOLE_YEAR);
        words.at++;
        if (words.findYear(words.at).isPresent()) {
            words.at++;
            if (years.last().isPresent()
                    && words.isAt(words.at, Kind.RANGE)
                    && words.findYear(words.at + 1).isPresent()) {
                words.at += 2;
                spans.add(
                        new PeriodSpan(years.frame().start(), years.last().get().end(), true, false));
            }
        }
        if (whole) {
            spans.add(new PeriodSpan(years.frame().start(), years.frame().end(), true, false));
        }
    }

    private void readPartOfYear() {
        LocalDate start = years.frame().start();
        LocalDate middle = years.frame().roundEnd(6);
        LocalDate end = years.frame().end();
        spans.add(
                switch (phrase.get(words.at).text()) {
                    case "first" -> new PeriodSpan(start, middle, true, false);
                    case "second" -> new PeriodSpan(middle.plusDays(1), end, true, false);
                    default -> new PeriodSpan(start, end, true, false);
                });
        words.at++;
        if (isTypedInFull(words.at)) {
            words.at++;
        }
    }

    /** "ครึ่งปีหลัง ๒๕๖๙": a year in full behind a part of it; two digits may be a day. */
    private boolean isTypedInFull(int index) {
        return words.findYear(index).isPresent() && phrase.get(index).text().length() == 4;
    }

    private void readQuarters() {
        String[] first = phrase.get(words.at).text().split("/");
        if (first.length > 1) {
            years.state(FiscalYear.ofBuddhist(Years.buddhist(first[1])));
        }
        int from = Integer.parseInt(first[0]);
        int to = from;
        boolean range = false;
        List<int[]> parts = new ArrayList<>(List.of(new int[] {from, from}));
        words.at++;
        while (words.isAt(words.at, Kind.RANGE) || words.isAt(words.at, Kind.AND)) {
            if (!words.isAt(words.at + 1, Kind.QUARTER) && !words.isAt(words.at + 1, Kind.NUMBER)) {
                break;
            }
            String[] next = phrase.get(words.at + 1).text().split("/");
            int quarter = Integer.parseInt(next[0]);
            if (quarter <= to || quarter > 4) {
                throw new NoSense();
            }
            if (next.length > 1) {
                years.state(FiscalYear.ofBuddhist(Years.buddhist(next[1])));
            }
            if (words.isAt(words.at, Kind.RANGE)) {
                parts.get(parts.size() - 1)[1] = quarter;
            } else {
                parts.add(new int[] {quarter, quarter});
            }
            to = quarter;
            range = true;
            words.at += 2;
        }
        words.findYear(words.at).ifPresent(year -> {
            years.state(year);
            words.at++;
        });
        spans.add(quarters(from, to, range));
        parts.forEach(part -> windows.add(quarters(part[0], part[1], true)));
    }

    private PeriodSpan quarters(int from, int to, boolean range) {
        LocalDate start = years.frame().start();
        return new PeriodSpan(
                start.plusMonths((long) (from - 1) * MONTHS_OF_A_QUARTER),
                start.plusMonths((long) to * MONTHS_OF_A_QUARTER).minusDays(1),
                range,
                false);
    }

    private void readPoints() {
        List<PeriodPoint> points = new ArrayList<>(List.of(words.readPoint()));
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        boolean range = false;
        while (words.isAt(words.at, Kind.RANGE) || words.isAt(words.at, Kind.AND)) {
            range |= words.isAt(words.at, Kind.RANGE);
            if (range && words.isAt(words.at + 1, Kind.PRESENT)) {
                words.at += 2;
                open = true;
                range = false;
                break;
            }
            if (!words.isAt(words.at + 1, Kind.DATE)
                    && !words.isAt(words.at + 1, Kind.MONTH)
                    && !words.isAt(words.at + 1, Kind.NUMBER)) {
                if (words.isAt(words.at, Kind.RANGE)) {
                    throw new NoSense();
                }
                break;
            }
            if (words.isAt(words.at, Kind.AND)) {
                beginnings.add(points.size());
            }
            words.at++;
            points.add(words.readPoint());
        }
        if (beginnings.size() == points.size()) {
            PeriodPoint.sort(points, years::frame);
        }
        spans.add(PeriodPoint.span(points, years::frame));
        windows.addAll(PeriodPoint.windows(points, beginnings, years::frame));
    }

    private Period combine() {
        if (spans.isEmpty() && years.isAsked() && (years.stated().isPresent() || !withoutDays)) {
            spans.add(new PeriodSpan(years.frame().start(), years.frame().end(), false, false));
        }
        if (spans.isEmpty()) {
            if (withoutDays && !within && !before && !open && !from) {
                return recurring();
            }
            throw new NoSense();
        }
        PeriodSpan span = spans.get(0);
        boolean agree = spans.stream()
                .allMatch(s -> s.first().equals(span.first()) && s.last().equals(span.last()));
        boolean framed = years.last().isPresent()
                || years.stated().stream().allMatch(year -> year.contains(span.first()) && year.contains(span.last()));
        if (!agree
                || !framed
                || open && (span.range() || within || before)
                || before && (!span.day() || span.range())) {
            throw new NoSense();
        }
        if (open || from && !span.range()) {
            return new Period.OpenFrom(span.first());
        }
        if (until) {
            if (span.range()) {
                throw new NoSense();
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
