package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.ContributionRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.score.Comparison.Change;
import org.itaconsolidator.score.Comparison.NotComparable;

/** The contributions of the indicators in every year of a scorecard that has scores in the year before, too. */
public final class Contributions {
    private final YearComparer comparer;

    /** With the frameworks of the years. */
    public Contributions(Function<FiscalYear, Optional<Framework>> frameworks) {
        comparer = new YearComparer(frameworks);
    }

    /** The rows of one scorecard, by year and indicator; scores of other scorecards are left out. */
    public List<ContributionRow> list(Scorecard scorecard, List<ScoreRow> scores) {
        SortedMap<FiscalYear, Map<Integer, BigDecimal>> years = new TreeMap<>();
        scores.stream()
                .filter(row -> row.scorecard().equals(scorecard))
                .forEach(row -> years.computeIfAbsent(row.fiscalYear(), any -> new TreeMap<>())
                        .put(row.indicator(), row.score()));
        List<ContributionRow> rows = new ArrayList<>();
        FiscalYear before = null;
        for (FiscalYear year : years.keySet()) {
            if (before != null && before.equals(year.previous())) {
                comparer.compare(before, years.get(before), year, years.get(year))
                        .indicators()
                        .forEach(each -> rows.add(row(scorecard, year, each)));
            }
            before = year;
        }
        return rows;
    }

    private static ContributionRow row(Scorecard scorecard, FiscalYear year, IndicatorChange each) {
        Optional<BigDecimal> change =
                each.comparison() instanceof Change known ? Optional.of(known.by()) : Optional.empty();
        Optional<String> reason = each.comparison() instanceof NotComparable refused
                ? Optional.of(refused.reason().code())
                : Optional.empty();
        return new ContributionRow(scorecard, year, each.indicator(), change, each.contribution(), reason);
    }
}
