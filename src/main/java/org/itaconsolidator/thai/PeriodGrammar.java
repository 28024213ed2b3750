package org.itaconsolidator.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.PeriodToken.Kind;

/** Puts the words of one period phrase together, for {@link Periods}. */
final class PeriodGrammar {
    private static final Pattern YEAR = Pattern.compile(Years.TYPED);
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int LAST_TWO_DIGIT_DAY = 31;

    private final List<PeriodToken> words;
    private final Optional<FiscalYear> documentYear;
    private final List<PeriodSpan> spans = new ArrayList<>();
    private Optional<FiscalYear> statedYear = Optional.empty();
    private Optional<FiscalYear> typedYear = Optional.empty();
    private Optional<FiscalYear> lastStatedYear = Optional.empty();
    private int at;
    private boolean yearAsked;
    private boolean open;
    private boolean from;
    private boolean within;
    private boolean before;
    private boolean withoutDays;

    PeriodGrammar(List<PeriodToken> words, Optional<FiscalYear> documentYear) {
        this.words = words;
        this.documentYear = documentYear;
    }

    Period read() {
        try {
            if (words.stream().anyMatch(word -> word.is(Kind.UNKNOWN))) {
                return recurringAmongOtherWords();
            }
            findStatedYears();
            findTypedYear();
            while (at < words.size()) {
                readNext();
            }
            return combine();
        } catch (NoSense | DateTimeException | IllegalArgumentException e) {
            return readInTypedYear();
        }
    }

    /** Years typed in the phrase outrank the document's: they are the frame of what has none. */
    private Period readInTypedYear() {
        if (typedYear.isEmpty() || typedYear.equals(documentYear)) {
            return new Period.NotUnderstood();
        }
        return new PeriodGrammar(words, typedYear).read();
    }

