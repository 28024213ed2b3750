package org.itaconsolidator.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Framework.SubIndicator;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.ItemCount;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.CrosswalkRow.Verdict;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FrameworkFactRow;
import org.itaconsolidator.score.Crosswalk.Counterpart;

/**
 * Facts about the years themselves, whoever is assessed: how certain each part is, and how it differs from the year
 * before.
 */
public record YearFacts(Frameworks frameworks) {
    /** The certainty of the parts of each year, by year. */
    public List<FrameworkFactRow> listFacts() {
        List<FrameworkFactRow> rows = new ArrayList<>();
        for (FiscalYear year : frameworks.years()) {
            Framework framework = frameworks.getFramework(year);
            add(rows, year, "structure", framework.weightCertainty());
            add(rows, year, "levels", framework.levelCertainty());
            framework.facts().subIndicators().stream()
                    .map(SubIndicator::certainty)
                    .reduce(Certainty::and)
                    .ifPresent(certainty -> add(rows, year, "oit-structure", certainty));
            for (Instrument instrument : Instrument.values()) {
                String fact = instrument.name().toLowerCase(Locale.ROOT) + "-items";
                framework
                        .findItemCount(instrument)
                        .map(ItemCount::certainty)
                        .ifPresent(certainty -> add(rows, year, fact, certainty));
            }
            if (!framework.topics().isEmpty()) {
                add(rows, year, "topics", framework.facts().topicCertainty());
            }
            if (framework.facts().measuresItem().isPresent()) {
                add(rows, year, "measures-items", framework.facts().measuresCertainty());
            }
        }
        frameworks.listNational().forEach(national -> {
            add(rows, national.fiscalYear(), "national", national.certainty());
            add(rows, national.fiscalYear(), "national-target", national.targetCertainty());
        });
        return rows;
    }

    private static void add(List<FrameworkFactRow> rows, FiscalYear year, String fact, Certainty certainty) {
        rows.add(new FrameworkFactRow(year, fact, certainty.word()));
    }

    /** What each part of a year was in the year before, by year, if both are known. */
    public List<CrosswalkRow> listCrosswalk() {
        List<CrosswalkRow> rows = new ArrayList<>();
        for (FiscalYear year : frameworks.years()) {
            frameworks
                    .findFramework(year.previous())
                    .ifPresent(earlier -> new Pair(earlier, frameworks.getFramework(year)).addTo(rows));
        }
        return rows;
    }

    /** Two neighbouring years. */
    private static final class Pair {
        private final Framework earlier;
        private final Framework later;
        private final Crosswalk crosswalk;
        private final boolean unsure;

        Pair(Framework earlier, Framework later) {
            this.earlier = earlier;
            this.later = later;
            this.crosswalk = new Crosswalk(earlier, later);
            this.unsure = earlier.weightCertainty().and(later.weightCertainty()) != Certainty.CONFIRMED;
        }

        void addTo(List<CrosswalkRow> rows) {
            later.indicators().forEach(def -> rows.add(indicator(def)));
            for (Instrument instrument : Instrument.values()) {
                rows.add(part(instrument.name(), crosswalk.findObstacle(instrument), unsure));
            }
            rows.add(part(Figure.TOTAL.code(), crosswalk.findTotalObstacle(), unsure));
            boolean levelsUnsure = earlier.levelCertainty().and(later.levelCertainty()) != Certainty.CONFIRMED;
            rows.add(part("LEVEL", crosswalk.findLevelObstacle(), levelsUnsure));
            crosswalk.listGone().forEach(gone -> rows.add(rowOfGone(gone)));
        }

        private CrosswalkRow indicator(IndicatorDef def) {
            Counterpart counterpart = crosswalk.counterpart(def.number());
            return new CrosswalkRow(
                    later.fiscalYear(),
                    Figure.of(def.number()).code(),
                    def.name(),
                    counterpart.verdict(),
                    counterpart.earlier().map(IndicatorDef::number),
                    counterpart.earlier().map(IndicatorDef::name),
                    counterpart.reason().map(Reason::code),
                    unsure);
        }

        private CrosswalkRow part(String part, Optional<Reason> obstacle, boolean isUnsure) {
            return new CrosswalkRow(
                    later.fiscalYear(),
                    part,
                    "",
                    obstacle.isEmpty() ? Verdict.COMPARABLE : Verdict.NOT_COMPARABLE,
                    Optional.empty(),
                    Optional.empty(),
                    obstacle.map(Reason::code),
                    isUnsure);
        }

        private CrosswalkRow rowOfGone(IndicatorDef old) {
            return new CrosswalkRow(
                    later.fiscalYear(),
                    "",
                    "",
                    Verdict.NOT_COMPARABLE,
                    Optional.of(old.number()),
                    Optional.of(old.name()),
                    Optional.of(Reason.INDICATOR_GONE.code()),
                    unsure);
        }
    }
}
