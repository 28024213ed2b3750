package org.itaconsolidator.job.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.follow.BodyFollower;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.BodyComparer;
import org.itaconsolidator.score.ScoreDoubts;
import org.itaconsolidator.score.YearFacts;
import org.itaconsolidator.settle.Readings;
import org.itaconsolidator.settle.Readings.SettledReadings;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFailures;
import org.itaconsolidator.store.keep.ComparisonStore;
import org.itaconsolidator.store.keep.ComparisonStore.SettledComparisons;
import org.itaconsolidator.store.keep.FollowStore;
import org.itaconsolidator.store.keep.ListDifferences;
import org.itaconsolidator.store.keep.ScoreStore;
import org.itaconsolidator.store.keep.ScoreStore.SettledScores;
import org.itaconsolidator.store.keep.YearStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step score: for each body in which something changed, settles and compares its scores and follows its measures.
 */
public final class BodyScoring {
    private static final Logger LOG = LoggerFactory.getLogger(BodyScoring.class);

    private final Store store;
    private final ScoreStore scores;
    private final ComparisonStore comparisons;
    private final YearStore years;
    private final ScoreComputing scoring;
    private final FollowStore measures;
    private final BodyFollower follower;

    public BodyScoring(Store store, ScoreComputing scoring, Function<Finding, String> wording, Waivers waiving) {
        this.store = store;
        this.scores = new ScoreStore(store, wording, waiving);
        this.comparisons = new ComparisonStore(store);
        this.years = new YearStore(store);
        this.scoring = scoring;
        this.measures = new FollowStore(store, wording, waiving);
        this.follower = new BodyFollower(Words.load(), scoring.asked);
    }

    /**
     * Scores the bodies that are due, then compares the bodies of the years that changed. If the target, the frameworks or
     * the program have changed, all are due. A body stays due until its results are committed, so that after a kill the
     * next run continues there.
     */
    public void scoreAllDue() {
        followAllDue(); // first: whether a measure answers a weakness depends on which rows are the same measure
        List<Body> due = store.inTransaction(() -> {
            String madeWith = scoring.madeWith();
            if (!years.findMadeWith().equals(Optional.of(madeWith))) {
                scores.markAllDue();
                years.makeAllWith(madeWith);
                YearFacts facts = new YearFacts(scoring.known);
                years.replaceFacts(facts.listFacts(), facts.listCrosswalk(), scoring.known.listNational());
            }
            return scores.listBodiesDue();
        });
        BodiesAhead<?, ?> ahead = new BodiesAhead<>(store, this::read, this::score, this::write, this::giveUp);
        ahead.forEach(due);
        try {
            compareAll(ahead);
        } catch (RuntimeException e) {
            if (!StoreFailures.isOfContent(e)) {
                throw e;
            }
            LOG.error("results that are stored could not be compared, those of all bodies are made anew", e);
            scores.markAllDue();
            ahead.forEach(scores.listBodiesDue());
            compareAll(ahead);
        }
    }

    /** Marks scores that several bodies share, known only once all are settled, and scores these bodies again. */
    private void compareAll(BodiesAhead<?, ?> ahead) {
        ahead.forEach(store.inTransaction(() -> {
            scores.replaceShared(ScoreDoubts.tellShared(scores.listShared()));
            return scores.listBodiesDue();
        }));
        store.inTransaction(() -> {
            compareBodies();
            scores.replaceListDoubts(ScoreDoubts.tellLists(new ListDifferences(store).list()));
        });
    }

    private record ToFollow(Body body, List<MeasureToFollow> measures, List<NothingReported> nothing) {}

    /** Follows the measures, from promise to report, of the bodies whose measures changed. */
    private void followAllDue() {
        BodiesAhead<?, ?> ahead = new BodiesAhead<>(
                store,
                body -> new ToFollow(body, measures.listMeasures(body), measures.listNothingReported(body)),
                read -> follower.follow(read.body(), read.measures(), read.nothing()),
                measures::replace,
                this::giveUpFollowing);
        List<Body> due = store.inTransaction(() -> {
            measures.followAllWith(scoring.asked.fingerprint());
            return measures.listBodiesDue();
        });
        ahead.forEach(due);
    }

