package org.itaconsolidator.thai.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.PeriodToken.Kind;

/** Quarters of a fiscal year as a phrase names them: "ไตรมาส ๑-๒ และ ๔/๒๕๖๙". */
record PeriodQuarters(List<PeriodToken> phrase, PeriodCursor words, PeriodYears years) {
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int QUARTERS = 4;

    /**
     * Reads them from the cursor's place on, and moves it behind them.
     *
     * @param windows gets the times named one by one
     * @return the time from the first to the last
     */
    PeriodSpan read(List<PeriodSpan> windows) {
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
            if (quarter <= to || quarter > QUARTERS) {
                throw new PeriodNotUnderstood();
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
        parts.forEach(part -> windows.add(quarters(part[0], part[1], true)));
        return quarters(from, to, range);
    }

    private PeriodSpan quarters(int from, int to, boolean range) {
        LocalDate start = years.frame().start();
        return new PeriodSpan(
                start.plusMonths((long) (from - 1) * MONTHS_OF_A_QUARTER),
                start.plusMonths((long) to * MONTHS_OF_A_QUARTER).minusDays(1),
                range,
                false);
    }
}
