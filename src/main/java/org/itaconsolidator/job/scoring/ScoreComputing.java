package org.itaconsolidator.job.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.scoring.BodyScoring.Stored;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.ReportsAsked;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.DivisionComparison;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.MeasureLinker;
import org.itaconsolidator.score.MeasureLinks;
import org.itaconsolidator.score.NationalComparison;
import org.itaconsolidator.score.OitCheck;
import org.itaconsolidator.score.Plans;
import org.itaconsolidator.score.Plausibility;
import org.itaconsolidator.score.ScoreDoubts;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.score.YearProof;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.settle.Readings.SettledReadings;
import org.itaconsolidator.store.keep.ComparisonStore.SettledComparisons;

/** Stage score: totals and comparisons of a body's settled scores. */
public class ScoreComputing {
    private static final Set<FindingCode> ON_ITS_SHEET = EnumSet.of(
            FindingCode.ORGANISATION_NAME_MISMATCH, FindingCode.FISCAL_YEAR_MISMATCH, FindingCode.HEADING_TAKEN_AS);

    final SettledTotals totals;
    private final YearProof proof;
    final Frameworks known;
    final BigDecimal target;
    private final Planner planner;
    final Function<Body, PlanLimits> limits;
    final ReportsAsked asked;
    final LocalDate day;

    /**
     * @param planner what the job says of plans
     * @param limits what follows of that for a body
     * @param asked from when on the job asks for reports
     * @param day that the run stands for
     */
    public ScoreComputing(
            Frameworks known,
            BigDecimal target,
            Planner planner,
            Function<Body, PlanLimits> limits,
            ReportsAsked asked,
            LocalDate day) {
        Function<FiscalYear, Optional<Framework>> frameworks = known::findFramework;
        this.totals = new SettledTotals(frameworks);
        this.proof = new YearProof(frameworks);
        this.known = known;
        this.target = target;
        this.planner = planner;
        this.limits = limits;
        this.asked = asked;
        this.day = day;
    }

    /**
     * Which years' official scores may be no published result, and where that is said: at their cell, else beside them in their
     * row, else on their sheet, else anywhere in their file: another body or year that a sheet of measures names is none of theirs.
     */
    static Map<FiscalYear, List<Place>> doubted(
            List<DeliveryFinding> said,
            List<Delivered<ScoreReading>> counting,
            List<Delivered<ReportedFigure>> reported) {
        record Official(Delivered<?> value, FiscalYear year, CellRef at) {}
        List<Official> all = new ArrayList<>();
        counting.forEach(each -> all.add(
                new Official(each, each.value().fiscalYear(), each.value().at())));
        reported.forEach(each -> all.add(
                new Official(each, each.value().fiscalYear(), each.value().at())));
        all.removeIf(each -> each.value().scorecard().source() != SourceKind.OFFICIAL);
        Map<FiscalYear, List<Place>> doubts = new HashMap<>();
        for (DeliveryFinding of : said) {
            List<CellRef> cells = of.finding().cells();
            List<Official> own = all.stream()
                    .filter(each -> each.value().submissionId() == of.submissionId())
                    .toList();
            Stream.<Predicate<Official>>of(
                            each -> cells.contains(each.at()),
                            each -> cells.stream()
                                    .anyMatch(cell ->
                                            cell.rowRef().equals(each.at().rowRef())),
                            each -> cells.stream()
                                    .anyMatch(cell ->
                                            cell.sheet().equals(each.at().sheet())),
                            each -> !ON_ITS_SHEET.contains(of.finding().code())
                                    || of.finding().cell().sheet().isEmpty())
                    .map(near -> own.stream().filter(near).toList())
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(found -> found.stream()
                            .collect(Collectors.toMap(Official::year, Official::value, (one, other) -> one))
                            .forEach((year, value) -> doubts.computeIfAbsent(year, any -> new ArrayList<>())
                                    .add(value.place(of.finding().cell()))));
        }
        return doubts;
    }

