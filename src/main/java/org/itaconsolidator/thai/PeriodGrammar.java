package org.itaconsolidator.thai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.PeriodToken.Kind;

/** Puts the words of one period phrase together, for {@link Periods}. */
final class PeriodGrammar {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final List<PeriodToken> phrase;
    private final PeriodCursor words;
    private final Optional<FiscalYear> documentYear;
    private final List<PeriodSpan> spans = new ArrayList<>();
    private Optional<FiscalYear> statedYear = Optional.empty();
    private Optional<FiscalYear> typedYear = Optional.empty();
    private Optional<FiscalYear> lastStatedYear = Optional.empty();
    private boolean yearAsked;
    private boolean open;
    private boolean from;
    private boolean within;
    private boolean before;
    private boolean withoutDays;

    PeriodGrammar(List<PeriodToken> phrase, Optional<FiscalYear> documentYear) {
        this.phrase = phrase;
        this.words = new PeriodCursor(phrase);
        this.documentYear = documentYear;
    }

    Period read() {
        try {
            if (phrase.stream().anyMatch(word -> word.is(Kind.UNKNOWN))) {
                return recurringAmongOtherWords();
            }
            findStatedYears();
            findTypedYear();
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
        if (typedYear.isEmpty() || typedYear.equals(documentYear)) {
            return new Period.NotUnderstood();
        }
        return new PeriodGrammar(phrase, typedYear).read();
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
        return recurring ? new Period.Recurring() : new Period.NotUnderstood();
    }

    /** The fiscal year written in the phrase itself is the frame of its months; looked up first, it may stand last. */
    private void findStatedYears() {
        for (int i = 0; i < phrase.size(); i++) {
            PeriodToken word = phrase.get(i);
            boolean afterMonth = i > 0 && phrase.get(i - 1).is(Kind.MONTH);
            if (word.is(Kind.FISCAL_YEAR) || word.is(Kind.WHOLE_YEAR) || word.is(Kind.YEAR_WORD) && !afterMonth) {
                yearAsked = true;
                words.findYear(i + 1).ifPresent(this::stateYear);
                if (words.isAt(i + 2, Kind.RANGE)) {
                    lastStatedYear = words.findYear(i + 3);
                }
            }
        }
    }

    /** The fiscal year of the first month or day that has its year beside it. */
    private void findTypedYear() {
        for (int i = 0; i < phrase.size() && typedYear.isEmpty(); i++) {
            if (words.isAt(i, Kind.MONTH) || words.isAt(i, Kind.DATE)) {
                words.at = i;
                PeriodPoint point = words.readPoint();
                words.at = 0;
                typedYear = point.year() == 0 ? typedYear : Optional.of(FiscalYear.of(point.firstDay(this::frame)));
            }
        }
    }

    private void stateYear(FiscalYear year) {
        if (statedYear.isPresent() && !statedYear.get().equals(year)) {
            throw new NoSense();
        }
        statedYear = Optional.of(year);
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
            default -> throw new NoSense();
        }
    }

    private void readYear() {
        boolean whole = phrase.get(words.at).is(Kind.WHOLE_YEAR);
        words.at++;
        if (words.findYear(words.at).isPresent()) {
            words.at++;
            if (lastStatedYear.isPresent()
                    && words.isAt(words.at, Kind.RANGE)
                    && words.findYear(words.at + 1).isPresent()) {
                words.at += 2;
                spans.add(new PeriodSpan(frame().start(), lastStatedYear.get().end(), true, false));
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
                switch (phrase.get(words.at).text()) {
                    case "first" -> new PeriodSpan(start, middle, true, false);
                    case "second" -> new PeriodSpan(middle.plusDays(1), end, true, false);
                    default -> new PeriodSpan(start, end, true, false);
                });
        words.at++;
    }

    private void readQuarters() {
        String[] first = phrase.get(words.at).text().split("/");
        if (first.length > 1) {
            stateYear(FiscalYear.ofBuddhist(Years.buddhist(first[1])));
        }
        int from = Integer.parseInt(first[0]);
        int to = from;
        boolean range = false;
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
                stateYear(FiscalYear.ofBuddhist(Years.buddhist(next[1])));
            }
            to = quarter;
            range = true;
            words.at += 2;
        }
        words.findYear(words.at).ifPresent(year -> {
            stateYear(year);
            words.at++;
        });
        LocalDate start = frame().start();
        spans.add(new PeriodSpan(
                start.plusMonths((long) (from - 1) * MONTHS_OF_A_QUARTER),
                start.plusMonths((long) to * MONTHS_OF_A_QUARTER).minusDays(1),
                range,
                false));
    }

    private void readPoints() {
        List<PeriodPoint> points = new ArrayList<>(List.of(words.readPoint()));
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
            words.at++;
            points.add(words.readPoint());
        }
        spans.add(PeriodPoint.span(points, this::frame));
    }

    private Period combine() {
        if (spans.isEmpty() && yearAsked && (statedYear.isPresent() || !withoutDays)) {
            spans.add(new PeriodSpan(frame().start(), frame().end(), false, false));
        }
        if (spans.isEmpty()) {
            if (withoutDays && !within && !before && !open && !from) {
                return new Period.Recurring();
            }
            throw new NoSense();
        }
        PeriodSpan span = spans.get(0);
        boolean agree = spans.stream()
                .allMatch(s -> s.first().equals(span.first()) && s.last().equals(span.last()));
        boolean framed = lastStatedYear.isPresent()
                || statedYear.stream().allMatch(year -> year.contains(span.first()) && year.contains(span.last()));
        if (!agree || !framed || open && (span.range() || within || before) || before && !span.day()) {
            throw new NoSense();
        }
        if (open || from && !span.range()) {
            return new Period.OpenFrom(span.first());
        }
        if (before) {
            LocalDate last = span.first().minusDays(1);
            return new Period.Between(FiscalYear.of(last).start(), last);
        }
        FiscalYear year = FiscalYear.of(span.last());
        LocalDate first = within && span.day() && !span.range() ? year.start() : span.first();
        return new Period.Between(first, span.last());
    }

    /** The fiscal year that what has no year of its own lies in. */
    private FiscalYear frame() {
        return statedYear.or(() -> documentYear).orElseThrow(NoSense::new);
    }
}
