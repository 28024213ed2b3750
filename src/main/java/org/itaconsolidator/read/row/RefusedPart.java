package org.itaconsolidator.read.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * A table, or a sheet, of scores that a text says to be no result.
 *
 * @param indicators those that it holds
 * @param at where the text stands
 */
public record RefusedPart(Set<Integer> indicators, CellRef at, String text) {
    private static final Pattern OF_THIS_TABLE = Pattern.compile("ตาราง\\s?(?:ข้าง(?:บน|ต้น)|นี้)");
    private static final Pattern OF_ALL = Pattern.compile("ทั้ง|ทุก");

    public RefusedPart {
        indicators = Set.copyOf(indicators);
    }

    /**
     * The scores that may be the rest of this part's set: of the instrument and the years that the text names, of any if it names
     * none. None if one of them has an indicator of this part, or if the text is about its own table alone.
     */
    public List<ScoreReading> listRest(List<ScoreReading> scores, Frameworks frameworks) {
        boolean again = scores.stream().anyMatch(score -> indicators.contains(score.indicator()));
        if (indicators.isEmpty() || again || OF_THIS_TABLE.matcher(text).find()) {
            return List.of();
        }
        List<FiscalYear> years = FiscalYears.listIn(text);
        Optional<Instrument> only = OF_ALL.matcher(text).find()
                ? Optional.empty()
                : frameworks.latestKnown().findInstrument(text);
        return scores.stream()
                .filter(score -> years.isEmpty() || years.contains(score.fiscalYear()))
                .filter(score ->
                        only.isEmpty() || only.equals(frameworks.findInstrument(score.fiscalYear(), score.indicator())))
                .toList();
    }
}