    /** Gives up a body at which the program fails: it shows no promises, and its deliveries have a finding. */
    private void giveUpFollowing(Body body) {
        Finding fault = Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "").with("case", "following");
        measures.replace(body, new FollowedBody(List.of(), List.of(), scores.onAllCounting(body, fault)));
    }

    /** Compares the bodies of the years in which an official figure has changed. */
    private void compareBodies() {
        BodyComparer comparer = new BodyComparer(scoring.known::findFramework, scoring.target);
        for (FiscalYear year : years.listDue()) {
            years.replace(
                    year,
                    comparer.compare(
                            year,
                            years.listOfficialTotals(year),
                            years.listOfficialTotals(year.previous()),
                            years.listOfficialScores(year)));
        }
    }

    /** Gives up a body at which the program fails: it shows no results, and its deliveries have a finding. */
    private void giveUp(Body body) {
        Finding fault = Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "").with("case", "scores");
        comparisons.replace(SettledComparisons.none(body));
        scores.replace(new SettledScores(
                body, List.of(), List.of(), scoring.target, Set.of(), scores.onAllCounting(body, fault)));
    }

    /** Everything stored of a body that decides its results. */
    record Stored(
            Body body,
            List<Delivered<ScoreReading>> readings,
            List<Delivered<ReportedFigure>> reported,
            List<DeliveryFinding> doubts,
            List<AnalysisRow> analysis,
            List<MeasureRow> measures,
            List<OitItemRow> oitItems) {}

    private record Scored(SettledScores scores, SettledComparisons comparisons) {}

    private Stored read(Body body) {
        return new Stored(
                body,
                scores.listReadings(body),
                scores.listReported(body),
                scores.listDoubts(body),
                comparisons.listAnalysis(body),
                comparisons.listMeasures(body),
                comparisons.listOitItems(body));
    }

    private Scored score(Stored stored) {
        Body body = stored.body();
        SettledReadings settled = Readings.settle(
                stored.readings(),
                stored.reported(),
                scoring.listDoubted(stored.doubts(), stored.readings(), stored.reported()),
                scoring.totals);
        List<Delivered<ScoreReading>> counting = counting(settled.scores(), stored.readings());
        List<DeliveryFinding> implausible = scoring.listImplausible(counting, settled.reported());
        List<DeliveryFinding> findings = new ArrayList<>(settled.findings());
        findings.addAll(contradictions(settled.scores(), stored.readings(), stored.reported()));
        findings.addAll(implausible);
        List<DeliveryFinding> doubts = new ArrayList<>(stored.doubts());
        findings.stream()
                .filter(said -> said.finding().doubtsScores() && !isWaived(body, said, counting))
                .forEach(doubts::add);
        List<TotalRow> totals = scoring.score(body, settled, scoring.doubted(doubts, counting, settled.reported()));
        SettledComparisons compared = scoring.compare(stored, settled.scores(), totals);
        Set<FiscalYear> ungraded = totals.stream()
                .map(TotalRow::fiscalYear)
                .filter(scoring.known::isBeforeFirst)
                .collect(Collectors.toSet());
        return new Scored(
                new SettledScores(body, settled.scores(), totals, scoring.target, ungraded, findings), compared);
    }

    private boolean isWaived(Body body, DeliveryFinding said, List<Delivered<ScoreReading>> counting) {
        CellRef at = said.finding().cell();
        return counting.stream()
                .filter(each -> each.submissionId() == said.submissionId())
                .findFirst()
                .filter(each -> scores.isWaived(each.place(at).fileName(), body, said.finding()))
                .isPresent();
    }

    private static List<Delivered<ScoreReading>> counting(
            List<ScoreRow> settled, List<Delivered<ScoreReading>> readings) {
        record Cell(Scorecard scorecard, FiscalYear year, int indicator, Place place) {}
        Set<Cell> cells = settled.stream()
                .map(row -> new Cell(row.scorecard(), row.fiscalYear(), row.indicator(), row.place()))
                .collect(Collectors.toSet());
        return readings.stream()
                .filter(each -> cells.contains(new Cell(
                        each.scorecard(),
                        each.value().fiscalYear(),
                        each.value().indicator(),
                        each.place(each.value().at()))))
                .toList();
    }

    private void write(Body body, Scored scored) {
        comparisons.replace(scored.comparisons());
        // last, because the body is no longer due then
        scores.replace(scored.scores());
    }

    /** Findings on stated figures that contradict scores of other deliveries. */
    private List<DeliveryFinding> contradictions(
            List<ScoreRow> settled, List<Delivered<ScoreReading>> readings, List<Delivered<ReportedFigure>> reported) {
        record Stating(long submissionId, Scorecard scorecard, FiscalYear year) {
            static Stating of(Delivered<?> each, FiscalYear year) {
                return new Stating(each.submissionId(), each.scorecard(), year);
            }
        }
        Map<Stating, Map<Integer, BigDecimal>> own = new HashMap<>();
        readings.forEach(
                each -> own.computeIfAbsent(Stating.of(each, each.value().fiscalYear()), any -> new TreeMap<>())
                        .put(each.value().indicator(), each.value().score()));
        Map<Stating, List<ReportedFigure>> stated = new LinkedHashMap<>();
        reported.forEach(
                each -> stated.computeIfAbsent(Stating.of(each, each.value().fiscalYear()), any -> new ArrayList<>())
                        .add(each.value()));
        List<DeliveryFinding> findings = new ArrayList<>();
        stated.forEach((by, figures) -> {
            Map<Integer, BigDecimal> all = ScoreRow.ofYear(by.scorecard(), by.year(), settled);
            scoring.totals
                    .contradictions(by.year(), all, own.getOrDefault(by, Map.of()), figures)
                    .forEach(finding -> findings.add(new DeliveryFinding(by.submissionId(), finding)));
        });
        return findings;
    }
}
