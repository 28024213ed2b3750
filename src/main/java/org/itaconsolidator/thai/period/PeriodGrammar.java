package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.period.PeriodToken.Kind;

/** Puts the words of one period phrase together, for {@link Periods}. */
final class PeriodGrammar {
    private final List<PeriodToken> phrase;
    private final PeriodCursor words;
    private final Optional<FiscalYear> documentYear;
    private final PeriodYears years;
    private final PeriodSense sense;
    private final List<PeriodSpan> windows = new ArrayList<>();

    PeriodGrammar(List<PeriodToken> phrase, Optional<FiscalYear> documentYear) {
        this.phrase = phrase;
        this.words = new PeriodCursor(phrase);
        this.documentYear = documentYear;
        this.years = new PeriodYears(phrase, documentYear);
        this.sense = new PeriodSense(phrase, years);
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
            return sense.period();
        } catch (PeriodNotUnderstood e) {
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
        return sense.spans.size() > 1 || sense.before ? List.of() : List.copyOf(windows);
    }

    /** "ในการประชุมประจำเดือนทุกเดือน": other words do no harm where no day is at stake. */
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
        PeriodToken word = phrase.get(words.at);
        switch (word.kind()) {
            case FISCAL_YEAR, WHOLE_YEAR, YEAR_WORD -> readYear();
            case PART_OF_YEAR -> readPartOfYear();
            case QUARTER -> sense.spans.add(new PeriodQuarters(phrase, words, years).read(windows));
            case DATE, MONTH, NUMBER -> readPoints();
            case WITHIN -> {
                sense.within = true;
                words.at++;
            }
            case BEFORE -> {
                sense.before = true;
                words.at++;
            }
            case FROM -> {
                sense.from = true;
                words.at++;
            }
            case ONWARD, PRESENT -> {
                sense.open = true;
                words.at++;
            }
            case RECURRING, RELATIVE -> {
                sense.withoutDays = true;
                words.at++;
            }
            case AND -> words.at++;
            case RANGE -> readEnd();
            default -> throw new PeriodNotUnderstood();
        }
    }

    /** "ทุกเดือนจนถึงเดือนมิถุนายน": a rhythm from the beginning of the year up to an end. */
    private void readEnd() {
        if (!sense.withoutDays || !sense.spans.isEmpty() || sense.from || sense.within || sense.before) {
            throw new PeriodNotUnderstood();
        }
        sense.until = true;
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
                sense.spans.add(
                        new PeriodSpan(years.frame().start(), years.last().get().end(), true, false));
            }
        }
        if (whole) {
            sense.spans.add(new PeriodSpan(years.frame().start(), years.frame().end(), true, false));
        }
    }

    private void readPartOfYear() {
        LocalDate start = years.frame().start();
        LocalDate middle = years.frame().roundEnd(6);
        LocalDate end = years.frame().end();
        sense.spans.add(
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

    private void readPoints() {
        List<PeriodPoint> points = new ArrayList<>(List.of(words.readPoint()));
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        boolean range = false;
        while (words.isAt(words.at, Kind.RANGE) || words.isAt(words.at, Kind.AND)) {
            range |= words.isAt(words.at, Kind.RANGE);
            if (range && words.isAt(words.at + 1, Kind.PRESENT)) {
                words.at += 2;
                sense.open = true;
                range = false;
                break;
            }
            if (!words.isAt(words.at + 1, Kind.DATE)
                    && !words.isAt(words.at + 1, Kind.MONTH)
                    && !words.isAt(words.at + 1, Kind.NUMBER)) {
                if (words.isAt(words.at, Kind.RANGE)) {
                    throw new PeriodNotUnderstood();
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
        sense.spans.add(PeriodPoint.span(points, years::frame));
        windows.addAll(PeriodPoint.windows(points, beginnings, years::frame));
    }
}
