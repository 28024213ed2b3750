package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.DateMention;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodToken.Kind;
import org.itaconsolidator.thai.text.MonthNames;

/** A place in the words of a period phrase, and the days, months and years that can be read from there. */
final class PeriodCursor {
    private static final Pattern YEAR = Pattern.compile(Years.TYPED);
    private static final int LAST_DAY = 31;

    private final List<PeriodToken> words;

    /** Index of the next word. */
    int at;

    PeriodCursor(List<PeriodToken> words) {
        this.words = words;
    }

    boolean isAt(int index, Kind kind) {
        return index < words.size() && words.get(index).is(kind);
    }

    Optional<FiscalYear> findYear(int index) {
        if (!isAt(index, Kind.NUMBER) || !isYear(words.get(index).text())) {
            return Optional.empty();
        }
        return Optional.of(FiscalYear.ofBuddhist(Years.buddhist(words.get(index).text())));
    }

    /** Reads a day, a month or a date here, with the year beside it where one stands there. */
    PeriodPoint readPoint() {
        PeriodToken word = words.get(at);
        at++;
        return switch (word.kind()) {
            case DATE -> numericDate(word.text());
            case MONTH -> new PeriodPoint(0, month(word), readCalendarYear());
            case NUMBER -> {
                int day = Integer.parseInt(word.text());
                if (day < 1 || day > LAST_DAY) {
                    throw new PeriodNotUnderstood();
                }
                if (isAt(at, Kind.MONTH)) {
                    int month = month(words.get(at));
                    at++;
                    yield new PeriodPoint(day, month, readCalendarYear());
                }
                yield new PeriodPoint(day, 0, 0);
            }
            default -> throw new PeriodNotUnderstood();
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

    private static boolean isYear(String digits) {
        return YEAR.matcher(digits).matches();
    }

    private static int month(PeriodToken word) {
        return MonthNames.getMonth(word.text()).getValue();
    }

    private static PeriodPoint numericDate(String text) {
        List<DateMention> dates = ThaiDates.listMentions(text);
        if (dates.isEmpty()) {
            throw new PeriodNotUnderstood();
        }
        LocalDate date = dates.get(0).date();
        return new PeriodPoint(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
