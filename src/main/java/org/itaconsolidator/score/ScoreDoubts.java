package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.ListDifference;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * Doubts about official scores that one body's figures do not show: several bodies have the same scores in a year (one
 * was filled in with the other's, and nothing says which); a year has no result yet; lists of many bodies differ from a
 * body's own delivery or from another list.
 */
public final class ScoreDoubts {
    /** The most cells named: a copied list shows in its first rows. */
    private static final int MOST_CELLS = 11;

    /** Equal sets are reported only with so many scores: fewer, or whole ones such as 100, are equal by chance. */
    private static final int FEWEST = 5;

    private static final int FEWEST_WITH_DECIMALS = 3;

    /** So many equal scores with decimals make two sets suspect: by chance not even two bodies of a country have them. */
    static final int FEWEST_OF_MOST = 7;

    private static final int MOST_NAMED = 3;

    /**
     * Findings on official scores of years without a result yet.
     *
     * @param stated the figures that stand for the scores of years without any
     */
    public static <T> List<Plausibility.Told<T>> listEarly(
            List<T> official, List<T> stated, Function<T, ScoreReading> reading, LocalDate day) {
        FiscalYear last = FiscalYear.lastWithResult(day);
        Set<FiscalYear> scored =
                official.stream().map(each -> reading.apply(each).fiscalYear()).collect(Collectors.toSet());
        return Stream.concat(
                        official.stream(),
                        stated.stream()
                                .filter(each ->
                                        !scored.contains(reading.apply(each).fiscalYear())))
                .filter(each -> reading.apply(each).fiscalYear().compareTo(last) > 0)
                .collect(Collectors.groupingBy(
                        each -> reading.apply(each).fiscalYear(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new Plausibility.Told<>(
                        year.getValue(),
                        at(
                                year.getValue().stream()
                                        .map(each -> reading.apply(each).at())
                                        .toList(),
                                FindingCode.SCORES_BEFORE_RESULT,
                                year.getKey())))
                .toList();
    }

    /**
     * Findings on official scores that another body has too, by the body and its file: all or most of a year's, or as many for other indicators or in
     * another year.
     */
    public static Map<Body, Map<String, List<Finding>>> tellShared(List<ScoreRow> official) {
        List<Card> cards = official.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.fiscalYear(), row.scorecard().body()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(Card::of)
                .toList();
        Map<Body, Map<String, List<Finding>>> told = new LinkedHashMap<>();
        cards.forEach(own -> tellShared(own, cards, told.computeIfAbsent(own.body(), any -> new LinkedHashMap<>())));
        return told;
    }

    /** A body's scores of a year, by indicator. */
    private record Card(FiscalYear year, Body body, List<ScoreRow> rows, SortedMap<Integer, BigDecimal> scores) {
        static Card of(List<ScoreRow> rows) {
            ScoreRow first = rows.get(0);
            return new Card(first.fiscalYear(), first.scorecard().body(), rows, ScoreDoubts.scores(rows));
        }

        String nameAndYear(FiscalYear beside) {
            return ScoreDoubts.nameAndPlace(body) + (year.equals(beside) ? "" : " " + year.buddhist());
        }
    }

    private static void tellShared(Card own, List<Card> cards, Map<String, List<Finding>> told) {
        boolean telling = isTelling(own.scores());
        List<Card> same = new ArrayList<>();
        List<Card> nearly = new ArrayList<>();
        List<Card> moved = new ArrayList<>();
        Set<Integer> most = new TreeSet<>();
        Set<Integer> elsewhere = new TreeSet<>();
        for (Card other : cards) {
            if (other.body().equals(own.body())) {
                continue;
            }
            boolean ofYear = other.year().equals(own.year());
            Set<Integer> shared = ofYear ? listShared(own.scores(), other.scores()) : Set.of();
            Set<Integer> repeated = listRepeated(own.scores(), other.scores());
            if (ofYear && telling && own.scores().equals(other.scores())) {
                same.add(other);
            } else if (shared.size() >= FEWEST_OF_MOST) {
                nearly.add(other);
                most.addAll(shared);
            } else if (repeated.size() >= FEWEST_OF_MOST) {
                moved.add(other);
                elsewhere.addAll(repeated);
            }
        }
        tell(own, same, own.scores().keySet(), "", told);
        tell(own, nearly, most, "most", told);
        tell(own, moved, elsewhere, "elsewhere", told);
    }

    /**
     * The indicators with a score that another set has too, to the last digit and for whatever indicator. Whole scores such as 100 are
     * left out, because they are equal by chance.
     */
    static Set<Integer> listRepeated(SortedMap<Integer, BigDecimal> own, SortedMap<Integer, BigDecimal> others) {
        List<BigDecimal> left = new ArrayList<>(others.values());
        Set<Integer> repeated = new TreeSet<>();
        own.forEach((indicator, score) -> {
            if (score.scale() > 0 && left.remove(score)) {
                repeated.add(indicator);
            }
        });
        return repeated;
    }

    /** The indicators with the same score in two bodies, to the last digit; not whole ones, equal by chance. */
    private static Set<Integer> listShared(SortedMap<Integer, BigDecimal> own, SortedMap<Integer, BigDecimal> others) {
        Set<Integer> shared = new TreeSet<>();
        own.forEach((indicator, score) -> {
            if (score.scale() > 0 && score.equals(others.get(indicator))) {
                shared.add(indicator);
            }
        });
        return shared;
    }

    private static SortedMap<Integer, BigDecimal> scores(List<ScoreRow> rows) {
        SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
        rows.forEach(row -> scores.put(row.indicator(), row.score().stripTrailingZeros()));
        return scores;
    }

    private static boolean isTelling(SortedMap<Integer, BigDecimal> scores) {
        return scores.size() >= FEWEST
                && scores.values().stream()
                                .filter(score -> score.scale() > 0)
                                .distinct()
                                .count()
                        >= FEWEST_WITH_DECIMALS;
    }

    private static String nameAndPlace(Body body) {
        String place = (body.district() + " " + body.province()).strip();
        return place.isEmpty() ? body.name() : body.name() + " (" + place + ")";
    }

    private static void tell(
            Card own, List<Card> others, Set<Integer> indicators, String ofCase, Map<String, List<Finding>> told) {
        if (others.isEmpty()) {
            return;
        }
        String named = others.stream()
                .sorted(Comparator.comparing(Card::body, ThaiOrder.BODIES).thenComparing(Card::year))
                .limit(MOST_NAMED)
                .map(other -> other.nameAndYear(own.year()))
                .collect(Collectors.joining(", "));
        String other = others.size() > MOST_NAMED ? named + " (+" + (others.size() - MOST_NAMED) + ")" : named;
        Map<String, List<CellRef>> cells = own.rows().stream()
                .filter(row -> indicators.contains(row.indicator()))
                .collect(Collectors.groupingBy(
                        row -> row.place().fileName(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> CellRef.of(
                                        row.place().sheet(), row.place().cell()),
                                Collectors.toList())));
        cells.forEach((file, at) -> {
            Finding shared =
                    at(at, FindingCode.SCORES_OF_ANOTHER_BODY, own.year()).with("other", other);
            told.computeIfAbsent(file, any -> new ArrayList<>())
                    .add(ofCase.isEmpty() ? shared : shared.with("case", ofCase));
        });
    }

    private static Finding at(List<CellRef> cells, FindingCode code, FiscalYear year) {
        return Finding.at(cells, code, "", "").of(year);
    }

    private record Cause(String file, String body, int year) {}

    /** The findings on each list, by its version: one for each delivering body and each other list. */
    public static Map<Long, List<Finding>> tellLists(List<ListDifference> differences) {
        Map<Long, Map<Cause, List<ListDifference>>> byList = new TreeMap<>();
        differences.forEach(each -> byList.computeIfAbsent(each.listId(), any -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Cause(
                                each.ofList() ? each.place().fileName() : "",
                                each.ofList() ? "" : each.body(),
                                each.fiscalYear().buddhist()),
                        any -> new ArrayList<>())
                .add(each));
        Map<Long, List<Finding>> findings = new TreeMap<>();
        byList.forEach((list, causes) -> findings.put(
                list, causes.values().stream().map(ScoreDoubts::finding).toList()));
        return findings;
    }

    private static Finding finding(List<ListDifference> differences) {
        ListDifference first = differences.get(0);
        Finding told = Finding.at(
                        differences.stream()
                                .map(ListDifference::at)
                                .distinct()
                                .limit(MOST_CELLS)
                                .toList(),
                        FindingCode.LIST_DIFFERS,
                        first.body(),
                        "")
                .of(first.fiscalYear())
                .with("count", String.valueOf(differences.size()))
                .with("other", first.place().fileName())
                .with(
                        "pairs",
                        NamedCells.joined(differences.stream()
                                .limit(MOST_CELLS)
                                .map(ScoreDoubts::pair)
                                .toList()));
        return first.ofList() ? told.with("case", "lists") : told;
    }

    private static String pair(ListDifference each) {
        return each.at() + " = " + each.listed().stripTrailingZeros().toPlainString() + " / "
                + each.place().sheet() + "!" + each.place().cell() + " = "
                + each.other().stripTrailingZeros().toPlainString();
    }
}
