package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitCheckRow.State;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.junit.jupiter.api.Test;

class OitCheckTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "");

    @Test
    void scoresOfTheItemsStandBesideTheOfficialOnes() {
        Map<Figure, BigDecimal> official = Map.of(Figure.of(9), new BigDecimal("39.27"));
        List<OitScoreRow> rows = check(Set.of(34, 35)).listScores(official);
        assertEquals(
                List.of(Figure.of(9), Figure.of(10), Figure.of(Instrument.OIT)),
                rows.stream().map(OitScoreRow::figure).toList());
        assertEquals(Optional.of(new BigDecimal("0.00")), rows.get(0).selfScore());
        assertEquals(Optional.of(new BigDecimal("39.27")), rows.get(0).official());
        assertEquals(Optional.empty(), rows.get(1).official());
        assertEquals(Optional.of(new BigDecimal("6.25")), rows.get(2).selfScore(), "the mean of 0 and 12.5");
    }

    @Test
    void aScoreThatCannotBeToldSaysWhy() {
        List<OitItemRow> items = new ArrayList<>(items(Set.of(34, 35)));
        items.set(41, item(42, "สำนักปลัด", Optional.empty()));
        assertEquals(
                List.of(Optional.empty(), Optional.of("items-not-assessed"), Optional.of("items-not-assessed")),
                reasons(new OitCheck(Scores.framework(2565), BODY, items)));
        items.add(item(1, "กองคลัง", Optional.of(100)));
        assertEquals(
                Optional.of("items-contradictory"),
                reasons(new OitCheck(Scores.framework(2565), BODY, items)).get(0));
        assertEquals(
                Optional.of("not-from-items"),
                reasons(new OitCheck(Scores.framework(2567), BODY, items)).get(2));
    }

    private static List<Optional<String>> reasons(OitCheck check) {
        return check.listScores(Map.of()).stream().map(OitScoreRow::reason).toList();
    }

    @Test
    void shareIsToldOnlyWhereEveryItemIsAssessed() {
        List<OitItemRow> items = new ArrayList<>(items(Set.of(34, 35, 42)));
        OitCheck whole = new OitCheck(Scores.framework(2565), BODY, items);
        assertEquals(
                Optional.of(new BigDecimal("25.00")), whole.listGroups().get(5).share());
        assertEquals(
                Optional.of(new BigDecimal("50.00")), whole.listGroups().get(6).share());
        items.remove(42);
        OitCheck part = new OitCheck(Scores.framework(2565), BODY, items);
        assertEquals(Optional.empty(), part.listGroups().get(6).share());
        assertEquals(1, part.listGroups().get(6).count(State.IN_PLACE));
    }

    @Test
    void itemWithoutAnOwnerBelongsToTheDivisionThatDeliversIt() {
        OitItemRow row = new OitItemRow(
                BODY,
                "กองคลัง",
                Scores.FY2565,
                "O43",
                "",
                "",
                Optional.of(0),
                Optional.empty(),
                new Place("ก.xlsx", "ก", "A9"),
                Map.of());
        OitCheckRow group = new OitCheck(Scores.framework(2565), BODY, List.of(row))
                .listGroups()
                .get(6);
        assertEquals(
                List.of(new OitCheckRow.Item("O43", State.MISSING, List.of("กองคลัง"))),
                group.listItems(State.MISSING));
    }

    @Test
    void divisionsThatShareAnItemAreOwnersEachOfTheirOwn() {
        List<OitItemRow> rows =
                List.of(item(43, "สำนักปลัด/กองคลัง", Optional.of(0)), item(43, "กองคลัง", Optional.of(0)));
        assertEquals(
                List.of(new OitCheckRow.Item("O43", State.MISSING, List.of("กองคลัง", "สำนักปลัด"))),
                new OitCheck(Scores.framework(2565), BODY, rows)
                        .listGroups()
                        .get(6)
                        .listItems(State.MISSING));
    }

    @Test
    void scoreIsTheMeanOfSubIndicatorsNotOfItems() {
        // O42 alone: 10.1 has 0 of 8, 10.2 has 1 of 2
        OitCheck check = check(Set.of(42));
        assertEquals(Optional.of(new BigDecimal("25.00")), check.findScore(10));
        assertEquals(Optional.of(new BigDecimal("0.00")), check.findScore(9));
        // 9.1 has 1 of 9: 100 / 9 / 5
        assertEquals(Optional.of(new BigDecimal("2.22")), check(Set.of(1)).findScore(9));
    }

    @Test
    void publishedScoresComeOutOfTheirItems() {
        // หนองปรุง FY2565: 12.50 is two of the eight items of 10.1; 7/9, 2/8, 2/7, 1/4 and 2/5 give 39.27
        assertEquals(Optional.of(new BigDecimal("12.50")), check(Set.of(34, 35)).findScore(10));
        assertEquals(
                Optional.of(new BigDecimal("39.27")),
                check(firstOfEach(7, 2, 2, 1, 2)).findScore(9));
    }

    @Test
    void blankItemIsNotZero() {
        List<OitItemRow> items = new ArrayList<>(items(Set.of(34, 35)));
        items.set(41, item(42, "สำนักปลัด", Optional.empty()));
        OitCheck check = new OitCheck(Scores.framework(2565), BODY, items);
        assertEquals(Optional.empty(), check.findScore(10));
        assertEquals(
                State.NOT_ASSESSED, check.listGroups().get(6).items().get(0).state());
        items.remove(41);
        assertEquals(
                Optional.empty(),
                new OitCheck(Scores.framework(2565), BODY, items).findScore(10),
                "an item nobody lists");
    }

    @Test
    void divisionsThatContradictEachOtherLeaveTheItemOpen() {
        List<OitItemRow> items = new ArrayList<>(items(Set.of(34, 35)));
        items.add(item(34, "กองคลัง", Optional.of(0)));
        OitCheck check = new OitCheck(Scores.framework(2565), BODY, items);
        OitCheckRow.Item state = check.listGroups().get(5).items().get(0);
        assertEquals(new OitCheckRow.Item("O34", State.CONTRADICTORY, List.of("กองคลัง", "สำนักปลัด")), state);
        assertEquals(Optional.empty(), check.findScore(10));
    }

    @Test
    void missingItemsStandWithTheirOwners() {
        OitCheckRow group = check(Set.of(42)).listGroups().get(6);
        assertEquals("10.2", group.group());
        assertEquals(
                List.of(new OitCheckRow.Item("O43", State.MISSING, List.of("สำนักปลัด"))),
                group.listItems(State.MISSING));
        assertEquals(1, group.count(State.IN_PLACE));
    }

    @Test
    void laterYearsHaveCountsAndNoScore() {
        OitCheck check = new OitCheck(
                Scores.framework(2567), BODY, items(Set.of(1, 2, 3)).subList(0, 35));
        assertEquals(Optional.empty(), check.findScore(9));
        int inPlace = check.listGroups().stream()
                .mapToInt(group -> group.count(State.IN_PLACE))
                .sum();
        int missing = check.listGroups().stream()
                .mapToInt(group -> group.count(State.MISSING))
                .sum();
        assertEquals(3, inPlace);
        assertEquals(32, missing);
        assertTrue(check.listGroups().stream().allMatch(group -> group.share().isEmpty()), "the count only");
        if (Scores.framework(2567).facts().subIndicators().isEmpty()) {
            assertEquals(OptionalInt.empty(), check.listGroups().get(0).indicator());
        }
    }

    @Test
    void itemBeyondThoseOfTheYearStandsApart() {
        int year = 2569;
        int count = Scores.framework(year)
                .findItemCount(Instrument.OIT)
                .orElseThrow()
                .count();
        assertEquals(List.of(), Scores.framework(year).facts().subIndicators());
        List<OitItemRow> items = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            items.add(item(number, "สำนักปลัด", Optional.of(100)));
        }
        items.add(item(count + 8, "กองช่าง", Optional.of(0)));
        List<OitCheckRow> groups = new OitCheck(Scores.framework(year), BODY, items).listGroups();
        assertEquals(
                List.of("OIT", OitCheckRow.BEYOND),
                groups.stream().map(OitCheckRow::group).toList());
        assertEquals(count, groups.get(0).items().size());
        assertEquals(
                List.of("O" + (count + 8)),
                groups.get(1).items().stream().map(OitCheckRow.Item::code).toList());
    }

    @Test
    void orderOfItemsChangesNothing() {
        List<OitItemRow> items = new ArrayList<>(items(Set.of(1, 9, 34)));
        items.add(item(1, "กองคลัง", Optional.of(0)));
        items.add(item(2, "กองช่าง", Optional.of(0)));
        items.add(item(50, "กองคลัง", Optional.of(100)));
        items.add(item(44, "กองคลัง", Optional.of(100)));
        List<OitCheckRow> expected = new OitCheck(Scores.framework(2565), BODY, items).listGroups();
        Random random = new Random(9);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(items, random);
            assertEquals(expected, new OitCheck(Scores.framework(2565), BODY, items).listGroups());
        }
    }

    /** The first so many items of each sub-indicator of indicator 9. */
    private static Set<Integer> firstOfEach(int... counts) {
        int[] starts = {1, 10, 18, 25, 29};
        Set<Integer> items = new HashSet<>();
        for (int group = 0; group < counts.length; group++) {
            for (int i = 0; i < counts[group]; i++) {
                items.add(starts[group] + i);
            }
        }
        return items;
    }

    private static OitCheck check(Set<Integer> inPlace) {
        return new OitCheck(Scores.framework(2565), BODY, items(inPlace));
    }

    private static List<OitItemRow> items(Set<Integer> inPlace) {
        List<OitItemRow> items = new ArrayList<>();
        for (int number = 1; number <= 43; number++) {
            items.add(item(number, "สำนักปลัด", Optional.of(inPlace.contains(number) ? 100 : 0)));
        }
        return items;
    }

    private static OitItemRow item(int number, String owner, Optional<Integer> score) {
        return new OitItemRow(
                BODY,
                "",
                Scores.FY2565,
                "O" + number,
                owner,
                "",
                score,
                Optional.empty(),
                new Place("ก.xlsx", "ก", "A" + number),
                Map.of());
    }
}
