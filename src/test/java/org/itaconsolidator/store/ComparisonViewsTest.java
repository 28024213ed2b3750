package org.itaconsolidator.store;

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
import org.itaconsolidator.model.ContributionRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonViewsTest {
    private static final Scorecard CARD = new Scorecard(BODY, "", SourceKind.OFFICIAL);

    @TempDir
    private Path folder;

    private Store store;
    private ContributionStore contributions;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        contributions = new ContributionStore(store);
        new SubmissionStore(store, Samples.WORDING)
                .save(Samples.scores(file("s.xlsx", 1), "", "80.10"), Map.of(), MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void contributionsAreNumbersAndRefusalsSayWhy() {
        ContributionRow gain = new ContributionRow(
                CARD,
                YEAR,
                9,
                Optional.of(new BigDecimal("2.95")),
                Optional.of(new BigDecimal("0.590")),
                Optional.empty());
        ContributionRow refused =
                new ContributionRow(CARD, YEAR, 10, Optional.empty(), Optional.empty(), Optional.of("no-score-before"));
        contributions.replace(BODY, List.of(gain, refused));
        contributions.replace(BODY, List.of(gain, refused));
        assertEquals(List.of(gain, refused), new ContentReader(store).listContributions());
        assertEquals(List.of("2568|9|2.95|0.59|null", "2568|10|null|null|no-score-before"), all("""
                    SELECT previous_fiscal_year || '|' || indicator || '|' || ifnull(change, 'null') || '|'
                    || ifnull(contribution, 'null') || '|' || ifnull(reason, 'null')
                    FROM v_contributions ORDER BY indicator
                    """));
        contributions.replace(BODY, List.of());
        assertEquals(List.of("0"), all("SELECT count(*) FROM v_contributions"));
    }

    @Test
    void bodiesAreRankedByTheirOfficialTotals() {
        store.sql()
                .sql("INSERT INTO body (name, district, province) VALUES ('ก', '', ''), ('ข', '', '')")
                .update();
        new ScoreStore(store, Samples.WORDING)
                .replace(new SettledScores(BODY, List.of(), List.of(total(CARD, "90")), List.of(), List.of()));
        insertTotal("ก", "", "official", "95.5");
        insertTotal("ข", "", "official", "90.00");
        insertTotal("ข", "กองคลัง", "self-assessment", "99");
        assertEquals(List.of("1|95.5|3|91.83|3.67", "2|90.0|3|91.83|-1.83", "2|90.0|3|91.83|-1.83"), all("""
                    SELECT rank || '|' || total || '|' || bodies || '|' || mean || '|' || gap_to_mean
                    FROM v_body_comparisons ORDER BY rank
                    """));
    }

    @Test
    void divisionsStandBesideTheOfficialScoreWhichDoesNotEnterTheirMean() {
        List<ScoreRow> rows =
                List.of(score("", "80"), score("กองคลัง", "70"), score("กองช่าง", "95"), score("สำนักปลัด", "85"));
        new ScoreStore(store, Samples.WORDING).replace(new SettledScores(BODY, rows, List.of(), List.of(), List.of()));
        assertEquals(
                List.of(
                        "กองช่าง|95.0|80.0|15.0|3|83.33|25.0|1",
                        "กองคลัง|70.0|80.0|-10.0|3|83.33|25.0|2",
                        "สำนักปลัด|85.0|80.0|5.0|3|83.33|25.0|3"),
                all("""
                    SELECT division || '|' || self_score || '|' || official_score || '|' || difference || '|' || divisions
                    || '|' || mean || '|' || spread || '|' || furthest FROM v_division_comparisons ORDER BY furthest
                    """));
    }

    private static ScoreRow score(String division, String score) {
        SourceKind source = division.isEmpty() ? SourceKind.OFFICIAL : SourceKind.SELF_ASSESSMENT;
        return new ScoreRow(
                new Scorecard(BODY, division, source), YEAR, 1, new BigDecimal(score), new Place("s.xlsx", "ก", "C5"));
    }

    private static TotalRow total(Scorecard card, String total) {
        return new TotalRow(
                card,
                YEAR,
                Map.of(),
                Optional.of(new BigDecimal(total)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void insertTotal(String body, String division, String source, String total) {
        store.sql()
                .sql("""
                     INSERT INTO total (body_id, division, source, fiscal_year, total)
                     SELECT body_id, ?, ?, ?, ? FROM body WHERE name = ?
                     """)
                .params(division, source, YEAR.buddhist(), total, body)
                .update();
    }

    private List<String> all(String sql) {
        return store.sql().sql(sql).query(String.class).list();
    }
}
