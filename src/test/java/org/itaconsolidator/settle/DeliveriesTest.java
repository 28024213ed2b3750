package org.itaconsolidator.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivery;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.delivery.Delivery.ScoredYear;
import org.itaconsolidator.model.delivery.FormStanding;
import org.itaconsolidator.model.delivery.Replacement;
import org.itaconsolidator.settle.Deliveries.Settlement;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final Body BODY = new Body("เทศบาลตำบลตัวอย่าง", "", "");
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");

    @Test
    void laterReceivedCountsWhereRowsAreShared() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L, 2L)),
                delivery(2, "b.xlsx", TUESDAY, "กองคลัง", Set.of(2L, 3L))));
        assertEquals(List.of("1 false", "2 true"), standings(settled));
        assertEquals(
                List.of(
                        "1 several-deliveries a.xlsx > b.xlsx, other b.xlsx, rows-left-out",
                        "2 several-deliveries b.xlsx > b.xlsx, other a.xlsx, later-counts"),
                findings(settled));
        assertEquals(
                "1",
                settled.findings().get(0).finding().details().get("rows"),
                "one row stands in no file that counts");
    }

    @Test
    void rowThatAnotherCountingDeliveryHasIsNotLeftOut() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)),
                delivery(2, "b.xlsx", TUESDAY, "กองคลัง", Set.of(1L, 2L)),
                delivery(3, "c.xlsx", TUESDAY.plusSeconds(60), "กองคลัง", Set.of(2L))));
        assertEquals(List.of("1 true", "2 false", "3 true"), standings(settled));
        assertEquals(
                "2 several-deliveries b.xlsx > c.xlsx, other c.xlsx, later-counts",
                findings(settled).get(0));
    }

    @Test
    void nothingIsToldOnceTheFormerFileIsTakenOutAndItIsWhereTheLaterOneIs() {
        Delivery former = delivery(1, "a.xlsx", MONDAY, "กองคลัง", "sha1", false, Set.of(1L, 2L));
        Delivery later = delivery(2, "b.xlsx", TUESDAY, "กองคลัง", "sha2", true, Set.of(2L, 3L));
        Settlement settled = Deliveries.settle(List.of(former, later));
        assertEquals(List.of("1 false", "2 true"), standings(settled));
        assertEquals(List.of(), findings(settled));
        Settlement other = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", "sha1", true, Set.of(1L, 2L)),
                delivery(2, "b.xlsx", TUESDAY, "กองคลัง", "sha2", false, Set.of(2L, 3L))));
        assertEquals(2, findings(other).size(), "what lies in the inbox does not count");
    }

    @Test
    void yearThatALaterScoreFormNoLongerHoldsStillCounts() {
        Delivery former = scores(delivery(1, "a.xlsx", MONDAY, "สำนักปลัด", Set.of(1L, 2L)), 2566, 2567);
        Settlement next = Deliveries.settle(List.of(
                former, scores(delivery(2, "b.xlsx", TUESDAY, "สำนักปลัด", Set.of(2L, 3L)), 2567, 2568)));
        assertEquals(List.of("1 true", "2 true"), standings(next));
        assertEquals(List.of(), findings(next));
        Settlement mended = Deliveries.settle(
                List.of(former, scores(delivery(2, "b.xlsx", TUESDAY, "สำนักปลัด", Set.of(2L)), 2566, 2567)));
        assertEquals(List.of("1 false", "2 true"), standings(mended), "a score taken out of its year is taken back");
    }

    @Test
    void bothCountWhereNoRowIsShared() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)),
                delivery(2, "b.xlsx", TUESDAY, "กองคลัง", Set.of(2L))));
        assertEquals(List.of("1 true", "2 true"), standings(settled));
        assertEquals(
                List.of(
                        "2 several-deliveries b.xlsx > b.xlsx, other a.xlsx, both-count",
                        "1 several-deliveries a.xlsx > a.xlsx, other b.xlsx, both-count"),
                findings(settled));
    }

    @Test
    void blankFormGivesWayToAFilledOneAndNothingIsSaid() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)),
                delivery(2, "blank.xlsx", TUESDAY, "กองคลัง", Set.of())));
        assertEquals(List.of("1 true", "2 false"), standings(settled));
        assertEquals(List.of(), findings(settled));
        Settlement blank = Deliveries.settle(List.of(
                delivery(2, "blank.xlsx", MONDAY, "กองคลัง", Set.of()),
                delivery(3, "blank too.xlsx", TUESDAY, "กองคลัง", Set.of())));
        assertEquals(List.of("2 true", "3 true"), standings(blank));
        assertEquals(List.of(), findings(blank));
    }

    @Test
    void eachReplacedOneIsComparedWithTheNextThatSharesItsRows() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L, 2L)),
                delivery(2, "b.xlsx", MONDAY.plusSeconds(1), "กองคลัง", Set.of(2L)),
                delivery(3, "c.xlsx", TUESDAY, "กองคลัง", Set.of(1L, 2L))));
        assertEquals(
                List.of(new Replacement(3, 2, Form.REPORT), new Replacement(2, 1, Form.REPORT)),
                settled.replacements());
    }

    @Test
    void unknownDivisionsAreNeverTheSameDelivery() {
        Settlement settled = Deliveries.settle(
                List.of(delivery(1, "a.xlsx", MONDAY, "", Set.of(1L)), delivery(2, "b.xlsx", TUESDAY, "", Set.of(1L))));
        assertEquals(List.of("1 true", "2 true"), standings(settled));
        assertEquals(
                List.of(
                        "1 several-deliveries a.xlsx > a.xlsx, other b.xlsx, unknown-division",
                        "2 several-deliveries b.xlsx > b.xlsx, other a.xlsx, unknown-division"),
                findings(settled),
                "the same measures stood twice without a word");
        Settlement others = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "", Set.of(1L, 2L)), delivery(2, "b.xlsx", TUESDAY, "", Set.of(2L, 3L))));
        assertEquals(List.of(), findings(others), "two divisions may share a measure");
    }

    @Test
    void otherDivisionsAreOtherDeliveries() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)),
                delivery(2, "b.xlsx", TUESDAY, "กองช่าง", Set.of(1L))));
        assertEquals(List.of("1 true", "2 true"), standings(settled));
    }

    @Test
    void receivedTogetherTheLaterModifiedCountsThenTheLaterPath() {
        Delivery older = modified(delivery(1, "z.xlsx", MONDAY, "กองคลัง", Set.of(1L)), MONDAY.minusSeconds(60));
        Delivery newer = delivery(2, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L));
        Settlement byTime = Deliveries.settle(List.of(older, newer));
        assertEquals(List.of("1 false", "2 true"), standings(byTime));
        assertEquals(
                List.of(
                        "1 several-deliveries z.xlsx > a.xlsx, other a.xlsx, later-modified",
                        "2 several-deliveries a.xlsx > a.xlsx, other z.xlsx, later-modified"),
                findings(byTime));
        Delivery sameTime = delivery(3, "b.xlsx", MONDAY, "กองคลัง", Set.of(1L));
        Settlement byPath = Deliveries.settle(List.of(newer, sameTime));
        assertEquals(List.of("2 false", "3 true"), standings(byPath));
        assertEquals(
                "2 several-deliveries a.xlsx > b.xlsx, other b.xlsx, later-path",
                findings(byPath).get(0));
    }

    @Test
    void identicalCopyIsOneDeliveryEvenWithoutADivision() {
        Settlement settled = Deliveries.settle(List.of(
                copy(1, "ก/a.xlsx", MONDAY, "x", true, Set.of(1L)),
                copy(2, "สำเนา a.xlsx", TUESDAY, "x", true, Set.of(1L))));
        assertEquals(List.of("1 true", "2 false"), standings(settled));
        assertEquals(List.of("2 identical-copy สำเนา a.xlsx > ก/a.xlsx, other ก/a.xlsx, null"), findings(settled));
    }

    @Test
    void renamedFileCountsUnderItsNewName() {
        Settlement settled = Deliveries.settle(List.of(
                copy(1, "old.xlsx", MONDAY, "x", false, Set.of(1L)),
                copy(2, "new.xlsx", TUESDAY, "x", true, Set.of(1L))));
        assertEquals(List.of("1 false", "2 true"), standings(settled));
    }

    @Test
    void olderVersionThatComesAgainIsSaid() {
        Delivery d = delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L));
        Delivery returned = returned(d, TUESDAY);
        Settlement settled = Deliveries.settle(List.of(returned));
        assertEquals(List.of("1 true"), standings(settled));
        assertEquals(
                List.of("1 several-deliveries a.xlsx > a.xlsx, other a.xlsx (03/03/2569 08:00), older-version"),
                findings(settled));
    }

    @Test
    void olderVersionThatComesAgainAndDoesNotCountIsNotSaidToCount() {
        Delivery older = returned(delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)), TUESDAY);
        Delivery other = delivery(2, "b.xlsx", TUESDAY, "กองคลัง", Set.of(1L));
        Settlement settled = Deliveries.settle(List.of(older, other));
        assertEquals(List.of("1 false", "2 true"), standings(settled));
        assertEquals(
                List.of(),
                findings(settled).stream()
                        .filter(f -> f.contains("older-version"))
                        .toList());
    }

    @Test
    void middleOneGivesWayAndTheOldestThatSharesOnlyWithItStays() {
        Settlement settled = Deliveries.settle(List.of(
                delivery(1, "a.xlsx", MONDAY, "กองคลัง", Set.of(1L)),
                delivery(2, "b.xlsx", MONDAY.plusSeconds(1), "กองคลัง", Set.of(1L, 2L)),
                delivery(3, "c.xlsx", TUESDAY, "กองคลัง", Set.of(2L))));
        assertEquals(List.of("1 true", "2 false", "3 true"), standings(settled));
    }

    @Test
    void orderOfReadingNeverChangesTheResult() {
        List<Delivery> all = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 1; i <= 30; i++) {
            all.add(copy(
                    i,
                    "f" + i + ".xlsx",
                    MONDAY.plusSeconds(random.nextInt(5)),
                    "s" + random.nextInt(20),
                    random.nextBoolean(),
                    Set.of((long) random.nextInt(6))));
        }
        Settlement expected = Deliveries.settle(all);
        for (int turn = 0; turn < 20; turn++) {
            Collections.shuffle(all, random);
            assertEquals(expected, Deliveries.settle(all));
        }
    }

    /** Both forms hold the official scores of the year before, with which they were handed out. */
    @Test
    void selfAssessmentAndResultOfOneYearBothCountWhicheverCameFirst() {
        ScoredYear before = year(SourceKind.OFFICIAL, 2568, "1=80.0");
        Delivery own = delivery(1, "a.xlsx", MONDAY, "สำนักปลัด", Set.of(1L, 2L));
        Delivery announced = delivery(2, "b.xlsx", TUESDAY, "สำนักปลัด", Set.of(1L, 3L));
        for (List<SourceKind> kinds : List.of(
                List.of(SourceKind.SELF_ASSESSMENT, SourceKind.OFFICIAL),
                List.of(SourceKind.OFFICIAL, SourceKind.SELF_ASSESSMENT))) {
            Settlement settled = Deliveries.settle(List.of(
                    scores(own, before, year(kinds.get(0), 2569, "1=95.0")),
                    scores(announced, before, year(kinds.get(1), 2569, "1=88.2"))));
            assertEquals(List.of("1 true", "2 true"), standings(settled), kinds.toString());
        }
        assertEquals(
                List.of("1 false", "2 true"),
                standings(Deliveries.settle(List.of(
                        scores(own, before, year(SourceKind.OFFICIAL, 2569, "1=95.0")),
                        scores(announced, before, year(SourceKind.OFFICIAL, 2569, "1=88.2"))))),
                "a corrected result");
        assertEquals(
                List.of("1 false", "2 true"),
                standings(Deliveries.settle(List.of(
                        scores(own, before, year(SourceKind.OFFICIAL, 2569, "1=95.0")),
                        scores(announced, before, year(SourceKind.SELF_ASSESSMENT, 2569, "1=95.0"))))),
                "the same scores, of which the source was chosen wrongly");
    }

    /** The self-assessment that came last shares the handed-out scores with both, and replaces neither. */
    @Test
    void replacedResultIsToldOfTheResultThatCountsInstead() {
        ScoredYear before = year(SourceKind.OFFICIAL, 2568, "1=80.0");
        Settlement settled = Deliveries.settle(List.of(
                scores(
                        delivery(1, "a.xlsx", MONDAY, "สำนักปลัด", Set.of(1L, 2L)),
                        before,
                        year(SourceKind.OFFICIAL, 2569, "1=88.2")),
                scores(
                        delivery(2, "b.xlsx", TUESDAY, "สำนักปลัด", Set.of(1L, 3L)),
                        before,
                        year(SourceKind.OFFICIAL, 2569, "1=88.5")),
                scores(
                        delivery(3, "c.xlsx", TUESDAY.plusSeconds(60), "สำนักปลัด", Set.of(1L, 4L)),
                        before,
                        year(SourceKind.SELF_ASSESSMENT, 2569, "1=95.0"))));
        assertEquals(List.of("1 false", "2 true", "3 true"), standings(settled));
        assertEquals(
                List.of("b.xlsx b.xlsx"),
                settled.findings().stream()
                        .filter(told -> told.submissionId() == 1)
                        .map(told -> told.finding().expected() + " "
                                + told.finding().details().get("other"))
                        .toList());
    }

    private static ScoredYear year(SourceKind source, int year, String figures) {
        return new ScoredYear(source, FiscalYear.ofBuddhist(year), figures);
    }

    private static Delivery delivery(long id, String path, Instant received, String division, Set<Long> keys) {
        return delivery(id, path, received, division, "sha" + id, true, keys);
    }

    private static Delivery copy(long id, String path, Instant received, String sha, boolean present, Set<Long> keys) {
        return delivery(id, path, received, "", sha, present, keys);
    }

    private static Delivery delivery(
            long id, String path, Instant received, String division, String sha, boolean present, Set<Long> keys) {
        return new Delivery(
                id,
                sha,
                new Arrival(received, MONDAY, path),
                present,
                Optional.empty(),
                Optional.empty(),
                BODY,
                division,
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.of(6),
                Form.REPORT,
                Set.of(),
                keys);
    }

    private static Delivery scores(Delivery d, Integer... years) {
        return scores(
                d,
                Stream.of(years)
                        .map(year -> new ScoredYear(SourceKind.OFFICIAL, FiscalYear.ofBuddhist(year), year + "=80.0"))
                        .toArray(ScoredYear[]::new));
    }

    private static Delivery scores(Delivery d, ScoredYear... years) {
        return new Delivery(
                d.submissionId(),
                d.sha256(),
                d.arrival(),
                d.present(),
                d.newerVersion(),
                d.answers(),
                d.body(),
                d.division(),
                Optional.empty(),
                OptionalInt.empty(),
                Form.SCORES,
                Set.of(years),
                d.rowKeys());
    }

    private static Delivery returned(Delivery d, Instant newerVersion) {
        return new Delivery(
                d.submissionId(),
                d.sha256(),
                d.arrival(),
                d.present(),
                Optional.of(newerVersion),
                d.answers(),
                d.body(),
                d.division(),
                d.fiscalYear(),
                d.round(),
                d.form(),
                d.years(),
                d.rowKeys());
    }

    private static Delivery modified(Delivery d, Instant time) {
        return new Delivery(
                d.submissionId(),
                d.sha256(),
                new Arrival(d.arrival().receivedAt(), time, d.arrival().inboxPath()),
                d.present(),
                d.newerVersion(),
                d.answers(),
                d.body(),
                d.division(),
                d.fiscalYear(),
                d.round(),
                d.form(),
                d.years(),
                d.rowKeys());
    }

    private static List<String> standings(Settlement settled) {
        return settled.standings().stream()
                .map((FormStanding s) -> s.submissionId() + " " + s.counts())
                .toList();
    }

    private static List<String> findings(Settlement settled) {
        return settled.findings().stream()
                .map(f -> f.submissionId() + " " + f.finding().code().code() + " "
                        + f.finding().found() + " > " + f.finding().expected() + ", other "
                        + f.finding().details().get("other") + ", "
                        + f.finding().details().get("case"))
                .toList();
    }
}
