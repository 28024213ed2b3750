package org.itaconsolidator.read.cut;

import java.math.BigDecimal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Lays out as a list, before anything is read, scores that stand in no table: all in one text ("(๑) การปฏิบัติหน้าที่ ได้ ๘๒.๓๒
 * คะแนน (๒) ..."), a few in each of several texts, or each in a box under or beside its name. Each indicator must be named once
 * with one figure, and nothing between them may say more; each score keeps its own place. {@link HeadlessScores} says what
 * follows.
 */
public final class ScatteredScores {
    /**
     * Where a figure may stand from its name, in rows and columns: below it, after one or two lines; beside it; beside a label of scores
     * below it; and, if none of these fits, above it, directly or above another line.
     */
    private static final int[][] WAYS = {{1, 0}, {2, 0}, {3, 0}, {0, 1}, {1, 1}, {-1, 0}, {-2, 0}};

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_TEXT = 4_000;

    private static final Pattern FIGURE =
            Pattern.compile("^(?:ได้รับ|ได้|มี|ผล|คะแนน|เฉลี่ย|เท่ากับ|ที่|ร้อยละ|อยู่|คือ|[\\s:=(]|[-–](?=\\s))*+"
                    + "(\\d{1,3}(?:\\.\\d{1,4})?)(?![\\d.]*\\d)");

    /** What may follow a figure in front of the next name, folded. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?:คะแนน|%|เปอร์เซ็นต์)?[),;.|]*+(?:และ|กับ)?\\(?(?:(?:แบบ(?:วัด|ตรวจ)?)?[ieo]it\\)?:?)?"
                    + "(?:(?:ตัวชี้วัด|ด้าน)?(?:ที่)?\\(?\\d{1,2}[).:]*+)?(?:ตัวชี้วัด)?:?");

    private static final Pattern END = Pattern.compile("^(?:\\s?(?:คะแนน|%|เปอร์เซ็นต์))?[)]?(?=[\\s,;.]|$)");
    private static final Pattern NUMBERING = Pattern.compile("\\(?(?:ตัวชี้วัด|ด้าน)?(?:ที่)?\\s?\\(?\\d{1,2}[).:]*+$");
    /** "ระดับ : ผ่านดี". */
    private static final Pattern LABELLED = Pattern.compile("([^\\s:=]++)[\\s:=]++(.++)");

    /** What leads over from a label to its figure in one cell: the blanks and signs at its end. */
    private static final Pattern LEADING_OVER = Pattern.compile("(?<![\\s:=–-])[\\s:=–-]++$");

    private static final Pattern NUMBERED = Pattern.compile("(?:ตัวชี้วัด|ตชว\\.?|ด้าน)?(?:ที่)?(\\d{1,2})[.)]?");

    /** A name with its figure. */
    private record Named(int indicator, String name, CellRef nameAt, String figure, CellRef figureAt, CellLook look) {}

    /**
     * What one text says: names with figures, and what stands in front of and behind them.
     *
     * @param broken how many names have their figure on the next line
     * @param lastBroken whether the last name has
     */
    private record Told(
            GridRow row,
            GridCell cell,
            List<Named> named,
            String before,
            String behind,
            int broken,
            boolean lastBroken) {}

    private final Grid grid;
    private final Frameworks frameworks;
    private final HeadingMatcher matcher;
    private final ScoresAcross across;
    private final Words words;
    private final Map<String, Integer> names = new HashMap<>();

    private ScatteredScores(Grid grid, Frameworks frameworks, HeadingFinder finder, Words words) {
        this.matcher = finder.matcher();
        this.across = finder.across();
        this.grid = grid;
        this.frameworks = frameworks;
        this.words = words;
        for (IndicatorDef indicator : frameworks.latestKnown().indicators()) {
            names.put(indicator.name(), indicator.number());
            indicator.spellings().forEach(name -> names.put(name, indicator.number()));
        }
    }

    /** The sheet with such scores as a list; as it was where it has none. */
    public static Grid list(Grid grid, Frameworks frameworks, HeadingFinder finder, Words words) {
        ScatteredScores scores = new ScatteredScores(grid, frameworks, finder, words);
        return scores.listTexts().or(scores::listBoxes).orElse(grid);
    }

    // in texts

    private Optional<Grid> listTexts() {
        List<GridRow> rows = grid.listRows();
        // most scores have decimals, and hardly a text of another sheet has
        if (rows.stream().flatMap(row -> row.cells().stream()).noneMatch(ScatteredScores::holdsDecimal)) {
            return Optional.empty();
        }
        List<Told> all = new ArrayList<>();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                if (cell.value() instanceof CellValue.Text && cell.text().length() <= LONGEST_TEXT) {
                    tell(row, cell).ifPresent(all::add);
                }
            }
        }
        List<Named> named = all.stream().flatMap(told -> told.named().stream()).toList();
        boolean several = all.stream().anyMatch(told -> told.named().size() > 1)
                || all.stream().map(Told::row).distinct().count() < all.size()
                || all.stream().anyMatch(told -> told.cell().text().contains("\n"));
        if (!several || !areScores(named) || mayEndInTheTotal(all)) {
            return Optional.empty();
        }
        for (int i = 0; i < all.size(); i++) {
            Told told = all.get(i);
            if (i > 0 && !isBetween(told.before()) || i < all.size() - 1 && !isBetween(told.behind())) {
                return Optional.empty();
            }
        }
        Set<CellRef> taken = new HashSet<>();
        all.forEach(told -> taken.add(grid.ref(told.row(), told.cell())));
        String before =
                NUMBERING.matcher(all.get(0).before().strip()).replaceFirst("").strip();
        String behind = all.get(all.size() - 1).behind().strip();
        return arrange(named, before, behind, taken);
    }

    /**
     * Whether the last figure may be the total of scores of which the last is blank: it alone stands on the line below its name, and it
     * is neither the lowest nor the highest.
     */
    private static boolean mayEndInTheTotal(List<Told> all) {
        Told last = all.get(all.size() - 1);
        return last.lastBroken()
                && all.stream().mapToInt(Told::broken).sum() == 1
                && !ThaiNumbers.holdsDecimal(last.behind())
                && isAmong(all.stream()
                        .flatMap(told -> told.named().stream())
                        .flatMap(named -> ThaiNumbers.findNumber(named.figure()).stream())
                        .toList());
    }

    /** Whether the last of some figures lies between the least and the greatest of the others, as a mean of these does. */
    private static boolean isAmong(List<BigDecimal> figures) {
        int last = figures.size() - 1;
        List<BigDecimal> others = figures.subList(0, last);
        return others.stream().anyMatch(other -> other.compareTo(figures.get(last)) < 0)
                && others.stream().anyMatch(other -> other.compareTo(figures.get(last)) > 0);
    }

    private static boolean holdsDecimal(GridCell cell) {
        return cell.value() instanceof CellValue.Text && ThaiNumbers.holdsDecimal(cell.text());
    }

    private static boolean isBetween(String text) {
        return BETWEEN.matcher(ThaiText.fold(text)).matches();
    }

    /** What a text tells that names indicators, each with its figure; empty where one has none, or more stands between. */
    private Optional<Told> tell(GridRow row, GridCell cell) {
        String text = ThaiText.plain(cell.text());
        TreeMap<Integer, String> found = new TreeMap<>();
        names.keySet().forEach(name -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                String longer = found.getOrDefault(at, "");
                found.put(at, longer.length() > name.length() ? longer : name);
            }
        });
        List<Integer> starts = new ArrayList<>(found.keySet());
        List<Named> named = new ArrayList<>();
        String behind = "";
        int broken = 0;
        boolean lastBroken = false;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i) + found.get(starts.get(i)).length();
            String rest = text.substring(from, i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            Matcher figure = FIGURE.matcher(rest);
            if (!figure.find()) {
                return Optional.empty();
            }
            behind = rest.substring(figure.end());
            String gap = rest.substring(0, figure.start(1));
            lastBroken = gap.contains("\n") && gap.codePoints().noneMatch(Character::isLetter);
            broken += lastBroken ? 1 : 0;
            boolean ends = i + 1 < starts.size()
                    ? isBetween(behind)
                    : END.matcher(behind).find();
            if (!ends) {
                return Optional.empty();
            }
            String name = found.get(starts.get(i));
            CellRef at = grid.ref(row, cell);
            named.add(new Named(names.get(name), name, at, figure.group(1), at, cell.look()));
        }
        boolean commented = grid.findComment(row.number(), cell.column()).isPresent();
        return named.isEmpty() || commented
                ? Optional.empty()
                : Optional.of(new Told(
                        row,
                        cell,
                        named,
                        text.substring(0, starts.get(0)),
                        END.matcher(behind).replaceFirst("").replaceFirst("^[\\s,;.]+", ""),
                        broken,
                        lastBroken));
    }

    private static boolean areScores(List<Named> named) {
        return DividedLines.areScores(
                named.stream().map(Named::indicator).toList(),
                named.stream().map(Named::figure).toList());
    }

    // in boxes

    /** A figure stands under or beside its name, as far for all of them. */
    private Optional<Grid> listBoxes() {
        Map<CellRef, Integer> at =
                new TreeMap<>(Comparator.comparingInt(CellRef::row).thenComparingInt(CellRef::column));
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                Optional<Integer> named =
                        cell.value() instanceof CellValue.Text && cell.text().length() <= 2 * LONGEST_LABEL
                                ? frameworks.findNamed(cell.text())
                                : Optional.empty();
                named.ifPresent(indicator -> at.put(grid.ref(row, cell), indicator));
            }
        }
        // of scores each indicator is named once, in a plan again and again
        if (at.size() < DividedLines.FEWEST || new HashSet<>(at.values()).size() < at.size()) {
            return Optional.empty();
        }
        for (int[] way : WAYS) {
            if (isOfATable(at.keySet(), way)) {
                continue;
            }
            List<Named> named = new ArrayList<>();
            at.forEach((name, indicator) -> findFigure(name, way)
                    .ifPresent(figure -> named.add(new Named(
                            indicator,
                            frameworks.latestKnown().getIndicator(indicator).name(),
                            name,
                            figureOf(figure).orElseThrow(),
                            grid.ref(name.row() + way[0], figure.column()),
                            figure.look()))));
            if (named.size() == at.size() && areScores(named) && (way[0] > 0 || way[1] > 0 || areDifferent(named))) {
                Set<CellRef> taken = new HashSet<>();
                named.forEach(each -> taken.addAll(List.of(each.nameAt(), each.figureAt())));
                Map<CellRef, CellRef> wholes = listWholes(named, taken);
                Set<CellRef> others = new HashSet<>(taken);
                wholes.forEach((name, figure) -> others.addAll(List.of(name, figure)));
                return listLabels(named, others).flatMap(labels -> {
                    taken.addAll(labels);
                    return arrange(named, "", "", taken);
                });
            }
        }
        return Optional.empty();
    }

    /**
     * Whether figures in this direction may belong to a table or to another name: all names are in one row without a label below each,
     * names stand directly below one another with figures beside them, or another name is on the way to a figure. If one figure were
     * blank and one too many stood behind the last, each name would get its neighbour's score.
     */
    private boolean isOfATable(Set<CellRef> names, int[] way) {
        if (way[0] < 0) {
            return haveFiguresBelow(names)
                    || haveSeveralYearsAbove(names)
                    || 2 * names.stream().filter(this::isOverText).count() > names.size()
                    || way[0] < -1
                            && names.stream().anyMatch(name -> names.contains(grid.ref(name.row() - 1, name.column())));
        }
        if (way[0] > 0 && way[1] > 0) {
            return !names.stream().allMatch(this::isOverScoreLabel);
        }
        boolean inOneRow = names.stream().map(CellRef::row).distinct().count() == 1;
        int below = way[0] > 0 ? way[0] - 1 : 1;
        return inOneRow
                || names.stream()
                        .anyMatch(name -> IntStream.rangeClosed(1, below)
                                .anyMatch(rows -> names.contains(grid.ref(name.row() + rows, name.column()))));
    }

    /** Whether a row below the lowest names has figures below half of them or more: those are the names' figures, not the ones above. */
    private boolean haveFiguresBelow(Set<CellRef> names) {
        int last = names.stream().mapToInt(CellRef::row).max().orElseThrow();
        List<CellRef> lowest = names.stream().filter(name -> name.row() == last).toList();
        return grid.rowsBelow(last)
                .anyMatch(row -> 2
                                * lowest.stream()
                                        .flatMap(name -> row.find(name.column()).stream())
                                        .filter(cell -> figureOf(cell).isPresent())
                                        .count()
                        >= lowest.size());
    }

    /** Whether the texts above the names state several years, so that nothing says of which year figures above names are. */
    private boolean haveSeveralYearsAbove(Set<CellRef> names) {
        int first = names.stream().mapToInt(CellRef::row).min().orElseThrow();
        return grid.rowsAbove(first)
                        .flatMap(row -> row.cells().stream())
                        .filter(GridCell::isText)
                        .flatMap(cell -> FiscalYears.listIn(cell.text()).stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a text stands right below a name: a label or a place to fill in, so that a figure above is not the name's. */
    private boolean isOverText(CellRef name) {
        return grid.find(name.row() + 1, name.column())
                .filter(cell -> figureOf(cell).isEmpty())
                .isPresent();
    }

    /** Whether figures differ as scores do; full marks, aims and weights over their names do not. */
    private static boolean areDifferent(List<Named> named) {
        return 2 * named.stream().map(Named::figure).distinct().count() > named.size()
                && named.stream().anyMatch(each -> each.figure().contains("."));
    }

    private boolean isOverScoreLabel(CellRef name) {
        return grid.find(name.row() + 1, name.column())
                .filter(cell -> matcher.areScoresBelow(cell.text()) || isOfScore(cell.text()))
                .isPresent();
    }

    private Optional<GridCell> findFigure(CellRef name, int[] way) {
        return grid.find(name.row() + way[0], name.column() + way[1])
                .filter(cell -> figureOf(cell).isPresent())
                .filter(cell ->
                        grid.findComment(name.row() + way[0], cell.column()).isEmpty());
    }

    /** A number, or one with what it is counted in or what it is: "73.67 คะแนน", "คะแนนที่ได้ = 73.67". */
    private Optional<String> figureOf(GridCell cell) {
        return ThaiNumbers.findNumber(cell.text())
                .map(BigDecimal::toPlainString)
                .or(() -> DividedLines.find(cell.text())
                        .filter(line -> line.before().isBlank()
                                || line.name().isEmpty()
                                        && isOfScore(LEADING_OVER
                                                .matcher(line.before())
                                                .replaceFirst("")))
                        .map(DividedLines.Line::figure));
    }

    /** The cells of the boxes that only say that a name or a score stands beside them; empty where another says something else. */
    private Optional<Set<CellRef>> listLabels(List<Named> named, Set<CellRef> taken) {
        int first = named.stream()
                        .mapToInt(each ->
                                Math.min(each.nameAt().row(), each.figureAt().row()))
                        .min()
                        .orElseThrow()
                - 1;
        // below the last score stands its own level, as below each of the others
        int levels = named.stream().allMatch(each -> isLevelAt(each.figureAt(), 1, 0)) ? 1 : 0;
        int last = levels
                + named.stream().mapToInt(each -> each.figureAt().row()).max().orElseThrow();
        Set<CellRef> labels = new HashSet<>();
        for (GridRow row : grid.listRows()) {
            List<GridCell> others = row.number() < first || row.number() > last
                    ? List.of()
                    : row.where(cell -> !taken.contains(grid.ref(row, cell))).toList();
            if (others.stream().allMatch(cell -> isLabel(cell.text(), grid.ref(row, cell), named))) {
                others.forEach(cell -> labels.add(grid.ref(row, cell)));
            } else if (row.number() > first) {
                return Optional.empty();
            }
        }
        return Optional.of(labels).filter(all -> !mayLackOne(named, all, taken));
    }

    /**
     * Whether one name may have no score, so that the figures have moved and the last is something else: a text stands in a score's place
     * ("-", or a level that not every name has), labels stand beside some rows of figures only ("OIT" beside the last), or a figure above
     * a name is as near as its own below.
     */
    private boolean mayLackOne(List<Named> named, Set<CellRef> labels, Set<CellRef> taken) {
        List<String> texts = labels.stream()
                .filter(at -> !isBelowItsLabel(at))
                .map(at -> grid.find(at).orElseThrow().text())
                .toList();
        Set<Integer> rows = new HashSet<>();
        Set<Integer> labelled = new HashSet<>();
        for (Named each : named) {
            CellRef figure = each.figureAt();
            rows.add(figure.row());
            if (isLabelled(figure, -1, labels) || isLabelled(figure, 1, labels)) {
                labelled.add(figure.row());
            }
        }
        Set<CellRef> said = new HashSet<>(taken);
        said.addAll(labels);
        return texts.stream().anyMatch(ThaiText::isNothing)
                || texts.stream().anyMatch(this::isLevel) && !haveLevels(named)
                || !labelled.isEmpty() && !labelled.equals(rows)
                || named.stream().anyMatch(each -> hasScoreAbove(each, said));
    }

    /** Whether the word for a level stands right above: what stands here is one, in no score's place. */
    private boolean isBelowItsLabel(CellRef at) {
        return grid.find(at.row() - 1, at.column())
                .filter(above -> words.is(Words.Kind.LEVEL_ROWS, above.text()))
                .isPresent();
    }

    private boolean isLabelled(CellRef figure, int columns, Set<CellRef> labels) {
        return grid.find(figure.row(), figure.column() + columns)
                .filter(cell -> labels.contains(grid.ref(figure.row(), cell.column())))
                .filter(cell -> !NUMBERED.matcher(ThaiText.fold(cell.text())).matches())
                .isPresent();
    }

    private boolean hasScoreAbove(Named each, Set<CellRef> said) {
        CellRef name = each.nameAt();
        int above = 2 * name.row() - each.figureAt().row();
        return above < name.row()
                && each.figureAt().column() == name.column()
                && grid.find(above, name.column())
                        .filter(cell -> !said.contains(grid.ref(above, cell.column())))
                        .filter(cell -> ThaiText.isNothing(cell.text())
                                || isLevel(cell.text())
                                || figureOf(cell)
                                        .filter(figure -> new BigDecimal(figure).compareTo(HIGHEST) <= 0)
                                        .isPresent())
                        .isPresent();
    }

    /** "คะแนน", "คะแนนที่ได้", "ตัวชี้วัด", or the number of the indicator whose name stands next. */
    private boolean isLabel(String text, CellRef place, List<Named> named) {
        Matcher number = NUMBERED.matcher(ThaiText.fold(text));
        if (number.matches()) {
            int indicator = Integer.parseInt(number.group(1));
            return named.stream()
                    .filter(each -> isNextTo(each.nameAt(), place) || isNextTo(each.figureAt(), place))
                    .anyMatch(each -> each.indicator() == indicator);
        }
        return across.isNothingButInstrument(text)
                || text.length() <= LONGEST_LABEL
                        && (ThaiText.isNothing(text)
                                || isOfScore(text)
                                || isLevel(text)
                                || matcher.match(text)
                                        .filter(said -> said.exact() && IndicatorCards.OF_NAMES.contains(said.field()))
                                        .isPresent());
    }

    /** Whether each score has its level, below or beside it or below its label. */
    private boolean haveLevels(List<Named> named) {
        return Stream.of(new int[] {1, 0}, new int[] {0, 1}, new int[] {1, -1})
                .anyMatch(way -> named.stream().allMatch(each -> isLevelAt(each.figureAt(), way[0], way[1])));
    }

    private boolean isLevelAt(CellRef figure, int down, int right) {
        return grid.find(figure.row() + down, figure.column() + right)
                .filter(cell -> isLevel(cell.text()))
                .isPresent();
    }

    private boolean isLevel(String text) {
        Matcher labelled = LABELLED.matcher(text);
        return ColumnEvidence.isLevel(text)
                || labelled.matches()
                        && words.is(Words.Kind.LEVEL_ROWS, labelled.group(1))
                        && ColumnEvidence.isLevel(labelled.group(2));
    }

    private boolean isOfScore(String label) {
        return words.is(Words.Kind.SCORE_LABELS, label)
                || words.is(Words.Kind.SCORE_ADDITIONS, label)
                || matcher.isOfScoresAlone(label);
    }

    private static boolean isNextTo(CellRef one, CellRef other) {
        return Math.abs(one.row() - other.row()) + Math.abs(one.column() - other.column()) == 1;
    }

    // as a list

    /**
     * The names of the total, its level or an instrument's score, each with what stands beside or below it, in rows that hold nothing
     * else, beside or below the scores. What these make needs no name that is known.
     */
    private Map<CellRef, CellRef> listWholes(List<Named> scores, Set<CellRef> taken) {
        Map<Integer, BigDecimal> byIndicator = new TreeMap<>();
        scores.forEach(each -> byIndicator.put(each.indicator(), new BigDecimal(each.figure())));
        int first = scores.get(0).nameAt().row();
        Map<CellRef, CellRef> wholes = new LinkedHashMap<>();
        for (GridRow whole : grid.listRows()) {
            GridRow row = without(taken, whole);
            if (row.number() < first || row.size() == 0) {
                continue;
            }
            boolean pairs = row.size() % 2 == 0;
            for (int i = 0; pairs && i < row.size(); i += 2) {
                pairs = isWhole(row.get(i), row.get(i + 1), byIndicator);
            }
            if (pairs) {
                for (int i = 0; i < row.size(); i += 2) {
                    wholes.put(grid.ref(row, row.get(i)), grid.ref(row, row.get(i + 1)));
                }
                continue;
            }
            Optional<GridRow> below = grid.findRow(row.number() + 1)
                    .map(each -> without(taken, each))
                    .filter(each -> each.size() == row.size());
            boolean all = below.isPresent()
                    && row.all(name -> below.get()
                            .find(name.column())
                            .filter(figure -> isWhole(name, figure, byIndicator))
                            .isPresent());
            if (all) {
                row.cells().forEach(name -> wholes.put(grid.ref(row, name), grid.ref(row.number() + 1, name.column())));
            }
        }
        return wholes;
    }

    private GridRow without(Set<CellRef> taken, GridRow row) {
        return row.with(row.where(cell -> !taken.contains(grid.ref(row, cell))).toList());
    }

    private boolean isWhole(GridCell name, GridCell figure, Map<Integer, BigDecimal> scores) {
        Framework framework = frameworks.latestKnown();
        return name.value() instanceof CellValue.Text
                && figureOf(name).isEmpty()
                && (figureOf(figure).isPresent() || ColumnEvidence.isLevel(figure.text()))
                && (ScoreRowKind.of(name.text(), framework, words) instanceof ScoreRowKind.Stated
                        || frameworks.years().stream()
                                .map(year -> frameworks.getFramework(year).formula())
                                .anyMatch(formula -> formula.isLevel(figure.text(), scores)
                                        || ThaiNumbers.findNumber(figure.text())
                                                .filter(number -> formula.isTotal(number, scores))
                                                .isPresent()));
    }

    private Optional<Grid> arrange(List<Named> named, String before, String behind, Set<CellRef> taken) {
        int top = taken.stream().mapToInt(CellRef::row).min().orElseThrow();
        Map<CellRef, CellRef> wholes = listWholes(named, taken);
        wholes.forEach((name, figure) -> taken.addAll(List.of(name, figure)));
        int column = named.get(0).nameAt().column();
        // no heading of what stands beside a text is one of its figures
        int figures = grid.find(top - 1, column + 1).isEmpty()
                ? column + 1
                : grid.listRows().stream()
                                .mapToInt(row -> row.last().column())
                                .max()
                                .orElseThrow()
                        + 1;
        GridRow any = grid.findRow(top).orElseThrow();
        List<GridRow> kept = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            GridRow rest = without(taken, row);
            if (rest.size() > 0) {
                kept.add(rest);
            }
        }
        MovedCells moved = new MovedCells(grid);
        List<GridRow> list = new ArrayList<>();
        Named first = named.get(0);
        if (!before.isEmpty()) {
            list.add(row(any, top, moved.put(before, first.nameAt(), first.look(), top, column)));
        }
        for (Named each : named) {
            int number = top + list.size();
            list.add(row(
                    any,
                    number,
                    moved.put(each.name(), each.nameAt(), each.look(), number, column),
                    moved.put(valueOf(each), each.figureAt(), each.look(), number, figures)));
            moved.moveRow(each.figureAt().row(), number);
        }
        for (Map.Entry<CellRef, CellRef> whole : wholes.entrySet()) {
            int number = top + list.size();
            list.add(row(
                    any,
                    number,
                    move(moved, whole.getKey(), number, column),
                    move(moved, whole.getValue(), number, figures)));
            moved.moveRow(whole.getValue().row(), number);
        }
        if (!behind.isEmpty()) {
            int number = top + list.size();
            CellRef last = named.get(named.size() - 1).nameAt();
            list.add(row(any, number, moved.put(behind, last, first.look(), number, column)));
        }
        return grid.part(kept)
                .opened(top, list.size(), moved.or(read -> first.nameAt()))
                .map(opened -> {
                    list.addAll(opened.listRows());
                    return opened.part(list);
                });
    }

    /** A figure in a cell of its own stays the number that it is, with what its format writes beside it. */
    private CellValue valueOf(Named named) {
        return grid.find(named.figureAt())
                .map(GridCell::value)
                .filter(value -> value instanceof CellValue.Num num && !num.percent())
                .orElseGet(() -> new CellValue.Text(named.figure()));
    }

    private GridCell move(MovedCells moved, CellRef from, int row, int column) {
        return moved.move(
                grid.findRow(from.row()).orElseThrow(), grid.find(from).orElseThrow(), row, column);
    }

    private static GridRow row(GridRow any, int number, GridCell... cells) {
        return any.with(List.of(cells)).at(number);
    }
}
