package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Formula;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.ScoreWords;

/**
 * Takes scores back that cannot be the announced ones, as only the whole workbook shows, in this order. Hidden scores that differ
 * from those seen of the same year. A second table of the same year whose caption says something else of it. Scores of a sheet that differ in most indicators from those of the only sheet that says whose
 * result it holds, or the only one of these that is not doubtful: they are a calculation or a rehearsal. Scores that formulas
 * take from another year's, from random or forecast numbers, or from figures called no result. Scores of a year that are all
 * calculated and follow from another year's.
 */
public record UnannouncedScores(SubmissionDraft draft, List<Grid> grids, Function<CellRef, Optional<GridCell>> cells) {
    /**
     * One set follows from another only if so many scores do; two sets are different results only if so many indicators differ:
     * fewer may be slips, which a total decides.
     */
    private static final Pattern CORRECTED = Pattern.compile("แก้ไข|ปรับปรุง|ฉบับใหม่|ล่าสุด|ถูกต้อง");

    private static final int FEWEST = 6;

    /** How far a score may be from what it is reckoned as: half of its last digit, and a little for what was shown of the first. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0051");

    /** The cases of hidden content that are whole rows, columns and sheets. */
    private static final Set<String> WHOLE_PLACES = Set.of("", "sheet");

    /** Why tables are left alone whose figures are no result of the body. */
    private static final Set<String> NO_RESULT = Set.of("not-the-result", "other-unit");

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** So many rows of means and of the total may close a table. */
    private static final int MOST_CLOSING = 5;

    /** A caption stands within so many rows above the first score. */
    private static final int MOST_ABOVE = 12;

    /**
     * @param saying the sheets whose own titles name the assessment and the body
     * @param isOfOthers whether a name says that what it stands for is no result, or another body's
     * @param headsOthers whether the heading of a column says so of the numbers below it
     * @param headsDifferences whether it says that they are how a result differs from something
     * @param refuses whether a line alone in its row refuses the scores below it
     */
    public void leaveOut(
            Set<String> saying,
            Predicate<String> isOfOthers,
            Predicate<String> headsOthers,
            Predicate<String> headsDifferences,
            Predicate<String> refuses) {
        leaveOutHidden();
        leaveOutBelowCaptions(refuses);
        leaveOutBesideResult(saying);
        leaveOutOfFormulas(isOfOthers, headsOthers, headsDifferences);
        leaveOutReckonedYears();
    }

    /**
     * Scores on hidden sheets, rows and columns that differ from those seen of the same year: alone where more agree, which
     * are slips, else all that is hidden there, which is another set.
     */
    private void leaveOutHidden() {
        Set<CellRef> hidden = draft.findings.stream()
                .filter(said -> said.code() == FindingCode.HIDDEN_CONTENT)
                .filter(said -> WHOLE_PLACES.contains(said.details().getOrDefault("case", "")))
                .flatMap(said -> said.cells().stream())
                .collect(Collectors.toSet());
        if (hidden.isEmpty()) {
            return;
        }
        Predicate<CellRef> isHidden = at -> Stream.of(
                        CellRef.wholeSheet(at.sheet()),
                        new CellRef(at.sheet(), at.row(), 0),
                        new CellRef(at.sheet(), 0, at.column()))
                .anyMatch(hidden::contains);
        Map<FiscalYear, List<ScoreReading>> seen = new TreeMap<>();
        Map<FiscalYear, Map<String, List<ScoreReading>>> unseen = new TreeMap<>();
        draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .forEach(score -> (isHidden.test(score.at())
                                ? unseen.computeIfAbsent(score.fiscalYear(), year -> new TreeMap<>())
                                        .computeIfAbsent(score.at().sheet(), sheet -> new ArrayList<>())
                                : seen.computeIfAbsent(score.fiscalYear(), year -> new ArrayList<>()))
                        .add(score));
        seen.forEach((year, own) -> unseen.getOrDefault(year, Map.of()).forEach((sheet, others) -> {
            List<ScoreReading> against = listAgainst(own, others);
            if (against.isEmpty()) {
                return;
            }
            List<ScoreReading> same = new ArrayList<>(own);
            same.removeIf(score -> against.stream().noneMatch(other -> other.indicator() == score.indicator()));
            long compared = others.stream()
                    .filter(other -> own.stream().anyMatch(score -> score.indicator() == other.indicator()))
                    .count();
            boolean anotherSet = against.size() * 2L >= compared;
            if (anotherSet) {
                takeFiguresBack(year, at -> at.sheet().equals(sheet) && isHidden.test(at));
            }
            draft.takeBack(
                    anotherSet ? others : against,
                    told(FindingCode.SCORE_CONFLICT, against, shown(against), shown(same), year, "hidden")
                            .with(
                                    "cells",
                                    NamedCells.joined(placesOf(same).stream()
                                            .map(CellRef::toString)
                                            .toList())));
        }));
    }

