package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.TotalRow;

/** Compares official totals of bodies with the country's figures of the same year. */
public final class NationalComparison {
    private final Map<FiscalYear, National> years = new TreeMap<>();
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final BigDecimal target;

    /**
     * @param national the figures known
     * @param target 0 to 100
     */
    public NationalComparison(
            List<National> national, Function<FiscalYear, Optional<Framework>> frameworks, BigDecimal target) {
        national.forEach(each -> years.put(each.fiscalYear(), each));
        this.frameworks = frameworks;
        this.target = target;
    }

    /** The rows of whole bodies' official totals in years with figures of the country. */
    public List<NationalRow> list(List<TotalRow> totals) {
        return totals.stream()
                .filter(row -> row.scorecard().source() == SourceKind.OFFICIAL
                        && row.scorecard().division().isEmpty()
                        && (row.total().isPresent() || row.proof().total())
                        && years.containsKey(row.fiscalYear()))
                .map(row -> row(row, years.get(row.fiscalYear())))
                .toList();
    }

    private NationalRow row(TotalRow row, National national) {
        BigDecimal total = row.shown().orElseThrow();
        return new NationalRow(
                row.scorecard().body(),
                row.fiscalYear(),
                total,
                national.mean(),
                national.mean().map(total::subtract),
                national.passing(),
                national.passingTarget(),
                total.compareTo(target) >= 0,
                frameworks.apply(row.fiscalYear()).map(Framework::totalMark).orElse(Mark.NONE),
                Mark.unconfirmed(national.certainty() != Certainty.CONFIRMED),
                national.targetCertainty() != Certainty.CONFIRMED,
                national.sources());
    }
}
