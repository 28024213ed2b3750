package org.itaconsolidator.job.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.scoring.BodyScoring.Stored;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Effect;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.MeasureLinker;
import org.itaconsolidator.score.MeasureLinker.MeasureLinks;
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

/** The step score for one body: computes totals and comparisons from its settled scores. */
public class ScoreComputing {
    final SettledTotals totals;
    private final YearProof proof;
    final Frameworks known;
    final BigDecimal target;
    private final Planner planner;
    final Function<Body, PlanLimits> limits;
    final ReportRequests asked;
    final LocalDate day;

    /**
     * @param planner what the job says of plans
     * @param limits what follows from that for a body
     * @param asked from when on the job asks for reports
     * @param day that the run stands for
     */
    public ScoreComputing(
            Frameworks known,
            BigDecimal target,
            Planner planner,
            Function<Body, PlanLimits> limits,
            ReportRequests asked,
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

    /** The official scores that may be no published result, by year, with the places that say so. */
    Map<FiscalYear, Proof> doubted(
            List<DeliveryFinding> said,
            List<Delivered<ScoreReading>> counting,
            List<Delivered<ReportedFigure>> reported) {
        Map<FiscalYear, Proof> doubts = new HashMap<>();
        concerned(
                said,
                counting,
                reported,
                (of, each) -> doubts.merge(
                        each.year(),
                        Proof.doubted(List.of(each.value().place(of.finding().cell())), each.indicators()),
                        Proof::and));
        return doubts;
    }

    /** The official scores and figures that may be no published result. */
    Set<Delivered<?>> listDoubted(
            List<DeliveryFinding> said,
            List<Delivered<ScoreReading>> readings,
            List<Delivered<ReportedFigure>> reported) {
        Set<Delivered<?>> doubted = new HashSet<>();
        concerned(said, readings, reported, (of, each) -> doubted.add(each.value()));
        return doubted;
    }

    private void concerned(
            List<DeliveryFinding> said,
            List<Delivered<ScoreReading>> counting,
            List<Delivered<ReportedFigure>> reported,
            BiConsumer<DeliveryFinding, Official> doubted) {
        List<Official> all = new ArrayList<>();
        counting.forEach(each -> all.add(new Official(
                each,
                each.value().fiscalYear(),
                each.value().at(),
                Set.of(each.value().indicator()))));
        reported.forEach(each -> all.add(
                new Official(each, each.value().fiscalYear(), each.value().at(), indicators(each.value()))));
        all.removeIf(each -> each.value().scorecard().source() != SourceKind.OFFICIAL);
        for (DeliveryFinding of : said) {
            List<Official> own = all.stream()
                    .filter(each -> each.value().submissionId() == of.submissionId())
                    .toList();
            concerned(of.finding(), own).forEach(each -> doubted.accept(of, each));
        }
    }

    /** An official score or figure, and the indicators that it is made of. */
    private record Official(Delivered<?> value, FiscalYear year, CellRef at, Set<Integer> indicators) {}

    private Set<Integer> indicators(ReportedFigure figure) {
        Instrument only = switch (figure.kind()) {
            case IIT -> Instrument.IIT;
            case EIT -> Instrument.EIT;
            case OIT -> Instrument.OIT;
            case TOTAL, LEVEL -> null;
        };
        Framework framework = known.getNearest(figure.fiscalYear());
        return (only == null ? framework.indicators() : framework.indicatorsOf(only))
                .stream().map(IndicatorDef::number).collect(Collectors.toSet());
    }

    /**
     * The scores and figures that a finding makes doubtful: those in its own cells; if there are none, those of its rows. A doubt
     * that reaches farther than rows concerns the whole years of the scores in its rows; if there are none, all of its sheet, and
     * if that has none, all of its file. A finding without a sheet concerns the whole file.
     */
    private static List<Official> concerned(Finding said, List<Official> own) {
        List<CellRef> cells = said.cells();
        Effect.Reach reach = said.cell().sheet().isEmpty()
                ? Effect.Reach.FILE
                : said.code().effect().reach();
        List<Official> named =
                own.stream().filter(each -> cells.contains(each.at())).toList();
        if (!named.isEmpty() || reach == Effect.Reach.CELLS) {
            return named;
        }
        List<Official> beside = own.stream()
                .filter(each -> cells.stream()
                        .anyMatch(cell -> cell.rowRef().equals(each.at().rowRef())))
                .toList();
        if (reach == Effect.Reach.ROWS) {
            return beside;
        }
        Set<FiscalYear> years = beside.stream().map(Official::year).collect(Collectors.toSet());
        return Stream.<Predicate<Official>>of(
                        each -> years.contains(each.year()),
                        each -> cells.stream()
                                .anyMatch(cell -> cell.sheet().equals(each.at().sheet())),
                        each -> reach == Effect.Reach.FILE)
                .map(near -> own.stream().filter(near).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The totals of one body, of all its scorecards and years.
     *
     * @param doubts of official scores, by year
     */
    public List<TotalRow> score(Body body, SettledReadings readings, Map<FiscalYear, Proof> doubts) {
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
        return proved(rows, Scorecard.official(body), readings, doubts);
    }

    /**
     * What the scores of a body are compared with, as far as its documents prove what the frameworks say.
     *
     * @param stored what its analyses, measures and OIT checklists say
     * @param scores its scores that count, of all scorecards
     * @param ofBody the totals that follow from them
     */
    SettledComparisons compare(Stored stored, List<ScoreRow> scores, List<TotalRow> ofBody) {
        Frameworks frameworks = provedBy(Scorecard.official(stored.body()), ofBody);
        NationalComparison national =
                new NationalComparison(frameworks.listNational(), frameworks::findFramework, target);
        MeasureLinker linker = new MeasureLinker(frameworks, target);
        Body body = stored.body();
        List<FigureRow> figureRows = new ArrayList<>();
        List<PlanRow> planRows = new ArrayList<>();
        ofBody.stream().map(TotalRow::scorecard).distinct().forEach(card -> {
            Frameworks own = provedBy(
                    card, ofBody); // what a division estimates takes no mark off the body's own result, nor puts one on
            figureRows.addAll(new Figures(own).list(card, scores, ofBody));
            planRows.addAll(new Plans(own::findFramework, target, limits).list(card, scores));
        });
        List<WeaknessRow> weaknesses = new ArrayList<>();
        List<MeasureRemarkRow> remarks = new ArrayList<>();
        SortedSet<FiscalYear> results = linker.listResultYears(body, scores, stored.analysis(), stored.measures());
        for (FiscalYear year : results) {
            MeasureLinks links = linker.link(body, year, scores, stored.analysis(), stored.measures());
            weaknesses.addAll(links.weaknesses());
            remarks.addAll(links.remarks());
        }
        List<OitCheckRow> oitChecks = new ArrayList<>();
        List<OitScoreRow> oitScores = new ArrayList<>();
        stored.oitItems().stream()
                .collect(Collectors.groupingBy(OitItemRow::fiscalYear, TreeMap::new, Collectors.toList()))
                .forEach((year, items) -> frameworks.findFramework(year).ifPresent(framework -> {
                    OitCheck check = new OitCheck(framework, body, items);
                    oitChecks.addAll(check.listGroups());
                    oitScores.addAll(check.listScores(official(body, scores, ofBody, year)));
                }));
        return new SettledComparisons(
                body, figureRows, planRows, national.list(ofBody), oitChecks, oitScores, weaknesses, remarks);
    }

    private Frameworks provedBy(Scorecard card, List<TotalRow> totals) {
        return known.provedBy(
                totals.stream().filter(row -> row.scorecard().equals(card)).toList());
    }

    private static Map<Figure, BigDecimal> official(
            Body body, List<ScoreRow> scores, List<TotalRow> totals, FiscalYear year) {
        Scorecard card = Scorecard.official(body);
        Map<Figure, BigDecimal> official = new TreeMap<>();
        ScoreRow.ofYear(card, year, scores).forEach((indicator, score) -> official.put(Figure.of(indicator), score));
        totals.stream()
                .filter(row -> row.scorecard().equals(card) && row.fiscalYear().equals(year))
                .forEach(row ->
                        row.instruments().forEach((instrument, score) -> official.put(Figure.of(instrument), score)));
        return official;
    }

    /** The rows with what the body's official documents prove: the weights hold for its divisions too. */
    private List<TotalRow> proved(
            List<TotalRow> rows, Scorecard official, SettledReadings readings, Map<FiscalYear, Proof> doubts) {
        Map<FiscalYear, Proof> proofs = new HashMap<>(doubts);
        for (TotalRow row : rows) {
            FiscalYear year = row.fiscalYear();
            if (row.scorecard().equals(official) && row.shown().isPresent() && !doubts.containsKey(year)) {
                Map<Integer, BigDecimal> scores = ScoreRow.ofYear(official, year, readings.scores());
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
                    return row.with(
                            row.scorecard().equals(official) ? of : new Proof(of.weights(), false, false, Set.of()));
                })
                .toList();
    }

    /** A text that is the same while no body need be scored again: target, frameworks, program, last result year. */
    public String madeWith() {
        return target.toPlainString() + " " + known.contentHash() + " " + ProgramVersion.text() + " " + planner + " "
                + FiscalYear.lastWithResult(day);
    }

    /** Official scores that are probably mistyped although no stated total says so, and scores of years without a result yet. */
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
        List<Delivered<ScoreReading>> stated = reported.stream()
                .filter(each -> each.value().source() == SourceKind.OFFICIAL)
                .flatMap(each -> each.value().asScore().stream()
                        .map(score -> new Delivered<>(
                                each.submissionId(), each.arrival(), each.sender(), each.scorecard(), score)))
                .toList();
        ScoreDoubts.listEarly(cards.values().stream().flatMap(List::stream).toList(), stated, Delivered::value, day)
                .forEach(told -> findings.addAll(byDelivery(told)));
        return findings;
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