    /**
     * A further table of the same year with other scores, below a caption of its own that would refuse rows inside a table: the first one,
     * above which no such line stands, keeps its scores. Only scores that stand in one column, as those of tables under one another do.
     */
    private void leaveOutBelowCaptions(Predicate<String> refuses) {
        Map<List<Object>, List<ScoreReading>> columns = draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .sorted(Comparator.comparingInt(score -> score.at().row()))
                .collect(Collectors.groupingBy(
                        score -> List.of(score.at().sheet(), score.at().column(), score.fiscalYear()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        columns.values().forEach(column -> {
            List<List<ScoreReading>> tables = new ArrayList<>();
            Set<Integer> here = new HashSet<>();
            for (ScoreReading score : column) {
                if (tables.isEmpty() || !here.add(score.indicator())) {
                    tables.add(new ArrayList<>());
                    here = new HashSet<>(Set.of(score.indicator()));
                }
                tables.get(tables.size() - 1).add(score);
            }
            List<ScoreReading> own = tables.get(0);
            if (tables.size() == 1
                    || findCaption(own, 0)
                            .filter(line -> refuses.test(line.text()))
                            .isPresent()) {
                return;
            }
            for (int i = 1; i < tables.size(); i++) {
                List<ScoreReading> others = tables.get(i);
                List<ScoreReading> above = tables.get(i - 1);
                findCaption(others, above.get(above.size() - 1).at().row())
                        .filter(line -> refuses.test(line.text())
                                && !CORRECTED.matcher(line.text()).find()) // which is the result nobody knows
                        .filter(any -> listAgainst(own, others).size() >= FEWEST)
                        .ifPresent(line -> {
                            int first = line.at().row();
                            int last = others.get(others.size() - 1).at().row() + MOST_CLOSING;
                            String sheet = line.at().sheet();
                            takeFiguresBack(
                                    others.get(0).fiscalYear(),
                                    at -> at.sheet().equals(sheet) && at.row() > first && at.row() <= last);
                            // what the caption leaves open is said of this table alone
                            draft.findings.removeIf(said -> said.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                                    && said.cell().equals(line.at()));
                            draft.takeBack(
                                    others,
                                    ScoreWords.doubt(line.at(), line.text()).alsoAt(placesOf(others)));
                        });
            }
        });
    }

    /** The last text alone in its row above a table and below a row; what stands further above is no caption. */
    private Optional<TextLine> findCaption(List<ScoreReading> table, int below) {
        CellRef first = table.get(0).at();
        Optional<Grid> grid = grids.stream()
                .filter(each -> each.sheet().equals(first.sheet()))
                .findFirst();
        int from = first.row();
        for (int looked = 0; grid.isPresent() && looked < MOST_ABOVE; looked++) {
            Optional<GridRow> row = grid.get().findRowAbove(from);
            if (row.isEmpty() || row.get().number() <= below) {
                break;
            }
            from = row.get().number();
            if (row.get().size() == 1 && row.get().first().isText()) {
                GridCell cell = row.get().first();
                return Optional.of(new TextLine(grid.get().ref(from, cell.column()), cell.text(), false));
            }
        }
        return Optional.empty();
    }

    private static String shown(List<ScoreReading> scores) {
        return scores.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
    }

    /** The scores of sheets that differ from those of the only one that says that it holds the body's result. */
    private void leaveOutBesideResult(Set<String> saying) {
        Map<FiscalYear, Map<String, List<ScoreReading>>> years = draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .collect(Collectors.groupingBy(
                        ScoreReading::fiscalYear,
                        TreeMap::new,
                        Collectors.groupingBy(score -> score.at().sheet(), TreeMap::new, Collectors.toList())));
        // what is told of one year is no doubt of the next
        Set<String> doubtful = draft.findings.stream()
                .filter(Finding::doubtsScores)
                .map(said -> said.cell().sheet())
                .collect(Collectors.toSet());
        years.forEach((year, sheets) -> {
            List<String> sure =
                    sheets.keySet().stream().filter(saying::contains).toList();
            boolean several = sure.size() > 1;
            if (several) {
                sure = sure.stream().filter(sheet -> !doubtful.contains(sheet)).toList();
            }
            if (sure.size() != 1) {
                return;
            }
            String counts = sure.get(0);
            List<ScoreReading> own = sheets.remove(counts);
            sheets.forEach((sheet, others) -> {
                List<ScoreReading> against = listAgainst(own, others);
                if (against.size() >= FEWEST) {
                    boolean doubted = several && doubtful.contains(sheet);
                    takeFiguresBack(year, at -> at.sheet().equals(sheet));
                    String which = doubted ? "of-sure-sheet" : "of-titled-sheet";
                    draft.takeBack(others, told(FindingCode.SCORE_CONFLICT, against, sheet, counts, year, which));
                    if (doubted) { // the other sheet says as much of its own: those that count are not sure either
                        draft.findings.add(
                                told(FindingCode.SCORE_CONFLICT, own, sheet, counts, year, "beside-other-sheet"));
                    }
                }
            });
        });
    }

    private static Finding told(
            FindingCode code, List<ScoreReading> of, String found, String expected, FiscalYear year, String which) {
        return Finding.at(placesOf(of), code, found, expected)
                .with("case", which)
                .of(year);
    }

    /** The scores of a sheet that say something else than those of the other, for those that both have. */
    private static List<ScoreReading> listAgainst(List<ScoreReading> own, List<ScoreReading> others) {
        List<ScoreReading> against = new ArrayList<>();
        for (ScoreReading other : others) {
            List<ScoreReading> same = own.stream()
                    .filter(score -> score.indicator() == other.indicator())
                    .toList();
            if (!same.isEmpty() && same.stream().allMatch(score -> score.score().compareTo(other.score()) != 0)) {
                against.add(other);
            }
        }
        return against;
    }

    private void takeFiguresBack(FiscalYear year, Predicate<CellRef> of) {
        draft.takeFiguresBack(figure ->
                figure.fiscalYear().equals(year) && figure.source() == SourceKind.OFFICIAL && of.test(figure.at()));
    }

    private static List<CellRef> placesOf(List<ScoreReading> scores) {
        return scores.stream().map(ScoreReading::at).toList();
    }

    /**
     * Scores whose formulas foresee or draw numbers, take those of another year or from a column of other figures, or name where they
     * are from as no result; and those below whose formula the file keeps in the first of them alone.
     */
    private void leaveOutOfFormulas(
            Predicate<String> isOfOthers, Predicate<String> headsOthers, Predicate<String> headsDifferences) {
        Set<String> stored =
                draft.scores.stream().map(score -> score.at().sheet()).collect(Collectors.toSet());
        List<CellRef> leftAlone = draft.findings.stream()
                .filter(said -> said.code() == FindingCode.TABLE_LEFT_ALONE
                        && NO_RESULT.contains(said.details().getOrDefault("reason", ""))
                        && !stored.contains(said.cell().sheet()))
                .map(Finding::cell)
                .toList();
        FormulaSources sources = new FormulaSources(grids, cells, leftAlone, headsOthers, headsDifferences);
        Map<CellRef, FiscalYear> years = new HashMap<>();
        draft.scores.forEach(score -> years.put(score.at(), score.fiscalYear()));
        Map<FiscalYear, List<ScoreReading>> made = new TreeMap<>();
        Map<FiscalYear, String> formulas = new HashMap<>();
        for (ScoreReading score : draft.scores) {
            String formula = cells.apply(score.at()).map(GridCell::formula).orElse("");
            boolean self = score.source() == SourceKind.SELF_ASSESSMENT;
            boolean shared = formula.equals("=")
                    && made.getOrDefault(score.fiscalYear(), List.of()).stream()
                            .anyMatch(above ->
                                    above.at().sheet().equals(score.at().sheet())
                                            && above.at().column() == score.at().column());
            if (shared
                    || formula.length() > 1
                            && (isOfNoResult(new Formula(formula), score, years, isOfOthers)
                                    || !self && sources.areOfOthers(score.at(), formula, score.score()))) {
                made.computeIfAbsent(score.fiscalYear(), year -> new ArrayList<>())
                        .add(score);
                formulas.putIfAbsent(score.fiscalYear(), formula);
            }
        }
        made.forEach((year, scores) -> draft.takeBack(
                scores, told(FindingCode.NOTATION_AMBIGUOUS, scores, formulas.get(year), "", year, "by-formula")));
    }

    private static boolean isOfNoResult(
            Formula formula, ScoreReading score, Map<CellRef, FiscalYear> years, Predicate<String> isOfOthers) {
        return formula.isMadeUp()
                || formula.listNames().stream().anyMatch(isOfOthers)
                || formula.listReferences().stream()
                        .filter(each -> each.sheet().isEmpty())
                        .flatMap(each -> Stream.of(each.first(), each.last()))
                        .map(corner -> years.get(new CellRef(score.at().sheet(), corner.row(), corner.column())))
                        .anyMatch(other -> other != null && !other.equals(score.fiscalYear()));
    }

    /** The years whose scores are all calculated and follow from those of a year of which none are. */
    private void leaveOutReckonedYears() {
        Map<FiscalYear, Map<Integer, ScoreReading>> years = new TreeMap<>();
        for (ScoreReading score : draft.scores) {
            if (score.source() == SourceKind.OFFICIAL) {
                years.computeIfAbsent(score.fiscalYear(), year -> new TreeMap<>())
                        .putIfAbsent(score.indicator(), score);
            }
        }
        List<FiscalYear> order = new ArrayList<>(years.keySet());
        for (int later = order.size() - 1; later > 0; later--) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                Map<Integer, ScoreReading> one = years.get(order.get(earlier));
                Map<Integer, ScoreReading> other = years.get(order.get(later));
                boolean back = areCalculated(one);
                if (back != areCalculated(other) && followsFrom(one, other)) {
                    leaveOut(order.get(back ? earlier : later), order.get(back ? later : earlier));
                    break;
                }
            }
        }
    }

    private void leaveOut(FiscalYear year, FiscalYear from) {
        List<ScoreReading> reckoned = draft.scores.stream()
                .filter(score -> score.fiscalYear().equals(year) && score.source() == SourceKind.OFFICIAL)
                .toList();
        takeFiguresBack(year, at -> true);
        String other = String.valueOf(from.buddhist());
        draft.takeBack(reckoned, told(FindingCode.NOTATION_AMBIGUOUS, reckoned, "", other, year, "reckoned"));
    }

    private boolean areCalculated(Map<Integer, ScoreReading> scores) {
        return scores.values().stream()
                .allMatch(score ->
                        cells.apply(score.at()).filter(GridCell::calculated).isPresent());
    }

    private static boolean followsFrom(Map<Integer, ScoreReading> one, Map<Integer, ScoreReading> other) {
        List<BigDecimal[]> pairs = new ArrayList<>();
        one.forEach((indicator, score) -> {
            ScoreReading same = other.get(indicator);
            if (same != null
                    && same.score().compareTo(MOST) != 0
                    && score.score().signum() > 0) {
                pairs.add(new BigDecimal[] {score.score(), same.score()});
            }
        });
        boolean same = pairs.stream().allMatch(pair -> pair[0].compareTo(pair[1]) == 0);
        return pairs.size() >= FEWEST && !same && (differAlike(pairs) || areInProportion(pairs));
    }

    private static boolean differAlike(List<BigDecimal[]> pairs) {
        return pairs.stream()
                        .map(pair -> pair[1].subtract(pair[0]).stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether one factor makes all of the second out of the first. */
    private static boolean areInProportion(List<BigDecimal[]> pairs) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = MOST;
        for (BigDecimal[] pair : pairs) {
            least = least.max(pair[1].subtract(ROUNDING).divide(pair[0], MathContext.DECIMAL64));
            most = most.min(pair[1].add(ROUNDING).divide(pair[0], MathContext.DECIMAL64));
        }
        return least.compareTo(most) <= 0;
    }
}
