package org.itaconsolidator.thai.period;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.period.PeriodToken.Kind;

/** The fiscal years that a period phrase names, and the one in which what has no year of its own lies. */
final class PeriodYears {
    private final List<PeriodToken> phrase;
    private final PeriodCursor words;
    private final Optional<FiscalYear> documentYear;
    private Optional<FiscalYear> stated = Optional.empty();
    private Optional<FiscalYear> typed = Optional.empty();
    private Optional<FiscalYear> last = Optional.empty();
    private boolean asked;

    PeriodYears(List<PeriodToken> phrase, Optional<FiscalYear> documentYear) {
        this.phrase = phrase;
        this.words = new PeriodCursor(phrase);
        this.documentYear = documentYear;
    }

    /** Looks them up before anything else: they may stand last. May throw {@link PeriodNotUnderstood}. */
    void find() {
        findStated();
        findTyped();
    }

    /** The fiscal year written in the phrase itself, the frame of its months. */
    Optional<FiscalYear> stated() {
        return stated;
    }

    /** The fiscal year of the first month or day that has its year beside it. */
    Optional<FiscalYear> typed() {
        return typed;
    }

    /** The second of two years joined by a range: "ปีงบประมาณ ๒๕๖๖ - ๒๕๖๘". */
    Optional<FiscalYear> last() {
        return last;
    }

    /** Whether the phrase speaks of a year. */
    boolean isAsked() {
        return asked;
    }

    /** The fiscal year that what has no year of its own lies in; throws {@link PeriodNotUnderstood} where none is known. */
    FiscalYear frame() {
        return stated.or(() -> documentYear).orElseThrow(PeriodNotUnderstood::new);
    }

    /** Notes a year that the phrase states; another one than before makes no sense. */
    void state(FiscalYear year) {
        if (stated.isPresent() && !stated.get().equals(year)) {
            throw new PeriodNotUnderstood();
        }
        stated = Optional.of(year);
    }

    private void findStated() {
        for (int i = 0; i < phrase.size(); i++) {
            PeriodToken word = phrase.get(i);
            if (word.is(Kind.PART_OF_YEAR)
                    && words.isAt(i + 1, Kind.NUMBER)
                    && phrase.get(i + 1).text().length() == 4) {
                words.findYear(i + 1).ifPresent(this::state);
            }
            boolean afterMonth = i > 0 && phrase.get(i - 1).is(Kind.MONTH);
            if (word.is(Kind.FISCAL_YEAR) || word.is(Kind.WHOLE_YEAR) || word.is(Kind.YEAR_WORD) && !afterMonth) {
                asked = true;
                words.findYear(i + 1).ifPresent(this::state);
                if (words.isAt(i + 2, Kind.RANGE)) {
                    last = words.findYear(i + 3);
                }
            }
        }
    }

    private void findTyped() {
        for (int i = 0; i < phrase.size() && typed.isEmpty(); i++) {
            if (words.isAt(i, Kind.MONTH) || words.isAt(i, Kind.DATE)) {
                words.at = i;
                PeriodPoint point = words.readPoint();
                typed = point.year() == 0 ? typed : Optional.of(FiscalYear.of(point.firstDay(this::frame)));
            }
        }
    }
}
