package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.cut.HeadlessScores;
import org.itaconsolidator.read.cut.HeadlessScores.ListedScore;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.ScoreBands;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.row.RowScope;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.read.table.TableJudge;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads a list of scores without headings, as {@code HeadlessScores} finds it among rows of text: names of indicators with one
 * number each.
 */
final class ScoreList extends SheetSection {
    /** How columns were known, in the message files. */
    private static final String NO_HEADINGS = "no-headings";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,4})?(?![\\d.]*\\d)");

    private static final Set<Field> OF_NAMES = EnumSet.of(Field.SEQ, Field.ITEM, Field.INDICATOR, Field.TOPIC);

    private final SheetTexts texts;
    private final HeadlessScores lists;
    private final List<GridRow> rows;
    private final TreeMap<Integer, GridRow> byNumber = new TreeMap<>();
    private final TreeMap<Integer, GridRow> near = new TreeMap<>();

    private List<ListedScore> listed;
    private final Set<GridRow> statedRows = new HashSet<>();

    private Set<Integer> columnsOfScores;

    private final Set<Series> seriesRead = new HashSet<>();

    /** The columns of scores over which no heading stands. */
    private final Set<Integer> unheaded = new HashSet<>();

    /** The ranges merged over rows whose score was taken for each of them. */
    private final Set<Merge> spread = new HashSet<>();

    /** Whether a line calls the numbers ranks; each part of the list asks. */
    private Optional<Boolean> ofRanks = Optional.empty();

    /** @param rows of text, among which it stands */
    ScoreList(SheetSection sheet, SheetTexts texts, List<GridRow> rows) {
        super(sheet);
        this.texts = texts;
        this.lists = new HeadlessScores(context.frameworks(), context.words());
        this.rows = rows;
        rows.forEach(row -> byNumber.put(row.number(), row));
        keep(lists.find(rows));
    }

    private void keep(List<ListedScore> scores) {
        listed = scores;
        columnsOfScores = scores.stream().map(ListedScore::scoreColumn).collect(Collectors.toSet());
    }

    /** Reads the list; false where there is none that could be ours. */
    boolean read(TableJudge judge) {
        if (listed.isEmpty()) {
            return refuseWithoutHeadings();
        }
        Optional<Finding> refusal = title.refusalOfScores();
        if (refusal.isPresent()) {
            draft.findings.add(refusal.get());
            return refuse(listed);
        }
        List<GridRow> within = withLines();
        Set<Integer> inside = within.stream().map(GridRow::number).collect(Collectors.toSet());
        List<TextLine> lines = TextLine.listOf(
                grid,
                rows.stream().filter(row -> !inside.contains(row.number())).toList(),
                context.words());
        List<TextLine> above =
                lines.stream().filter(line -> line.at().row() < first()).toList();
        Optional<Finding> superseded = judge.findSuperseded(
                List.of(),
                placeOf(listed.get(0)),
                above,
                title.year().stream().collect(Collectors.toSet()),
                draft.scores);
        if (superseded.isPresent()) {
            draft.findings.add(superseded.get());
            listed.forEach(score -> ledger.ignore(score.row()));
            return true;
        }
        if (isLeftAlone(lines, above, inside)) {
            return false;
        }
        keep(withKnownHeading());
        if (listed.isEmpty() || refuseSlipped()) {
            return true;
        }
        boolean any = false;
        Map<Integer, ListedScore> byRow =
                listed.stream().collect(Collectors.toMap(score -> score.row().number(), score -> score));
        adjoining().forEach(row -> near.put(row.number(), row));
        Map<Integer, FiscalYear> years = yearsOverColumns();
        int before = draft.scores.size();
        for (ScoreBands.Band band : ScoreBands.ofList(grid, context, within)) {
            List<ListedScore> ofBand = band.rows().stream()
                    .map(row -> byRow.get(row.number()))
                    .filter(Objects::nonNull)
                    .toList();
            if (band.refusal().isPresent()) {
                draft.findings.add(band.refusal().get());
                TextsAroundScores.tellBetween(
                        band,
                        ofBand.stream().map(ListedScore::label).toList(),
                        draft.scores.subList(before, draft.scores.size()),
                        context,
                        draft);
                any = refuse(ofBand);
            } else if (!ofBand.isEmpty()) {
                any |= readBand(band, ofBand, years);
            }
        }
        if (any) {
            lists.listUnclear(rows).forEach(row -> {
                draft.findings.add(Finding.at(numbers(row), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));
                ledger.refuse(row);
            });
            refuseUnnamed();
            takeLinesBelow();
        }
        return any;
    }

    /** Takes the level from the lines right below the list; those that state the total are taken as text, like all lines. */
    private void takeLinesBelow() {
        for (GridRow row : rows) {
            int stated = draft.reported.size();
            if (row.number() > last() && row.size() == 1) {
                texts.takeLevel(row, seriesRead);
            }
            if (draft.reported.size() > stated) {
                ledger.ignore(row);
            }
        }
    }

    /** Reads the scores of a band, those of each column apart where years stand over the columns: each is of the year over it. */
    private boolean readBand(ScoreBands.Band band, List<ListedScore> scores, Map<Integer, FiscalYear> years) {
        List<GridRow> stated = listStated(band, scores);
        statedRows.addAll(stated);
        if (years.isEmpty() || band.year().isPresent()) {
            return read(scores, stated, band.year().or(title::scoresYear), band.self());
        }
        Map<Integer, List<ListedScore>> byColumn = scores.stream()
                .collect(Collectors.groupingBy(ListedScore::scoreColumn, TreeMap::new, Collectors.toList()));
        Map<Integer, List<GridRow>> statedByColumn = stated.stream()
                .collect(Collectors.groupingBy(
                        row -> findStated(row).orElseThrow().column()));
        boolean any = false;
        for (Map.Entry<Integer, List<ListedScore>> below : byColumn.entrySet()) {
            any |= read(
                    below.getValue(),
                    statedByColumn.getOrDefault(below.getKey(), List.of()),
                    Optional.ofNullable(years.get(below.getKey())),
                    band.self());
        }
        return any;
    }

    /** The years of the nearest row above the list that states several behind the names; none where no such row is there. */
    private Map<Integer, FiscalYear> yearsOverColumns() {
        int names = lists.findName(listed.get(0).row()).orElseThrow().column();
        Map<Integer, FiscalYear> nearest = Map.of();
        for (int i = 0; rows.get(i).number() < first(); i++) {
            Map<Integer, FiscalYear> years = new TreeMap<>();
            if (rows.get(i).size() > 2) {
                for (GridCell cell : rows.get(i).cells()) {
                    context.headings()
                            .match(cell.text())
                            .filter(heading -> cell.column() > names)
                            .flatMap(Heading::year)
                            .ifPresent(year -> years.put(cell.column(), year));
                }
            }
            nearest = new HashSet<>(years.values()).size() > 1 ? years : nearest;
        }
        return nearest;
    }

    private boolean refuse(List<ListedScore> scores) {
        scores.forEach(score -> ledger.refuse(score.row()));
        return true;
    }

    private int first() {
        return listed.get(0).row().number();
    }

    private int last() {
        return listed.get(listed.size() - 1).row().number();
    }

    private CellRef placeOf(ListedScore score) {
        return grid.ref(score.row().number(), score.scoreColumn());
    }

    private ScoreRowKind kind(GridCell name) {
        return ScoreRowKind.of(name.text(), context.naming(), context.words());
    }

    /** Leaves a list alone that is not the body's result by the lines around it, else by the names of sheet, file or folder. */
    private boolean isLeftAlone(List<TextLine> lines, List<TextLine> above, Set<Integer> inside) {
        Optional<String> reason = new ScoreWords(context.words())
                .inTitles(TextLine.listTitles(above))
                .or(() -> title.findClaim(inside, text -> false));
        reason.ifPresent(why -> {
            CellRef at = placeOf(listed.get(0));
            String label = listed.get(0).label();
            draft.findings.add(title.leftAlone(at, label, why, lines));
            draft.explanations.add(Explanation.notRead(at, label, why));
        });
        return reason.isPresent();
    }

    /**
     * Refuses rows of the list that have a number and name nothing known, and those directly above or below one that has fewer
     * than all indicators: a score whose name is mistyped is not passed over.
     */
    private void refuseUnnamed() {
        Set<GridRow> told = new HashSet<>(lists.listUnclear(rows));
        listed.forEach(score -> told.add(score.row()));
        told.addAll(statedRows);
        boolean complete = listed.size() >= context.naming().indicators().size();
        for (GridRow row : adjoining()) {
            boolean inside = row.number() > first() && row.number() < last();
            Optional<GridCell> name = lists.findName(row);
            Optional<GridCell> nameless =
                    HeadlessScores.findScore(row, columnsOfScores).filter(score -> name.isEmpty());
            boolean unknown = (inside || !complete)
                    && name.filter(each -> kind(each).tellsNothing(each.text())).isPresent();
            if (told.contains(row)) {
                continue;
            } else if (nameless.isPresent() || unknown) {
                CellRef at =
                        grid.ref(row.number(), nameless.or(() -> name).get().column());
                String text = name.map(GridCell::text).orElse("");
                draft.findings.add(Finding.at(at, FindingCode.INDICATOR_NOT_RECOGNISED, text, "")
                        .as(Severity.ERROR));
                ledger.refuse(row);
            } else if (inside || isBareStated(row)) {
                ledger.ignore(row);
            }
        }
    }

    /**
     * Refuses a list whose names and numbers have slipped against each other: several numbers stand beside no name, or one beside
     * none or an instrument's while an indicator's name has none. Whose any of the scores is cannot be told then.
     */
    private boolean refuseSlipped() {
        Set<GridRow> named = listed.stream().map(ListedScore::row).collect(Collectors.toSet());
        List<CellRef> bare = new ArrayList<>();
        List<CellRef> nameless = new ArrayList<>();
        List<CellRef> ofInstruments = new ArrayList<>();
        List<GridRow> near = adjoining();
        for (GridRow row : near) {
            boolean merged = columnsOfScores.stream()
                    .anyMatch(column ->
                            grid.findMergeFromAbove(row.number(), column).isPresent());
            lists.findBareName(row).filter(name -> !merged).ifPresent(name -> bare.add(grid.ref(row, name)));
            Optional<GridCell> name = lists.findName(row);
            boolean ofInstrument = name.filter(each -> kind(each) instanceof ScoreRowKind.Stated stated
                            && stated.kind() != ReportedFigure.Kind.TOTAL)
                    .isPresent();
            if (!named.contains(row) && (name.isEmpty() || ofInstrument)) {
                HeadlessScores.findScore(row, columnsOfScores)
                        .map(score -> grid.ref(row, score))
                        .ifPresent((ofInstrument ? ofInstruments : nameless)::add);
            }
        }
        if (bare.isEmpty() ? nameless.size() < 2 : nameless.isEmpty() && ofInstruments.isEmpty()) {
            return false;
        }
        draft.findings.add(Observations.apart(
                Stream.of(nameless, bare, bare.isEmpty() ? bare : ofInstruments).flatMap(List::stream)));
        near.stream().filter(this::isAlike).forEach(ledger::refuse);
        return true;
    }

    /** Whether a row has a number where the list's scores stand, or the name of an indicator or of what follows from them without one. */
    private boolean isAlike(GridRow row) {
        return findStated(row).isPresent() || lists.findBareName(row).isPresent() || isBareStated(row);
    }

    private boolean isBareStated(GridRow row) {
        return row.size() == 1 && isOfResult(row.first());
    }

    /** Whether a text names what follows from the scores: an instrument's score, the total, the level, or a mean that may be the total. */
    private boolean isOfResult(GridCell name) {
        ScoreRowKind kind = kind(name);
        return kind instanceof ScoreRowKind.Stated || kind instanceof ScoreRowKind.MeanOfAll;
    }

    /**
     * The rows of the list, with those above and below it that follow each other with a number or a name of their own, and those of
     * the total and its level that a blank row sets apart.
     */
    private List<GridRow> adjoining() {
        Set<Integer> alike =
                rows.stream().filter(this::isAlike).map(GridRow::number).collect(Collectors.toSet());
        int top = IntStream.iterate(first(), row -> row - 1)
                .filter(row -> !alike.contains(row - 1))
                .findFirst()
                .getAsInt();
        int bottom = IntStream.iterate(last(), row -> row + 1)
                .filter(row -> !alike.contains(row + 1))
                .findFirst()
                .getAsInt();
        int above = beyondBlank(top, -1);
        int below = beyondBlank(bottom, 1);
        return rows.stream()
                .filter(row -> row.number() >= above && row.number() <= below)
                .toList();
    }

    /**
     * Where the rows of the total and the level end that stand by themselves, a blank row beyond the list's end, with nothing else
     * around them that could say whose or of which year they are; the list's end where none stand there.
     */
    private int beyondBlank(int end, int step) {
        int last = end + step;
        while (byNumber.containsKey(last + step) && isOfWhole(byNumber.get(last + step))) {
            last += step;
        }
        boolean apart = !byNumber.containsKey(end + step) && !byNumber.containsKey(last + step);
        return apart && last != end + step ? last : end;
    }

    /** Whether a row has nothing but the total, or the level, behind its name. */
    private boolean isOfWhole(GridRow row) {
        return findStated(row)
                .filter(figure -> nameOf(row)
                        .filter(name -> kind(name) instanceof ScoreRowKind.Stated stated
                                && (stated.kind() == ReportedFigure.Kind.TOTAL
                                        || stated.kind() == ReportedFigure.Kind.LEVEL)
                                && !holdsMore(row, name, figure.column()))
                        .isPresent())
                .isPresent();
    }

    /** Whether behind a row's name stands more than its figure and the level that follows from it. */
    private boolean holdsMore(GridRow row, GridCell name, int figure) {
        Optional<GridCell> level = findLevelBehind(row, figure)
                .filter(cell ->
                        kind(name) instanceof ScoreRowKind.Stated stated && stated.kind() == ReportedFigure.Kind.TOTAL);
        return lists.holdsMore(
                row.with(row.where(cell -> level.filter(cell::equals).isEmpty()).toList()), name, figure);
    }

    private Optional<GridCell> findLevelBehind(GridRow row, int figure) {
        return row.where(cell -> cell.column() > figure && context.naming().isLevel(cell.text()))
                .findFirst();
    }

    /** The rows of the list with the lines among them; the one directly above too, unless it is a title. */
    private List<GridRow> withLines() {
        int begin = findRefusing().map(line -> line.at().row()).orElse(first());
        return rows.stream()
                .filter(row -> row.number() >= begin && row.number() <= last())
                .toList();
    }

    private Stream<TextLine> linesAbove() {
        List<GridRow> above =
                rows.stream().filter(row -> row.number() < first()).toList();
        return TextLine.listOf(grid, above, context.words()).stream().filter(line -> !isHeadingOfNames(line));
    }

    /**
     * Whether a line is the only heading over the list, that of its names or of the numbers in front of them, and says nothing of the scores.
     */
    private boolean isHeadingOfNames(TextLine line) {
        int column = line.at().column();
        GridRow first = listed.get(0).row();
        return first.has(column)
                && lists.findIndicator(first)
                        .filter(name -> column <= name.column())
                        .isPresent()
                && (line.text().codePoints().noneMatch(Character::isLetter)
                        || context.headings().is(OF_NAMES, line.text())
                        || byNumber.get(line.at().row()).size() == 1
                                && context.words().is(Words.Kind.NAMES_ALONE, line.text()));
    }

    /** The line over the list that keeps it out as one inside would: another body's name, or no title of the sheet. */
    private Optional<TextLine> findRefusing() {
        return linesAbove()
                .filter(line -> !line.prose() || ScopeJudge.leadsIn(line.text()))
                .filter(line -> line.at().column() < listed.get(0).scoreColumn()
                        && !isLabelled(byNumber.get(line.at().row())))
                .map(line -> Map.entry(line, context.scope().line(line.text(), false)))
                .filter(each -> each.getValue().kind() != NumberScope.Kind.NOTHING)
                .reduce((upper, lower) -> lower)
                .filter(each -> {
                    TextLine line = each.getKey();
                    NumberScope said = each.getValue();
                    boolean title = line.at().row() == rows.get(0).number()
                            || context.words().contains(Words.Kind.ASSESSMENT, line.text())
                            || context.words().contains(Words.Kind.RANKS, line.text());
                    return said.refuses()
                            && !(said.kind() == NumberScope.Kind.UNKNOWN && tellsOfWhole(line.text()))
                            && (said.kind() == NumberScope.Kind.OTHER_BODY
                                    || context.scope().isOfYearBefore(line.text())
                                    || !title);
                })
                .map(Map.Entry::getKey);
    }

    /**
     * Whether a line over a result as a whole, whose title says its year, has the total that the scores make, or says how many there are:
     * "ได้คะแนน 90.34 — ผ่าน", "แสดง 10 รายการ". What else it says leaves doubt, as in a caption.
     */
    private boolean tellsOfWhole(String line) {
        int all = context.naming().indicators().size();
        if (title.scoresYear().isEmpty() || listed.size() != all) {
            return false;
        }
        Map<Integer, BigDecimal> scores = byIndicator(listed);
        return scores.size() == all
                && NUMBER.matcher(ThaiText.fold(line))
                        .results()
                        .map(number -> new BigDecimal(number.group()))
                        .anyMatch(number -> number.compareTo(BigDecimal.valueOf(all)) == 0
                                || context.naming().formula().isTotal(number, scores));
    }

    /** The rows among a band's scores, or right above or below the list, that state an instrument's score or the total as they do. */
    private List<GridRow> listStated(ScoreBands.Band band, List<ListedScore> scores) {
        Map<Integer, BigDecimal> byIndicator = byIndicator(scores);
        int lastScore = scores.get(scores.size() - 1).row().number();
        int begin =
                band.rows().get(0).number() <= first() ? 0 : band.rows().get(0).number();
        int end = band.rows().get(band.rows().size() - 1).number();
        int last = end >= last() ? Integer.MAX_VALUE : end;
        return near.subMap(begin, true, last, true).values().stream()
                .filter(row ->
                        findStated(row).isPresent() && lists.findIndicator(row).isEmpty())
                .filter(row -> nameOf(row)
                        .filter(name -> isOfResult(name)
                                || context.scope().isOfResult(name.text())
                                || row.number() > lastScore && isMade(row, byIndicator))
                        .isPresent())
                .toList();
    }

    /** Whether scores make what a row behind them has in their column: whatever it is called, it is the total. */
    private boolean isMade(GridRow row, Map<Integer, BigDecimal> scores) {
        return findStated(row)
                .flatMap(cell -> ScoreCell.findNumber(Optional.of(cell)))
                .filter(number -> context.naming().formula().isTotal(number, scores))
                .isPresent();
    }

    private Map<Integer, BigDecimal> byIndicator(List<ListedScore> scores) {
        Map<Integer, BigDecimal> found = new TreeMap<>();
        scores.forEach(score -> context.naming()
                .findIndicator(score.label())
                .ifPresent(named -> ScoreCell.findNumber(score.row().find(score.scoreColumn()))
                        .ifPresent(number -> found.put(named.indicator(), number))));
        return found;
    }

    /** What a row has where the list's scores stand: a number, or behind the word for it a level. */
    private Optional<GridCell> findStated(GridRow row) {
        Optional<GridCell> number = HeadlessScores.findScore(row, columnsOfScores);
        return number.isPresent() || row.size() != 2 || !isOfLevel(row.first())
                ? number
                : Optional.of(row.last())
                        .filter(cell -> columnsOfScores.contains(cell.column())
                                || context.naming().isLevel(cell.text()));
    }

    private boolean isOfLevel(GridCell name) {
        return kind(name) instanceof ScoreRowKind.Stated stated && stated.kind() == ReportedFigure.Kind.LEVEL;
    }

    /** What names what a row states: of a level its first cell. */
    private Optional<GridCell> nameOf(GridRow row) {
        return isOfLevel(row.first()) ? Optional.of(row.first()) : lists.findName(row);
    }

    /**
     * Reads the part of the list that is of one year and source; false where nothing tells the year.
     *
     * @param stated the rows among them that state what follows from the scores
     */
    private boolean read(List<ListedScore> part, List<GridRow> stated, Optional<FiscalYear> ofYear, boolean self) {
        CellRef first = placeOf(part.get(0));
        if (ofYear.isEmpty()) {
            draft.findings.add(title.yearMissing(first, ""));
            refuse(part);
            return false;
        }
        FiscalYear year = ofYear.get();
        RowNames names = new RowNames(context, grid, draft);
        List<Observation> numbers = part.stream()
                .flatMap(score -> observed(score, year, names).stream())
                .toList();
        OtherNumbers others = new OtherNumbers(context, draft);
        if (others.areRanks(numbers, year, areCalledRanks())) {
            return refuse(part);
        }
        draft.forms.add(Form.SCORES);
        if (others.arePoints(numbers, year)) {
            return refuse(part);
        }
        Footnotes.Remark remark = notes.ofTable(rows.get(0).number(), rows, title.saysOfficial())
                .about(List.of(title.yearLine()), year)
                .ofScores(title.source());
        List<Finding> told = new ArrayList<>();
        remark.tell(first, title.yearLine(), told);
        // no heading stands for them all
        List<CellRef> all = part.stream().map(this::placeOf).toList();
        told.forEach(said -> draft.findings.add(said.alsoAt(all)));
        if (remark.noResult().isPresent()) {
            return refuse(part);
        }
        SourceKind source = self ? SourceKind.SELF_ASSESSMENT : remark.source().orElse(title.source());
        Observations observations = new Observations(names, draft, grid, notes, 0, false);
        RowScope scope = new RowScope(
                grid,
                notes,
                HeadingBlock.NONE,
                part.stream().map(ListedScore::row).toList(),
                context);
        for (ListedScore score : part) {
            RowScope.Verdict said =
                    scope.judge(score.row(), score.label(), names.placeOf(score.row(), score.label()), Set.of(year));
            Stream.of(said.refusal(), said.open()).flatMap(Optional::stream).forEach(draft.findings::add);
            if (said.refusal().isPresent()) {
                ledger.refuse(score.row());
                continue;
            }
            Series series = new Series(score.scoreColumn(), year, said.self() ? SourceKind.SELF_ASSESSMENT : source);
            seriesRead.add(series);
            take(score.row(), score.label(), series, Map.of(), observations);
            names.note(score.row(), score.label(), List.of(series), OptionalInt.empty());
            // the rows that a score is merged down over: it is as little theirs as its own row's
            grid.findMergeDown(score.row().number(), series.column())
                    .filter(spread::add)
                    .map(merge -> byNumber.subMap(merge.firstRow(), false, merge.lastRow(), true))
                    .ifPresent(under -> under.values().stream()
                            .filter(row -> !row.has(series.column()))
                            .forEach(row -> lists.findIndicator(row)
                                    .ifPresent(name -> take(row, name.text(), series, Map.of(), observations))));
        }
        for (GridRow row : stated) {
            int column = findStated(row).orElseThrow().column();
            GridCell name = nameOf(row).orElseThrow();
            if (holdsMore(row, name, column)) {
                draft.findings.add(Finding.at(numbers(row), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));
                ledger.refuse(row);
            } else {
                Map<Integer, Integer> level = findLevelBehind(row, column)
                        .map(cell -> Map.of(column, cell.column()))
                        .orElse(Map.of());
                take(row, name.text(), new Series(column, year, source), level, observations);
            }
        }
        observations.end();
        names.reportNumbered();
        tell(part, year);
        return true;
    }

    /** Says for what the columns were taken that no heading tells. */
    private void tell(List<ListedScore> part, FiscalYear year) {
        GridRow first = part.get(0).row();
        GridCell name = lists.findIndicator(first).orElseThrow();
        explain(first, name, Field.INDICATOR, part.size());
        explain(first, first.find(part.get(0).scoreColumn()).orElseThrow(), Field.SCORE, part.size());
        if (part.stream().allMatch(score -> unheaded.contains(score.scoreColumn()))) {
            draft.findings.add(Finding.at(
                            placeOf(part.get(0)),
                            FindingCode.HEADING_TAKEN_AS,
                            name.text(),
                            String.valueOf(year.buddhist()))
                    .with("case", NO_HEADINGS)
                    .of(year));
        }
    }

    private void explain(GridRow row, GridCell first, Field field, int cells) {
        draft.explanations.add(new Explanation(
                grid.ref(row, first),
                first.text(),
                Optional.of(field),
                Optional.of(Form.SCORES),
                Map.of(),
                NO_HEADINGS,
                () -> new Explanation.Fit(cells, cells)));
    }

    private boolean areCalledRanks() {
        if (ofRanks.isEmpty()) {
            ofRanks = Optional.of(rows.stream()
                    .filter(row -> row.size() == 1)
                    .anyMatch(row -> context.words()
                            .contains(Words.Kind.RANKS, row.first().text())));
        }
        return ofRanks.get();
    }

    private void take(
            GridRow row, String label, Series series, Map<Integer, Integer> levels, Observations observations) {
        draft.read(grid.ref(row));
        observations.take(row, label, List.of(series), levels);
    }

    private Optional<Observation> observed(ListedScore score, FiscalYear year, RowNames names) {
        OptionalInt indicator = names.findIndicator(score.label(), year);
        return ScoreCell.findNumber(score.row().find(score.scoreColumn()))
                .filter(number -> indicator.isPresent())
                .map(number -> new Observation(indicator.getAsInt(), number, placeOf(score)));
    }

    /** Refuses rows that name indicators and have several numbers each: without headings nothing says of which years they are. */
    private boolean refuseWithoutHeadings() {
        List<GridRow> unclear = lists.listUnclear(rows);
        if (unclear.size() < HeadlessScores.FEWEST_ROWS) {
            return false;
        }
        Optional<GridRow> heading = findHeadings(unclear.get(0));
        Optional<GridCell> ofNames = heading.flatMap(
                        row -> row.find(unclear.get(0).first().column()))
                .filter(HeadingFinder::isLikeAHeading);
        if (ofNames.isPresent()) {
            columns.indicatorsNotTaken(
                    grid.ref(heading.get().number(), ofNames.get().column()),
                    ofNames.get().text());
        } else {
            List<CellRef> cells =
                    unclear.stream().flatMap(row -> numbers(row).stream()).toList();
            draft.findings.add(Finding.inCase(cells, FindingCode.ROW_NOT_UNDERSTOOD, "without-headings", ""));
        }
        unclear.forEach(ledger::refuse);
        return true;
    }

    /** The row above a list in which all its numbers have headings of scores: that of the names alone is not known. */
    private Optional<GridRow> findHeadings(GridRow first) {
        return rows.stream()
                .filter(row -> row.number() < first.number())
                .filter(row -> first.where(GridCell::readsAsNumber)
                        .allMatch(number -> row.find(number.column())
                                .flatMap(cell -> context.headings().match(cell.text()))
                                .filter(heading -> heading.field() == Field.SCORE)
                                .isPresent()))
                .reduce((upper, lower) -> lower);
    }

    private List<CellRef> numbers(GridRow row) {
        return row.where(GridCell::readsAsNumber)
                .map(cell -> grid.ref(row, cell))
                .toList();
    }

    /** Whether a row is a label with its value, as a system shows them over a list: "ระดับ" beside "ผ่าน", the body beside a label. */
    private boolean isLabelled(GridRow row) {
        return row.size() == 2
                && (isOfLevel(row.first())
                        || context.naming().isLevel(row.last().text())
                        || context.scope()
                                .isHarmless(row.first().text(), row.last().text())
                        || context.body().isName(row.last().text())
                                && !context.body().namesAny(row.first().text()));
    }

    /** Refuses the scores over which a heading stands that is not one of scores. */
    private List<ListedScore> withKnownHeading() {
        List<ListedScore> known = new ArrayList<>();
        Set<CellRef> told = new HashSet<>();
        Map<Integer, HeadlessScores.OverScores> headings = HeadlessScores.listHeadings(rows, listed, this::isLabelled);
        for (ListedScore score : listed) {
            HeadlessScores.OverScores heading = headings.get(score.row().number());
            if (heading == null) {
                unheaded.add(score.scoreColumn());
            }
            if (heading == null
                    || context.headings()
                            .match(heading.cell().text())
                            .filter(Heading::isScore)
                            .isPresent()) {
                known.add(score);
                continue;
            }
            ledger.refuse(score.row());
            CellRef at = grid.ref(heading.row(), score.scoreColumn());
            if (told.add(at)) {
                columns.notTaken(at, heading.cell().text(), Set.of());
            }
        }
        return known;
    }
}