    /** "ในการประชุมประจำเดือนทุกเดือน": other words do no harm where no day is at stake. */
    private Period recurringAmongOtherWords() {
        boolean recurring = false;
        for (PeriodToken word : words) {
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
        for (int i = 0; i < words.size(); i++) {
            PeriodToken word = words.get(i);
            boolean afterMonth = i > 0 && words.get(i - 1).is(Kind.MONTH);
            if (word.is(Kind.FISCAL_YEAR) || word.is(Kind.WHOLE_YEAR) || word.is(Kind.YEAR_WORD) && !afterMonth) {
                yearAsked = true;
                findYear(i + 1).ifPresent(this::stateYear);
                if (isAt(i + 2, Kind.RANGE)) {
                    lastStatedYear = findYear(i + 3);
                }
            }
        }
    }

    /** The fiscal year of the first month or day that has its year beside it. */
    private void findTypedYear() {
        for (int i = 0; i < words.size() && typedYear.isEmpty(); i++) {
            if (isAt(i, Kind.MONTH) || isAt(i, Kind.DATE)) {
                at = i;
                PeriodPoint point = readPoint();
                at = 0;
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

    private Optional<FiscalYear> findYear(int index) {
        if (!isAt(index, Kind.NUMBER) || !isYear(words.get(index).text())) {
            return Optional.empty();
        }
        return Optional.of(FiscalYear.ofBuddhist(Years.buddhist(words.get(index).text())));
    }

    private void readNext() {
        PeriodToken word = words.get(at);
        switch (word.kind()) {
            case FISCAL_YEAR, WHOLE_YEAR, YEAR_WORD -> readYear();
            case PART_OF_YEAR -> readPartOfYear();
            case QUARTER -> readQuarters();
            case DATE, MONTH, NUMBER -> readPoints();
            case WITHIN -> {
                within = true;
                at++;
            }
            case BEFORE -> {
                before = true;
                at++;
            }
            case FROM -> {
                from = true;
                at++;
            }
            case ONWARD, PRESENT -> {
                open = true;
                at++;
            }
            case RECURRING, RELATIVE -> {
                withoutDays = true;
                at++;
            }
            case AND -> at++;
            default -> throw new NoSense();
        }
    }

    private void readYear() {
        boolean whole = words.get(at).is(Kind.WHOLE_YEAR);
        at++;
        if (findYear(at).isPresent()) {
            at++;
            if (lastStatedYear.isPresent()
                    && isAt(at, Kind.RANGE)
                    && findYear(at + 1).isPresent()) {
                at += 2;
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
                switch (words.get(at).text()) {
                    case "first" -> new PeriodSpan(start, middle, true, false);
                    case "second" -> new PeriodSpan(middle.plusDays(1), end, true, false);
                    default -> new PeriodSpan(start, end, true, false);
                });
        at++;
    }

    private void readQuarters() {
        String[] first = words.get(at).text().split("/");
        if (first.length > 1) {
            stateYear(FiscalYear.ofBuddhist(Years.buddhist(first[1])));
        }
        int from = Integer.parseInt(first[0]);
        int to = from;
        boolean range = false;
        at++;
        while (isAt(at, Kind.RANGE) || isAt(at, Kind.AND)) {
            if (!isAt(at + 1, Kind.QUARTER) && !isAt(at + 1, Kind.NUMBER)) {
                break;
            }
            String[] next = words.get(at + 1).text().split("/");
            int quarter = Integer.parseInt(next[0]);
            if (quarter <= to || quarter > 4) {
                throw new NoSense();
            }
            if (next.length > 1) {
                stateYear(FiscalYear.ofBuddhist(Years.buddhist(next[1])));
            }
            to = quarter;
            range = true;
            at += 2;
        }
        findYear(at).ifPresent(year -> {
            stateYear(year);
            at++;
        });
        LocalDate start = frame().start();
        spans.add(new PeriodSpan(
                start.plusMonths((long) (from - 1) * MONTHS_OF_A_QUARTER),
                start.plusMonths((long) to * MONTHS_OF_A_QUARTER).minusDays(1),
                range,
                false));
    }

    private void readPoints() {
        List<PeriodPoint> points = new ArrayList<>(List.of(readPoint()));
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
                    throw new NoSense();
                }
                break;
            }
            at++;
            points.add(readPoint());
        }
        spans.add(PeriodPoint.span(points, this::frame));
    }

    private PeriodPoint readPoint() {
        PeriodToken word = words.get(at);
        at++;
        return switch (word.kind()) {
            case DATE -> numericDate(word.text());
            case MONTH -> new PeriodPoint(0, month(word), readCalendarYear());
            case NUMBER -> {
                int day = Integer.parseInt(word.text());
                if (day < 1 || day > LAST_TWO_DIGIT_DAY) {
                    throw new NoSense();
                }
                if (isAt(at, Kind.MONTH)) {
                    int month = month(words.get(at));
                    at++;
                    yield new PeriodPoint(day, month, readCalendarYear());
                }
                yield new PeriodPoint(day, 0, 0);
            }
            default -> throw new NoSense();
        };
    }

    private int readCalendarYear() {
        int index = isAt(at, Kind.YEAR_WORD) ? at + 1 : at;
        if (!isAt(index, Kind.NUMBER) || !isYear(words.get(index).text())) {
            return 0;
        }
        at = index + 1;
        return Years.common(words.get(index).text());
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

    private boolean isAt(int index, Kind kind) {
        return index < words.size() && words.get(index).is(kind);
    }

    private static boolean isYear(String digits) {
        return YEAR.matcher(digits).matches();
    }

    private static int month(PeriodToken word) {
        return MonthNames.getMonth(word.text()).getValue();
    }

    private static PeriodPoint numericDate(String text) {
        List<DateMention> dates = ThaiDates.listMentions(text);
        if (dates.isEmpty()) {
            throw new NoSense();
        }
        LocalDate date = dates.get(0).date();
        return new PeriodPoint(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
