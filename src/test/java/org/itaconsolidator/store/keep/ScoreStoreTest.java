package org.itaconsolidator.store.keep;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.TUESDAY;
import static org.itaconsolidator.store.Samples.YEAR;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.FormStanding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.content.FindingReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.ComparisonStore.SettledComparisons;
import org.itaconsolidator.store.keep.ScoreStore.SettledScores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreStoreTest {
    private static final BigDecimal TARGET = BigDecimal.valueOf(85);
    private static final Scorecard CARD = new Scorecard(BODY, "", SourceKind.OFFICIAL);

    @TempDir
    private Path folder;

    private Store store;
    private SubmissionStore submissions;
    private ScoreStore scores;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        submissions = new SubmissionStore(store, Samples.WORDING);
        scores = new ScoreStore(store, Samples.WORDING, Waivers.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bodyIsDueOnlyWhereItsContentChanged() {
        submissions.save(Samples.report(file("r.xlsx", 1), "กองคลัง", "ก"), Map.of(), MONDAY);
        assertEquals(List.of(BODY), scores.listBodiesDue());
        scores.replace(with(List.of()));
        assertEquals(List.of(), scores.listBodiesDue());
        submissions.save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY);
        assertEquals(List.of(BODY), scores.listBodiesDue());
        scores.replace(with(List.of()));
        assertEquals(List.of(), scores.listBodiesDue());
        submissions.forget("s.xlsx", MONDAY);
        assertEquals(List.of(BODY), scores.listBodiesDue());
    }

    @Test
    void readingsKeepTheirPrecisionAndTheirCell() {
        submissions.save(Samples.scores(file("s.xlsx", 1), "", "80.10", "90"), Map.of(), MONDAY);
        assertEquals(
                List.of("1 80.10 s.xlsx ผลคะแนน!C5", "2 90 s.xlsx ผลคะแนน!C6"),
                scores.listReadings(BODY).stream()
                        .map(d -> d.value().indicator() + " " + d.value().score() + " "
                                + d.place(d.value().at()))
                        .toList());
        assertEquals(
                List.of("TOTAL 60.61", "LEVEL D"),
                scores.listReported(BODY).stream()
                        .map(d -> d.value().kind() + " "
                                + d.value()
                                        .value()
                                        .map(BigDecimal::toString)
                                        .orElse(d.value().text()))
                        .toList());
    }

    @Test
    void announcedScoresThatADivisionDeliversAreTheBodys() {
        submissions.save(Samples.scores(file("s.xlsx", 1), "กองคลัง", "80.10"), Map.of(), MONDAY);
        assertEquals(CARD, scores.listReadings(BODY).get(0).scorecard());
        assertEquals(CARD, scores.listReported(BODY).get(0).scorecard());
    }

    @Test
    void supersededScoresAreNotRead() {
        long id = submissions
                .save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY)
                .submissionId();
        new DeliveryStore(store, Samples.WORDING, Waivers.NONE)
                .settle(List.of(new FormStanding(id, Form.SCORES, false)), List.of(), List.of());
        assertEquals(List.of(), scores.listReadings(BODY));
        assertEquals(List.of(), scores.listReported(BODY));
    }

    /** Official scores that were handed out with a form and come back with it are older than mended ones that came in between. */
    @Test
    void handedOutScoresThatComeBackAreReadOnlyWhereNobodyElseDeliversTheirYear() {
        submissions.save(
                saying(
                        Samples.scores(file("ประเมินตนเอง.xlsx", 1), "กองช่าง", "80.00"),
                        Finding.at(new CellRef("ผลคะแนน", 5, 3), FindingCode.OFFICIAL_SCORES_KEPT, "", "")),
                Map.of(),
                TUESDAY);
        assertEquals(
                List.of("80.00"),
                scores.listReadings(BODY).stream()
                        .map(each -> each.value().score().toString())
                        .toList());
        assertEquals(2, scores.listReported(BODY).size());
        submissions.save(Samples.scores(file("ทักท้วงแล้ว.xlsx", 1), "", "82.00"), Map.of(), MONDAY);
        assertEquals(
                List.of("82.00"),
                scores.listReadings(BODY).stream()
                        .map(each -> each.value().score().toString())
                        .toList());
        assertEquals(2, scores.listReported(BODY).size());
    }

    @Test
    void scoresThatOtherDeliveriesHoldAreNotMissing() {
        long id = submissions.save(lacking("3, 10"), Map.of(), MONDAY).submissionId();
        FindingReader said = new ContentReader(store).findings();
        scores.replace(with(List.of(settled(3))));
        assertEquals(Map.of("score-missing", 1), said.countFindings());
        scores.replace(with(List.of(settled(3), settled(10))));
        assertEquals(Map.of(), said.countFindings());
        assertEquals(List.of(), said.listFindings(id));
        scores.replace(with(List.of()));
        assertEquals(1, said.listFindings(id).size());
    }

    private static SettledScores with(List<ScoreRow> scores) {
        return new SettledScores(BODY, scores, List.of(), TARGET, Set.of(), List.of());
    }

    private static ScoreRow settled(int indicator) {
        return new ScoreRow(CARD, YEAR, indicator, BigDecimal.TEN, new Place("b.xlsx", "ผลคะแนน", "C5"));
    }

    private static CheckedSubmission lacking(String indicators) {
        return saying(
                Samples.scores(file("a.xlsx", 1), "", "80.10"),
                Finding.at(new CellRef("ผลคะแนน", 7, 3), FindingCode.SCORE_MISSING, "", "")
                        .with("fiscalYear", "2569")
                        .with("indicators", indicators));
    }

    private static CheckedSubmission saying(CheckedSubmission checked, Finding finding) {
        Submission s = checked.submission();
        Submission with = new Submission(
                s.file(),
                s.head(),
                s.forms(),
                s.scores(),
                s.reported(),
                List.of(),
                s.measures(),
                s.analysis(),
                s.oitItems(),
                List.of(),
                s.rowsRead(),
                s.rowsIgnored(),
                s.rowsRefused(),
                List.of(finding),
                Optional.empty(),
                false);
        return new CheckedSubmission(with, checked.chosenScores(), checked.checked(), List.of(), "f1");
    }

    @Test
    void unchosenReadingIsNotRead() {
        CheckedSubmission checked = Samples.scores(file("s.xlsx", 1), "", "80.10", "90");
        submissions.save(
                new CheckedSubmission(
                        checked.submission(), Set.of(new CellRef("ผลคะแนน", 6, 3)), checked.checked(), List.of(), "f1"),
                Map.of(),
                MONDAY);
        assertEquals(
                List.of(2),
                scores.listReadings(BODY).stream()
                        .map(d -> d.value().indicator())
                        .toList());
    }

    @Test
    void settledRowsAreNumbersInTheViewsAndComeBackUnchanged() {
        long id = submissions
                .save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY)
                .submissionId();
        ScoreRow score = new ScoreRow(CARD, YEAR, 1, new BigDecimal("80.10"), new Place("s.xlsx", "ผลคะแนน", "C5"));
        TotalRow total = new TotalRow(
                CARD,
                YEAR,
                Map.of(Instrument.IIT, new BigDecimal("80.42")),
                Optional.of(new BigDecimal("60.61")),
                Optional.of("D"),
                Optional.of(new BigDecimal("60.62")),
                Optional.empty());
        Finding finding = Finding.at(new CellRef("ผลคะแนน", 5, 3), FindingCode.SCORE_CONFLICT, "80.10", "81");
        scores.replace(new SettledScores(
                BODY, List.of(score), List.of(total), TARGET, Set.of(), List.of(new DeliveryFinding(id, finding))));

        assertEquals(
                "real|80.1|s.xlsx|ผลคะแนน|C5",
                one(
                        "SELECT typeof(score) || '|' || score || '|' || file_name || '|' || sheet || '|' || cell FROM v_scores"));
        assertEquals("80.42|null|null|60.61|D|60.62|null|1", one("""
                    SELECT iit || '|' || ifnull(eit, 'null') || '|' || ifnull(oit, 'null') || '|' || total || '|' || level
                    || '|' || reported_total || '|' || ifnull(reported_level, 'null') || '|' || agrees FROM v_totals
                    """));
        ContentReader reader = new ContentReader(store);
        assertEquals(List.of(score), reader.list(ScoreRow.class));
        assertEquals(List.of(total), reader.list(TotalRow.class));

        scores.replace(with(List.of()));
        assertEquals("0", one("SELECT count(*) FROM v_findings"));
        assertEquals(List.of(), reader.list(ScoreRow.class));
    }

    /** Scores with what differs in the last digit, equal ones, and ones of a year that another framework assessed. */
    @Test
    void scoresAreComparedWithTheYearBeforeTheTargetAndEachOther() {
        submissions.save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY);
        FiscalYear former = FiscalYear.ofBuddhist(2561);
        String[] now = {"86.52", "80.20", "80.2", "85"};
        List<ScoreRow> rows = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            rows.add(new ScoreRow(CARD, YEAR, i + 1, new BigDecimal(now[i]), new Place("s.xlsx", "ผลคะแนน", "C5")));
        }
        rows.add(new ScoreRow(CARD, former, 1, BigDecimal.TEN, new Place("s.xlsx", "ผลคะแนน", "C5")));
        List<TotalRow> totals = Stream.of(YEAR, former)
                .map(year -> new TotalRow(
                        CARD, year, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        scores.replace(new SettledScores(BODY, rows, totals, TARGET, Set.of(former), List.of()));
        new ComparisonStore(store)
                .replace(new SettledComparisons(
                        BODY,
                        List.of(
                                compared(1, "86.52", Optional.of(new BigDecimal("86.5"))),
                                compared(2, "80.20", Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertEquals(
                List.of(
                        "1|86.52|2568|86.5|0.02|85.0|1.52|1",
                        "2|80.2|none|none|none|85.0|-4.8|3",
                        "3|80.2|none|none|none|85.0|-4.8|3",
                        "4|85.0|none|none|none|85.0|0.0|2"),
                store.sql().sql("""
                             SELECT indicator || '|' || score || '|' || ifnull(previous_fiscal_year, 'none') || '|'
                             || ifnull(previous_score, 'none') || '|' || ifnull(change, 'none') || '|' || target || '|'
                             || gap_to_target || '|' || rank FROM v_score_comparisons ORDER BY indicator
                             """).query(String.class).list());
        assertEquals("1", one("SELECT count(*) FROM v_score_comparisons WHERE gap_to_target = 1.52"));
    }

    private static FigureRow compared(int indicator, String score, Optional<BigDecimal> before) {
        BigDecimal now = new BigDecimal(score);
        return new FigureRow(
                CARD,
                YEAR,
                Figure.of(indicator),
                Optional.of(now),
                Mark.NONE,
                before.map(then -> new FigureRow.Change(
                        before, Optional.of(now.subtract(then)), Optional.empty(), Optional.empty(), Mark.NONE)),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>());
    }

    private String one(String sql) {
        return store.sql().sql(sql).query(String.class).single();
    }
}
