package org.itaconsolidator.store.keep;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.YEAR;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitCheckRow.State;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.ComparisonStore.SettledComparisons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonStoreTest {
    private static final Scorecard CARD = new Scorecard(BODY, "", SourceKind.OFFICIAL);

    @TempDir
    private Path folder;

    private Store store;
    private ComparisonStore comparisons;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        comparisons = new ComparisonStore(store);
        new SubmissionStore(store, Samples.WORDING)
                .save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        SettledComparisons settled = settled();
        comparisons.replace(settled);
        comparisons.replace(settled);
        ContentReader content = new ContentReader(store);
        assertEquals(settled.figures(), content.list(FigureRow.class));
        assertEquals(settled.plans(), content.list(PlanRow.class));
        assertEquals(settled.oitChecks(), content.list(OitCheckRow.class));
        assertEquals(settled.oitScores(), content.list(OitScoreRow.class));
        assertEquals(settled.weaknesses(), content.list(WeaknessRow.class));
        assertEquals(settled.remarks(), content.list(MeasureRemarkRow.class));
    }

    @Test
    void nationalFiguresOfWhichNoCertaintyIsStoredAreUnconfirmed() {
        new YearStore(store)
                .replaceFacts(
                        List.of(),
                        List.of(),
                        List.of(new National(
                                YEAR,
                                Optional.of(number("93.82")),
                                Optional.empty(),
                                Optional.of(number("92")),
                                Certainty.CONFIRMED,
                                Certainty.CONFIRMED,
                                List.of())));
        comparisons.replace(settled());
        NationalRow read = new ContentReader(store).list(NationalRow.class).get(0);
        assertEquals(List.of(Mark.UNCONFIRMED, true), List.of(read.mark(), read.targetUnconfirmed()));
    }

    @Test
    void everyFigureHasItsChangeOrTheReasonWhyThereIsNone() {
        Scorecard card = new Scorecard(BODY, "", SourceKind.OFFICIAL);
        FigureRow first = new FigureRow(
                card,
                YEAR,
                Figure.of(1),
                Optional.of(number("80")),
                Mark.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>());
        FigureRow total = new FigureRow(
                card,
                YEAR,
                Figure.TOTAL,
                Optional.empty(),
                Mark.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(Set.of(2)));
        comparisons.replace(new SettledComparisons(
                BODY, List.of(first, total), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertEquals(
                List.of("1|no-score-before", "TOTAL|no-score-after"),
                all("SELECT figure || '|' || reason FROM v_figures WHERE change IS NULL ORDER BY figure"));
    }

    @Test
    void contributionsAreNumbersAndRefusalsSayWhy() {
        comparisons.replace(settled());
        assertEquals(List.of("2568|9|2.95|0.59|null|1", "2568|10|null|null|no-score-before|1"), all("""
                    SELECT previous_fiscal_year || '|' || indicator || '|' || ifnull(change, 'null') || '|'
                    || ifnull(contribution, 'null') || '|' || ifnull(reason, 'null') || '|' || unconfirmed
                    FROM v_contributions ORDER BY indicator
                    """));
    }

    private static SettledComparisons settled() {
        return new SettledComparisons(
                BODY,
                figures(),
                plans(),
                List.of(new NationalRow(
                        BODY,
                        YEAR,
                        number("80.10"),
                        Optional.of(number("93.82")),
                        Optional.of(number("-13.72")),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Mark.NONE,
                        Mark.NONE,
                        false,
                        List.of())),
                List.of(new OitCheckRow(
                        BODY,
                        YEAR,
                        "10.2",
                        Optional.of(10),
                        List.of(
                                new OitCheckRow.Item("O42", State.IN_PLACE, List.of()),
                                new OitCheckRow.Item("O43", State.MISSING, List.of("กองคลัง", "สำนักปลัด"))),
                        Optional.of(number("50.00")),
                        true)),
                List.of(
                        new OitScoreRow(
                                BODY,
                                YEAR,
                                Figure.of(10),
                                Optional.of(number("25.00")),
                                Optional.empty(),
                                Optional.empty(),
                                false),
                        new OitScoreRow(
                                BODY,
                                YEAR,
                                Figure.of(Instrument.OIT),
                                Optional.empty(),
                                Optional.of("items-not-assessed"),
                                Optional.of(number("60.10")),
                                true)),
                List.of(
                        new WeaknessRow(
                                BODY,
                                YEAR,
                                Optional.empty(),
                                "E12",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new WeaknessRow.Note("ช้า", new Place("s.xlsx", "วิเคราะห์", "D7"))),
                                List.of(new WeaknessRow.Link(7, "by-item"), new WeaknessRow.Link(3, "by-topic"))),
                        new WeaknessRow(
                                BODY,
                                YEAR,
                                Optional.of(1),
                                "",
                                Optional.of(number("80.10")),
                                Optional.of(number("4.90")),
                                List.of(),
                                List.of())),
                List.of(new MeasureRemarkRow(BODY, YEAR, 9, MeasureRemarkRow.Remark.NOTHING_WEAK)));
    }

    private static List<FigureRow> figures() {
        return List.of(
                new FigureRow(
                        CARD,
                        YEAR,
                        Figure.of(9),
                        Optional.of(number("80.10")),
                        Mark.NONE,
                        Optional.of(new FigureRow.Change(
                                Optional.of(number("77.15")),
                                Optional.of(number("2.95")),
                                Optional.of(number("0.590")),
                                Optional.empty(),
                                Mark.UNCONFIRMED)),
                        Optional.of(new FigureRow.History(YEAR, number("80.10"), number("0.00"), Mark.UNCONFIRMED)),
                        Optional.of(2),
                        new TreeSet<>()),
                new FigureRow(
                        CARD,
                        YEAR,
                        Figure.of(10),
                        Optional.empty(),
                        Mark.NONE,
                        Optional.of(new FigureRow.Change(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("no-score-before"),
                                Mark.UNCONFIRMED)),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeSet<>(List.of(2, 10))),
                new FigureRow(
                        CARD,
                        YEAR,
                        Figure.TOTAL,
                        Optional.of(number("60.61")),
                        Mark.UNCONFIRMED,
                        Optional.empty(),
                        Optional.of(new FigureRow.History(YEAR, number("60.61"), number("0.00"), Mark.UNCONFIRMED)),
                        Optional.empty(),
                        new TreeSet<>()));
    }

    /** No total is stored with them: nothing tells that what decides them is confirmed. */
    private static List<PlanRow> plans() {
        return List.of(
                new PlanRow(
                        CARD,
                        YEAR,
                        "least-effort",
                        number("85"),
                        Optional.empty(),
                        new TreeSet<>(),
                        List.of(
                                new PlanRow.Step(9, number("80.10"), number("90.10"), number("0.2")),
                                new PlanRow.Step(10, number("1"), number("2"), number("0.2"))),
                        Optional.of(number("11.00")),
                        Optional.of(number("85.00")),
                        Optional.of("ผ่าน"),
                        Mark.UNCONFIRMED,
                        Mark.UNCONFIRMED,
                        new PlanLimits(Optional.of(number("25.5")), new TreeSet<>(List.of(2, 8)))),
                new PlanRow(
                        CARD,
                        YEAR,
                        "surveys-only",
                        number("85"),
                        Optional.of("scores-missing"),
                        new TreeSet<>(List.of(2, 10)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Mark.UNCONFIRMED,
                        Mark.UNCONFIRMED,
                        PlanLimits.NONE));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static ScoreRow score(String division, String score) {
        SourceKind source = division.isEmpty() ? SourceKind.OFFICIAL : SourceKind.SELF_ASSESSMENT;
        return new ScoreRow(
                new Scorecard(BODY, division, source), YEAR, 1, number(score), new Place("s.xlsx", "ก", "C5"));
    }

    private List<String> all(String sql) {
        return store.sql().sql(sql).query(String.class).list();
    }
}
