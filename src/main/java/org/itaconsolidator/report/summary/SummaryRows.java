package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ContradictedTotals;
import org.itaconsolidator.report.scores.LackingScores;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** A row for each of several bodies: scores by formula, deliveries, measures, findings. */
final class SummaryRows {
    private final TableSheet table;
    private final ReportWords words;
    private final BigDecimal target;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final IndicatorLabels indicatorNames;
    private final SummaryFacts facts;
    private final OfficialTotals official;
    private final LackingScores lacking;
    private final ContradictedTotals contradicted;

    SummaryRows(
            TableSheet table,
            ReportWords words,
            BigDecimal target,
            Messages comparisons,
            Frameworks frameworks,
            IndicatorLabels indicatorNames,
            SummaryFacts facts) {
        this.table = table;
        this.words = words;
        this.target = target;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.indicatorNames = indicatorNames;
        this.facts = facts;
        this.lacking = new LackingScores(words, comparisons, frameworks);
        this.contradicted = new ContradictedTotals(words);
        this.official = OfficialTotals.of(facts.book(), facts.bodies());
    }

    /** The row of a body. */
    void write(int number, Body body) {
        Optional<ScoreBook.Card> card = facts.book().findMain(body);
        table.begin();
        table.fill(BodyColumns.NUMBER, BodyColumns.SOURCE, Look.TEXT);
        table.whole(BodyColumns.NUMBER, number);
        table.link(BodyColumns.BODY, facts.findLink(body, words.body(body)), words.body(body), Look.STRONG);
        card.ifPresent(
                found -> writeScores(found, Optional.ofNullable(facts.places().get(found.scorecard()))));
        List<ScoreBook.Card> divisions = facts.book().listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            String count = words.digits(divisions.size());
            table.text(BodyColumns.SOURCE, words.text("table.divisions-alone", Map.of("count", count)), Look.CENTRED);
        }
        DeliveryBook deliveries = facts.deliveries();
        table.whole(BodyColumns.DELIVERED, deliveries.count(body, "accepted") + deliveries.count(body, "late"));
        table.whole(BodyColumns.DELIVERED + 1, deliveries.refused().count(body));
        table.whole(BodyColumns.DELIVERED + 2, deliveries.count(body, "missing"));
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        for (int i = 0; i < 3 && !facts.tally().isEmpty(); i++) {
            List<MeasureState> states = SummaryWords.MEASURE_STATES.get(i);
            table.whole(
                    BodyColumns.KEPT + i,
                    measures.map(counts -> counts.count(states)).orElse(0));
        }
        table.whole(BodyColumns.ERRORS, deliveries.findings(body, Severity.ERROR));
        table.whole(BodyColumns.ERRORS + 1, deliveries.findings(body, Severity.WARNING));
        table.number(BodyColumns.AIM, Optional.of(target), Look.SCORE);
        official.year().ifPresent(year -> writeOfficial(year, body));
        table.end();
    }

    private void writeOfficial(FiscalYear year, Body body) {
        Optional<BigDecimal> total = official.find(body);
        Optional<ScorePlaces> at = Optional.ofNullable(facts.places().get(OfficialTotals.card(body)))
                .filter(any -> total.isPresent());
        if (at.isPresent()) {
            table.copy(BodyColumns.OFFICIAL, at.get().total(year), total, Look.SCORE);
        } else {
            table.number(BodyColumns.OFFICIAL, total, Look.SCORE);
        }
        if (total.isPresent()
                && frameworks.findFramework(year).filter(Confirmed::total).isEmpty()) {
            table.markUnconfirmed(BodyColumns.OFFICIAL, Look.SCORE);
        }
    }

    private void writeScores(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear latest = card.latest();
        ScoreBook.Year year = card.years().get(latest);
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        Optional<BigDecimal> before = card.findYear(latest.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        Optional<String> refusal = year.findRefusal(Figure.TOTAL);
        table.text(BodyColumns.YEAR, words.year(latest), Look.CENTRED);
        String lacking = total.isPresent() ? "" : this.lacking.of(year, latest);
        String doubt =
                contradicted.findShort(card, latest).map(said -> "\n" + said).orElse("");
        places.ifPresent(at -> {
            table.copy(BodyColumns.TOTAL, at.total(latest), total, Look.STRONG_SCORE);
            table.wordFormula(
                    BodyColumns.LEVEL,
                    "IF(" + at.level(latest) + "=\"\","
                            + this.lacking.formula(at, latest, "\"\"").orElse("\"\"") + "," + at.level(latest) + ")"
                            + (doubt.isEmpty()
                                    ? ""
                                    : "&"
                                            + contradicted.whileContradicted(
                                                    card, latest, at.total(latest), TextFormula.quoted(doubt))),
                    year.findTotal().flatMap(TotalRow::level).orElse(lacking) + doubt,
                    Look.CENTRED);
            at.change()
                    .ifPresent(cell -> table.copy(
                            BodyColumns.CHANGE, cell, total.flatMap(now -> before.map(now::subtract)), Look.CHANGE));
            refusal.ifPresent(reason -> table.text(BodyColumns.CHANGE, comparisons.text(reason), Look.QUIET));
            table.copy(BodyColumns.GAP, at.gap(), total.map(now -> now.subtract(target)), Look.CHANGE);
            if (!at.confirmed() && year.findTotal().flatMap(TotalRow::level).isPresent()) {
                table.markUnconfirmed(BodyColumns.LEVEL, Look.CENTRED);
            }
            if (!at.confirmedTotal()) {
                table.markUnconfirmed(BodyColumns.TOTAL, Look.STRONG_SCORE);
                table.markUnconfirmed(BodyColumns.GAP, Look.CHANGE);
            }
            if (at.change().isPresent() && !sureChange(latest)) {
                table.markUnconfirmed(BodyColumns.CHANGE, Look.CHANGE);
            }
        });
        if (places.isEmpty()) {
            table.text(BodyColumns.LEVEL, lacking, Look.CENTRED);
        }
        if (facts.apart().isPresent()) {
            writeValues(latest, year, lacking, doubt, total.flatMap(now -> before.map(now::subtract)));
        }
        writeWeakest(latest, year, places);
        table.text(
                BodyColumns.SOURCE,
                words.word("source", card.scorecard().source().code()),
                Look.CENTRED);
    }

    /** What stands in the body's own workbook as formulas over its scores. */
    private void writeValues(
            FiscalYear latest, ScoreBook.Year year, String lacking, String doubt, Optional<BigDecimal> difference) {
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        Optional<String> level = year.findTotal().flatMap(TotalRow::level);
        Optional<String> refusal = year.findRefusal(Figure.TOTAL);
        Optional<BigDecimal> change = refusal.isPresent() ? Optional.empty() : difference;
        table.number(BodyColumns.TOTAL, total, Look.STRONG_SCORE);
        table.text(BodyColumns.LEVEL, level.orElse(lacking) + doubt, Look.CENTRED);
        table.number(BodyColumns.CHANGE, change, Look.CHANGE);
        refusal.ifPresent(reason -> table.text(BodyColumns.CHANGE, comparisons.text(reason), Look.QUIET));
        table.number(BodyColumns.GAP, total.map(now -> now.subtract(target)), Look.CHANGE);
        Optional<Framework> framework = frameworks.findFramework(latest);
        if (level.isPresent() && framework.filter(Confirmed::level).isEmpty()) {
            table.markUnconfirmed(BodyColumns.LEVEL, Look.CENTRED);
        }
        if (total.isPresent() && framework.filter(Confirmed::total).isEmpty()) {
            table.markUnconfirmed(BodyColumns.TOTAL, Look.STRONG_SCORE);
            table.markUnconfirmed(BodyColumns.GAP, Look.CHANGE);
        }
        if (change.isPresent() && !sureChange(latest)) {
            table.markUnconfirmed(BodyColumns.CHANGE, Look.CHANGE);
        }
    }

    /** Whether the totals of a year and of the one before stand on confirmed facts. */
    private boolean sureChange(FiscalYear year) {
        return Stream.of(year, year.previous())
                .flatMap(each -> frameworks.findFramework(each).stream())
                .allMatch(Confirmed::total);
    }

    /** The lowest score; by formula where the sheet of scores has all of them, those that are still blank too. */
    private void writeWeakest(FiscalYear latest, ScoreBook.Year year, Optional<ScorePlaces> places) {
        Optional<BigDecimal> least =
                year.scores.values().stream().map(ScoreRow::score).min(Comparator.naturalOrder());
        List<Integer> lowest = year.scores.values().stream()
                .filter(row -> row.score().compareTo(least.orElseThrow()) == 0)
                .map(ScoreRow::indicator)
                .sorted()
                .toList();
        String weakest = least.map(
                        score -> indicator(latest, lowest.get(0), words.score(score)) + others(lowest.size() - 1))
                .orElse("");
        if (places.isEmpty()) {
            table.text(BodyColumns.WEAKEST, weakest);
            return;
        }
        table.wordFormula(BodyColumns.WEAKEST, weakest(latest, places.get().latestScores()), weakest, Look.TEXT);
    }

    /** Of equal ones that of the lower number, and how many others there are; blank cells are not among them. */
    private String weakest(FiscalYear latest, String cells) {
        String least = "MIN(" + cells + ")";
        String names = frameworks.getNearest(latest).indicators().stream()
                .map(def -> TextFormula.quoted(words.text(
                        "summary.indicator",
                        Map.of("number", words.digits(def.number()), "name", def.name(), "score", ""))))
                .collect(Collectors.joining(","));
        String equal = "COUNTIF(" + cells + "," + least + ")";
        return "IF(COUNT(" + cells + ")=0,\"\",CHOOSE(MATCH(" + least + "," + cells + ",0)," + names + ")&"
                + TextFormula.number("ROUND(" + least + ",2)", 2, words) + "&IF(" + equal + ">1,"
                + TextFormula.of(
                        of -> words.text("summary.equal", of),
                        Map.of("count", TextFormula.number(equal + "-1", 0, words)))
                + ",\"\"))";
    }

    private String others(int count) {
        return count == 0 ? "" : words.text("summary.equal", Map.of("count", words.digits(count)));
    }

    private String indicator(FiscalYear year, int number, String score) {
        return words.text(
                "summary.indicator",
                Map.of("number", words.digits(number), "name", indicatorNames.of(year, number), "score", score));
    }
}