    /**
     * The totals of one body, of all its scorecards and years.
     *
     * @param doubts of official scores, by year
     */
    public List<TotalRow> score(Body body, SettledReadings readings, Map<FiscalYear, List<Place>> doubts) {
        Set<Scorecard> cards = new LinkedHashSet<>();
        readings.scores().stream().map(ScoreRow::scorecard).forEach(cards::add);
        readings.reported().stream().map(Delivered::scorecard).forEach(cards::add);
        List<TotalRow> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            List<ReportedFigure> reported = readings.reported().stream()
                    .filter(each -> each.scorecard().equals(card))
                    .map(Delivered::value)
                    .toList();
            rows.addAll(totals.list(card, readings.scores(), reported));
        }
        return proved(rows, new Scorecard(body, "", SourceKind.OFFICIAL), readings, doubts);
    }

    /** The scores among figures held against the target; of years before the first that is known nothing is compared. */
    List<ComparisonRow> againstTarget(List<FigureRow> figures) {
        return Figures.againstTarget(figures, target).stream()
                .filter(row -> !known.isBeforeFirst(row.fiscalYear()))
                .toList();
    }

    /**
     * What the scores of a body are compared with, as far as its documents prove what the frameworks say.
     *
     * @param stored what its analyses, measures and OIT checklists say
     * @param scores its scores that count, of all scorecards
     * @param ofBody the totals that follow from them
     */
    SettledComparisons compare(Stored stored, List<ScoreRow> scores, List<TotalRow> ofBody) {
        Frameworks frameworks = known.provedBy(ofBody);
        Figures figures = new Figures(frameworks);
        Plans plans = new Plans(frameworks::findFramework, target, limits);
        NationalComparison national =
                new NationalComparison(frameworks.listNational(), frameworks::findFramework, target);
        MeasureLinker linker = new MeasureLinker(frameworks, target);
        Body body = stored.body();
        List<FigureRow> figureRows = new ArrayList<>();
        List<PlanRow> planRows = new ArrayList<>();
        scores.stream().map(ScoreRow::scorecard).distinct().forEach(card -> {
            figureRows.addAll(figures.list(card, scores));
            planRows.addAll(plans.list(card, scores));
        });
        List<WeaknessRow> weaknesses = new ArrayList<>();
        List<MeasureRemarkRow> remarks = new ArrayList<>();
        List<SequenceRow> sequences = new ArrayList<>();
        SortedSet<FiscalYear> results = linker.listResultYears(body, scores, stored.analysis(), stored.measures());
        for (FiscalYear year : results) {
            MeasureLinks links = linker.link(body, year, scores, stored.analysis(), stored.measures());
            weaknesses.addAll(links.listWeaknesses(body));
            remarks.addAll(links.listRemarks(body));
            boolean unsure = isUnsure(frameworks, year)
                    || FiscalYear.isPlausible(year.buddhist() + 1)
                            && isUnsure(frameworks, FiscalYear.ofBuddhist(year.buddhist() + 1));
            sequences.addAll(links.listSequences(body, unsure));
        }
        List<OitCheckRow> oitChecks = new ArrayList<>();
        List<OitScoreRow> oitScores = new ArrayList<>();
        checklists(stored)
                .forEach((year, items) -> frameworks.findFramework(year).ifPresent(framework -> {
                    OitCheck check = new OitCheck(framework, body, items);
                    oitChecks.addAll(check.listGroups());
                    oitScores.addAll(check.listScores(official(body, scores, ofBody, year)));
                }));
        return new SettledComparisons(
                body,
                figureRows,
                planRows,
                national.list(ofBody),
                DivisionComparison.listAll(scores),
                oitChecks,
                oitScores,
                weaknesses,
                remarks,
                sequences);
    }

    private static SortedMap<FiscalYear, List<OitItemRow>> checklists(Stored stored) {
        SortedMap<FiscalYear, List<OitItemRow>> years = new TreeMap<>();
        stored.oitItems()
                .forEach(item -> years.computeIfAbsent(item.fiscalYear(), any -> new ArrayList<>())
                        .add(item));
        return years;
    }

    private static Map<Figure, BigDecimal> official(
            Body body, List<ScoreRow> scores, List<TotalRow> totals, FiscalYear year) {
        Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
        Map<Figure, BigDecimal> official = new TreeMap<>();
        scores.stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row -> official.put(Figure.of(row.indicator()), row.score()));
        totals.stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row ->
                        row.instruments().forEach((instrument, score) -> official.put(Figure.of(instrument), score)));
        return official;
    }

    private static boolean isUnsure(Frameworks frameworks, FiscalYear year) {
        return frameworks
                .findFramework(year)
                .filter(framework -> !Confirmed.weights(framework))
                .isPresent();
    }

    /** The rows with what the body's official documents prove: weights hold for what its divisions assess themselves too. */
    private List<TotalRow> proved(
            List<TotalRow> rows, Scorecard official, SettledReadings readings, Map<FiscalYear, List<Place>> doubts) {
        Map<FiscalYear, Proof> proofs = new HashMap<>();
        doubts.forEach((year, places) -> proofs.put(year, Proof.doubted(places)));
        for (TotalRow row : rows) {
            FiscalYear year = row.fiscalYear();
            if (row.scorecard().equals(official) && row.total().isPresent() && !doubts.containsKey(year)) {
                Map<Integer, BigDecimal> scores = new TreeMap<>();
                readings.scores().stream()
                        .filter(each -> each.scorecard().equals(official)
                                && each.fiscalYear().equals(year))
                        .forEach(each -> scores.put(each.indicator(), each.score()));
                List<Delivered<ReportedFigure>> stated = readings.reported().stream()
                        .filter(each -> each.scorecard().equals(official)
                                && each.value().fiscalYear().equals(year))
                        .toList();
                proofs.put(year, proof.prove(row, scores, stated));
            }
        }
        return rows.stream()
                .map(row -> {
                    Proof of = proofs.getOrDefault(row.fiscalYear(), Proof.NONE);
                    return row.with(row.scorecard().equals(official) ? of : new Proof(of.weights(), false, false));
                })
                .toList();
    }

    /** A text that is the same as long as all bodies need not be scored anew: the target, the frameworks, the program. */
    public String madeWith() {
        return target.toPlainString() + " " + known.contentHash() + " " + ProgramVersion.text() + " " + planner;
    }

    /**
     * What is probably mistyped although no stated total says so.
     *
     * @param reported what is stated
     */
    List<DeliveryFinding> listImplausible(
            List<Delivered<ScoreReading>> counting, List<Delivered<ReportedFigure>> reported) {
        Map<Scorecard, List<Delivered<ScoreReading>>> cards = counting.stream()
                .filter(each -> each.value().source() == SourceKind.OFFICIAL)
                .collect(Collectors.groupingBy(Delivered::scorecard, LinkedHashMap::new, Collectors.toList()));
        List<DeliveryFinding> findings = new ArrayList<>();
        cards.forEach((card, scores) -> {
            List<ReportedFigure> stated = reported.stream()
                    .filter(each -> each.scorecard().equals(card))
                    .map(Delivered::value)
                    .toList();
            Plausibility.check(known::findFramework, scores, Delivered::value, Plausibility.yearsOfTotals(stated))
                    .forEach(told -> findings.addAll(byDelivery(told)));
        });
        return findings;
    }

    /**
     * What no single body's figures tell, by file.
     *
     * @param shared the official scores that several bodies have alike
     * @param early those of years that have no result yet
     */
    Map<String, List<Finding>> listDoubts(List<ScoreRow> shared, List<ScoreRow> early) {
        Map<String, List<Finding>> doubts = new LinkedHashMap<>(ScoreDoubts.tellShared(shared));
        ScoreDoubts.tellEarly(early, day)
                .forEach((file, said) -> doubts.merge(
                        file,
                        said,
                        (one, other) ->
                                Stream.of(one, other).flatMap(List::stream).toList()));
        return doubts;
    }

    /** Whether implausible scores are all of a year, so that none of it is a result for sure. */
    static boolean isOfWholeYear(Finding implausible) {
        return Set.of("as-the-year-before", "all-equal")
                .contains(implausible.details().getOrDefault("case", ""));
    }

    private static List<DeliveryFinding> byDelivery(Plausibility.Told<Delivered<ScoreReading>> told) {
        Map<Long, List<CellRef>> cells = told.at().stream()
                .collect(Collectors.groupingBy(
                        Delivered::submissionId,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.value().at(), Collectors.toList())));
        Finding finding = told.finding();
        return cells.entrySet().stream()
                .map(each -> new DeliveryFinding(
                        each.getKey(),
                        new Finding(
                                finding.code(),
                                finding.severity(),
                                each.getValue(),
                                finding.found(),
                                finding.expected(),
                                finding.details())))
                .toList();
    }
}
