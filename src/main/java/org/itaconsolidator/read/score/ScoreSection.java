package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.ClosingRows;
import org.itaconsolidator.read.cut.HeadlessScores;
import org.itaconsolidator.read.cut.RowFilter;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ScoreBands;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.RowScope;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.read.table.TableJudge;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads scores and their analysis on one sheet: tables with a row per indicator or per year, and lists without
 * headings.
 */
public final class ScoreSection extends SheetSection {
    /** Scores with a second number below each are taken back only if there are so many: fewer may be slips. */
    private static final int FEWEST_DOUBLED = 3;

    private final SheetTexts texts;

    /** The headings of the analysis read last, and the instrument whose rows ended it. */
    private Optional<HeadingBlock> analysed = Optional.empty();

    private Optional<Instrument> band = Optional.empty();

    /** By row, the cell that should say the row's year but names several years, or something else. */
    private final Map<Integer, CellRef> undated = new HashMap<>();

    /** The score columns of the last table, an entry for each part of it that was read by itself. */
    private final List<Collection<Series>> ofLastTable = new ArrayList<>();

    public ScoreSection(SheetSection sheet, SheetTexts texts) {
        super(sheet);
        this.texts = texts;
    }

    /** Whether columns of a table hold scores, whatever is said of them. */
    public boolean hasScoreColumns(Segment segment) {
        return ScoreColumns.areIn(segment, grid, context, title);
    }

    public void read(Segment segment, List<GridRow> rows, Set<Form> forms) {
        HeadingBlock heading = segment.heading().orElseThrow();
        boolean across = ScoresAcross.isAcross(heading);
        boolean yearsInRows = across || heading.find(Field.FISCAL_YEAR).isPresent();
        boolean yearsInHeadings = !heading.list(Field.SCORE).isEmpty()
                && heading.list(Field.SCORE).stream()
                        .allMatch(column -> column.heading().year().isPresent());
        List<ScoreBands.Band> bands = ScoreBands.ofTable(
                grid, context, heading, rows, !yearsInRows && !yearsInHeadings, !forms.contains(Form.ANALYSIS));
        draft.rowsSayYears |= !across && yearsInRows
                || bands.stream().anyMatch(band -> band.year().isPresent());
        int before = draft.scores.size();
        ofLastTable.clear();
        for (ScoreBands.Band band : bands) {
            band.lines().forEach(ledger::ignore);
            if (band.refusal().isPresent()) {
                draft.findings.add(band.refusal().get());
                List<String> names = band.rows().stream()
                        .flatMap(row -> heading.list(Field.INDICATOR).stream().map(column -> row.text(column.number())))
                        .toList();
                TextsAroundScores.tellBetween(
                        band, names, draft.scores.subList(before, draft.scores.size()), context, draft);
                band.rows().forEach(row -> {
                    if (row.cells().size() > 1) {
                        ledger.refuse(row);
                    } else {
                        ledger.ignore(row);
                    }
                });
            } else if (across) {
                readAcross(segment, heading, band);
            } else if (yearsInRows) {
                byYear(withNames(band.rows(), heading), heading)
                        .forEach((year, ofOneYear) -> readYear(segment, ofOneYear, forms, year, band.self()));
            } else {
                readYear(segment, band.rows(), forms, band.year().or(title::scoresYear), band.self());
            }
        }
    }

    /** Takes the level from the first line that a blank row sets apart from the table above. */
    public void takeBelow(GridRow line) {
        if (ofLastTable.size() == 1 && line.size() == 1) {
            texts.takeLevel(line, ofLastTable.get(0));
        }
    }

    /** Says which lines speak of a look that no number has: nobody can tell which scores they mean. */
    public void reportUnseenLegends() {
        if (draft.scores.stream().anyMatch(score -> grid.isSheetOf(score.at()))) {
            notes.listUnseenLegends()
                    .forEach(legend -> draft.findings.add(
                            Finding.inCase(legend.at(), FindingCode.HEADING_NOT_RECOGNISED, "legend", legend.text())));
        }
    }

    private void readAcross(Segment segment, HeadingBlock heading, ScoreBands.Band band) {
        int before = draft.scores.size();
        Footnotes ofTable = notes.ofTable(heading.firstRow(), segment.rows(), title.saysOfficial());
        AcrossTable table = new AcrossTable(this, ofTable, heading, band.rows(), band.self());
        table.take(band.rows());
        List<TableRow> across = rowsAcross(band.rows(), heading, table.listByFigures());
        if (draft.scores.size() > before) {
            columns.besideScores(heading, across);
        }
        columns.years(heading, AcrossTable.listYearColumns(band.rows(), heading));
        columns.unread(heading, across, ScoreColumns.READ, Form.SCORES);
        columns.notes(across, Form.SCORES);
    }

    /**
     * The rows of a table that has a row for each year of each name, each with the name that only the first of them has: all names have
     * the same years, and no cell for years says anything else ("2567 เบื้องต้น", "มาตรฐาน").
     */
    private List<GridRow> withNames(List<GridRow> rows, HeadingBlock heading) {
        int year = heading.find(Field.FISCAL_YEAR).orElseThrow().number();
        List<TableColumn> columns = heading.list(Field.INDICATOR);
        if (columns.size() != 1) {
            return rows;
        }
        int names = columns.get(0).number();
        List<GridRow> named = new ArrayList<>();
        List<List<FiscalYear>> years = new ArrayList<>();
        for (GridRow row : rows) {
            CellRef holds = grid.refHolding(row.number(), names, heading.lastRow());
            Optional<FiscalYear> own = FiscalYears.findAloneIn(row.text(year), true);
            if (own.isEmpty()
                    || !row.has(names) && (named.isEmpty() || grid.find(holds).isPresent())) {
                return rows;
            }
            if (row.has(names)) {
                years.add(new ArrayList<>());
                named.add(row);
            } else {
                GridCell name = named.get(named.size() - 1).find(names).orElseThrow();
                List<GridCell> cells = new ArrayList<>(row.cells());
                cells.add(name);
                cells.sort(Comparator.comparing(GridCell::column));
                named.add(row.with(cells));
            }
            years.get(years.size() - 1).add(own.get());
        }
        boolean alike = years.size() > 1
                && Set.copyOf(years).size() == 1
                && years.get(0).size() > 1
                && Set.copyOf(years.get(0)).size() == years.get(0).size();
        return alike ? named : rows;
    }

    /**
     * The rows of a table with a column of years beside that of indicators, by year, in the order of the table. A row whose year is
     * blank has the year above it, and the first the title's. Rows in which no indicator stands twice make a block: if the only year
     * of a block stands below its first row, it is the year of the rows above it too.
     */
    private Map<Optional<FiscalYear>, List<GridRow>> byYear(List<GridRow> rows, HeadingBlock heading) {
        int column = heading.find(Field.FISCAL_YEAR).orElseThrow().number();
        Map<Optional<FiscalYear>, List<GridRow>> byYear = new LinkedHashMap<>();
        Optional<FiscalYear> year = title.scoresYear();
        Optional<CellRef> unclear = Optional.empty();
        for (List<GridRow> block : blocksOfNames(rows, heading)) {
            List<CellRef> labels = block.stream()
                    .map(row -> grid.refHolding(row.number(), column, heading.lastRow()))
                    .filter(grid::has)
                    .distinct()
                    .toList();
            boolean first = true;
            for (GridRow row : block) {
                CellRef own = grid.refHolding(row.number(), column, heading.lastRow());
                boolean open = first && !grid.has(own) && !labels.isEmpty();
                first &= open;
                CellRef at = open ? labels.get(0) : own;
                String said = grid.text(at);
                List<FiscalYear> years =
                        FiscalYears.findAloneIn(said, true).map(List::of).orElseGet(() -> FiscalYears.listIn(said));
                boolean named = heading.list(Field.INDICATOR).stream()
                        .map(names -> grid.refHolding(row.number(), names.number(), heading.lastRow()))
                        .anyMatch(name -> !name.equals(at) && grid.has(name));
                if (years.size() == 1) {
                    year = Optional.of(years.get(0));
                    unclear = open && labels.size() > 1 ? Optional.of(at) : Optional.empty();
                } else if (!years.isEmpty() || named && said.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    unclear = Optional.of(at);
                }
                unclear.ifPresent(cell -> undated.put(row.number(), cell));
                byYear.computeIfAbsent(year, each -> new ArrayList<>()).add(row);
            }
        }
        return byYear;
    }

    /** The rows in blocks: a new one begins where an indicator's name stands again, other than right below itself. */
    private List<List<GridRow>> blocksOfNames(List<GridRow> rows, HeadingBlock heading) {
        List<List<GridRow>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        int column = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        Set<String> names = new HashSet<>();
        String above = "";
        for (GridRow row : rows) {
            String name = column == 0 ? "" : ThaiText.fold(row.text(column));
            if (!name.isEmpty() && !names.add(name) && !name.equals(above)) {
                blocks.add(new ArrayList<>());
                names = new HashSet<>(Set.of(name));
            }
            above = name.isEmpty() ? above : name;
            blocks.get(blocks.size() - 1).add(row);
        }
        return blocks;
    }

    /** Reads the rows of a table that are of one year, or of the years that its headings say; as self-assessed where said. */
    private void readYear(
            Segment segment, List<GridRow> rows, Set<Form> forms, Optional<FiscalYear> year, boolean self) {
        HeadingBlock heading = segment.heading().orElseThrow();
        ScoreColumns scores = ScoreColumns.of(segment, grid, notes, context, title, year);
        if (self) {
            scores.selfAssessed();
        }
        RowNames names = new RowNames(context, grid, draft);
        OtherNumbers others = new OtherNumbers(context, draft);
        others.leaveOut(scores, names, rows);
        others.takeMade(scores, names, rows);
        Observations observations = new Observations(names, draft, grid, notes, heading.lastRow(), false);
        RowScope scope = new RowScope(grid, notes, heading, rows, context);
        ofLastTable.add(scores.columns());
        List<Series> weighted = scores.listWeighted();
        tellPointsAlone(weighted, scores, names, rows);
        scores.byLabelColumn()
                .forEach((label, of) -> rows.forEach(row -> names.know(row, scores.label(row, label), of)));
        names.noteNamedTwice(rows, scores::label, scores.seqColumn(), scores.columns());
        List<AnalysisTable.Band> bands = new ArrayList<>();
        // headings repeated on the next page stand in the band of the one before
        bands.add(new AnalysisTable.Band(analysed.filter(heading::repeats).flatMap(same -> band), new ArrayList<>()));
        List<ClosingRows.Place> places = ClosingRows.of(rows, heading, false, context.words());
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            boolean closing = forms.contains(Form.ANALYSIS) && !scores.hasNumber(row);
            Optional<Instrument> ends = filter.band(row, heading);
            if (closing && places.get(i) == ClosingRows.Place.DOUBTFUL) {
                ledger.refuseBelow(row);
            } else if (closing && places.get(i) == ClosingRows.Place.BELOW) {
                ledger.ignore(row);
                texts.take(row);
            } else if (ends.isPresent()) {
                ledger.ignore(row);
                bands.add(new AnalysisTable.Band(ends, new ArrayList<>()));
                band = ends;
                analysed = Optional.of(heading);
            } else if (filter.isNote(row, heading) || RowFilter.numbersColumns(row)) {
                ledger.ignore(row);
                texts.take(row);
            } else if (!forms.contains(Form.ANALYSIS) || !scope.refusesAsAnothers(row, ledger, draft)) {
                TableRow tableRow = ledger.read(row, heading);
                bands.get(bands.size() - 1).rows().add(tableRow);
                if (row.size() == 1 && isBelowAll(rows, i)) {
                    texts.take(row);
                    texts.takeLevel(row, scores.columns());
                }
                if (takeScores(tableRow, scores, observations, names, scope)) {
                    weighted.stream()
                            .filter(series -> takeWeighted(row, scores.label(row), series, names, observations))
                            .forEach(series -> scores.noteRead(series.column()));
                }
                others.refuse(tableRow.ref());
            }
        }
        weighted.forEach(series -> leaveOutSums(series, scores.list(series, names, rows)));
        refuseDoubled(scores, rows, scope);
        observations.end();
        observations.toldBehind().forEach(scores::noteRead);
        names.reportNumbered();
        observations.refuseContradicting(context.frameworks());
        scores.report(draft);
        if (forms.contains(Form.ANALYSIS)) {
            analyse(bands);
        } else {
            // an analysis has a row per item, each with its indicator's score
            observations.reportRepeated();
        }
        List<TableRow> taken =
                bands.stream().flatMap(band -> band.rows().stream()).toList();
        Set<Field> read = EnumSet.copyOf(ScoreColumns.READ);
        if (forms.contains(Form.ANALYSIS)) {
            read.add(Field.SUB_TOPIC);
        } else {
            columns.notKept(heading, taken, Field.ITEM);
            columns.notKept(heading, taken, Field.STATUS);
            read.add(Field.STATUS);
        }
        if (!scores.columns().isEmpty()) {
            columns.besideScores(heading, scores.withoutScoreColumns(taken));
        }
        if (scores.areSelfAssessedByHeading() && title.source() == SourceKind.OFFICIAL) {
            columns.scoresNotTaken(heading, scores.withoutScoreColumns(taken));
        }
        Form form = forms.contains(Form.ANALYSIS) ? Form.ANALYSIS : Form.SCORES;
        columns.unread(heading, scores.withoutScoreColumns(taken), read, form);
        columns.notes(taken, form);
    }

    /** Whether only rows of a single cell stand below a row: what such a line says concerns the whole table. */
    private static boolean isBelowAll(List<GridRow> rows, int index) {
        return rows.subList(index + 1, rows.size()).stream().allMatch(row -> row.size() == 1);
    }

    /**
     * The rows of a table with the years down, without the column that says the year.
     *
     * @param read columns of figures under headings that are not known, which are left out too
     */
    private List<TableRow> rowsAcross(List<GridRow> rows, HeadingBlock heading, Set<Integer> read) {
        return rows.stream()
                .filter(row -> !filter.isNote(row, heading) && row.cells().size() > 1)
                .map(row -> {
                    Set<Integer> known = new HashSet<>(read);
                    known.add(AcrossTable.yearColumn(row, heading));
                    return ScoreColumns.without(TableRow.of(grid, row, heading, draft), known);
                })
                .toList();
    }

    /** Tells points whose indicators have no scores, from which they would follow; in a form that is not filled in they are 0, or the weights. */
    private void tellPointsAlone(List<Series> weighted, ScoreColumns scores, RowNames names, List<GridRow> rows) {
        HeadingBlock heading = scores.heading();
        if (weighted.isEmpty()
                || scores.columns().stream()
                        .anyMatch(series -> !scores.list(series, names, rows).isEmpty())) {
            return;
        }
        weighted.stream()
                .filter(series -> arePoints(scores.list(series, names, rows), series.year()))
                .flatMap(series -> heading.findUnknown(series.column()).stream())
                .forEach(column -> columns.notTaken(column.ref(grid), column.text(), heading.fields()));
    }

    /** Whether numbers are points that somebody got: some is above 0 and below its weight. */
    private boolean arePoints(List<Observation> numbers, FiscalYear year) {
        Framework framework = context.frameworks().getNearest(year);
        return !areWeights(numbers)
                && numbers.stream()
                        .anyMatch(points -> points.number().signum() > 0
                                && points.number()
                                                .compareTo(framework
                                                        .weightOf(points.indicator())
                                                        .movePointRight(2))
                                        < 0);
    }

    /** Whether points are the weights that a blank form prints: together all there is. */
    private static boolean areWeights(List<Observation> points) {
        BigDecimal sum = points.stream().map(Observation::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0 || sum.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /**
     * Takes the total or instrument's score that stands in a column of weighted scores. A total is the same in both columns; an
     * instrument's score is out of its weight there. The points of the indicators follow from their scores and are not read.
     */
    private boolean takeWeighted(GridRow row, String label, Series series, RowNames names, Observations observations) {
        Framework framework = context.frameworks().getNearest(series.year());
        if (!(names.kind(label, framework) instanceof ScoreRowKind.Stated named)
                || named.kind() == ReportedFigure.Kind.LEVEL
                || ScoreCell.findStated(row.find(series.column())).isEmpty()) {
            return false;
        }
        String full = named.kind()
                .findInstrument()
                .map(instrument -> framework.getInstrument(instrument).weight())
                .map(weight ->
                        "(เต็ม " + weight.movePointRight(2).stripTrailingZeros().toPlainString() + ") ")
                .orElse("");
        observations.takeStated(row, full + label, named.kind(), List.of(series), Map.of());
        return true;
    }

    /** Leaves out the sums of points that are not the total that the scores make, when all scores of the year are read. */
    private void leaveOutSums(Series series, List<Observation> points) {
        Framework framework = context.frameworks().getNearest(series.year());
        draft.whenAllIsRead.add(() -> {
            Map<Integer, BigDecimal> exact = new HashMap<>();
            List<ScoreReading> scores = draft.scores.stream()
                    .filter(score -> score.fiscalYear().equals(series.year()) && score.source() == series.source())
                    .toList();
            scores.forEach(score ->
                    exact.put(score.indicator(), score.score().multiply(framework.weightOf(score.indicator()))));
            List<ReportedFigure> stated = draft.reported.stream()
                    .filter(figure -> figure.at().column() == series.column()
                            && grid.isSheetOf(figure.at())
                            && figure.fiscalYear().equals(series.year())
                            && figure.value().isPresent())
                    .toList();
            SumsOfPoints sums = new SumsOfPoints(framework, points, stated, exact);
            List<CellRef> exchanged = sums.listExchanged(scores);
            if (!exchanged.isEmpty()) {
                draft.findings.addOnce(Finding.at(exchanged, FindingCode.TOTAL_MISMATCH, "", "")
                        .of(series.year())
                        .with("case", "of-points"));
            }
            stated.stream().filter(sums::isSumBesideTheTotal).forEach(sum -> {
                draft.reported.remove(sum);
                // of the same scores, so that the level below it is held against them
                draft.backAt.add(sum.at());
            });
        });
    }

    /** Takes a row's scores; false where it is refused or holds none that count. */
    private boolean takeScores(
            TableRow tableRow, ScoreColumns scores, Observations observations, RowNames names, RowScope scope) {
        GridRow row = tableRow.row();
        if (scores.hasOnlyScoresNotTaken(row)) {
            draft.refused(tableRow.ref());
            return false;
        }
        boolean holds = scores.hasNumber(row);
        String name = scores.label(row);
        RowScope.Verdict said = scope.judge(row, name, names.placeOf(row, name), scores.years());
        Optional<Finding> refusal = said.refusal()
                .or(() -> findUndated(row))
                .or(() -> names.findNamedTwice(row))
                .filter(finding -> holds);
        if (refusal.isPresent()) {
            draft.findings.addOnce(refusal.get());
            if (refusal.get().severity() == Severity.ERROR) {
                draft.refused(tableRow.ref());
            } else {
                draft.ignored(tableRow.ref());
            }
            scores.byLabelColumn()
                    .forEach((column, all) -> observations.noteRefused(row, scores.label(row, column), all));
            return false;
        }
        said.open().filter(finding -> holds).ifPresent(draft.findings::add);
        scores.byLabelColumn().forEach((column, all) -> {
            List<Series> of =
                    said.self() ? all.stream().map(Series::selfAssessed).toList() : all;
            String label = scores.label(row, column);
            observations.take(row, label, of, scores.levelColumns());
            if (scores.numberColumn().isPresent()) {
                names.compareNumber(row, scores.numberColumn().getAsInt(), label, of);
            } else {
                names.note(row, label, of, scores.seqColumn());
            }
        });
        return true;
    }

    /** Whether a cell of a row names an instrument or the total, whose number the row has then. */
    private boolean statesFigure(GridRow row) {
        return row.any(
                cell -> ScoreRowKind.of(cell.text(), context.naming(), context.words()) instanceof ScoreRowKind.Stated);
    }

    private static boolean hasNoTextBut(int name, GridRow row) {
        return row.where(cell -> cell.column() != name)
                .noneMatch(cell -> cell.text().codePoints().anyMatch(Character::isLetter));
    }

    /** Whether a cell of a row is an item's code: below a row of nothing but an indicator's name and score it is one of its questions. */
    private static boolean isOfItem(GridRow row) {
        return row.any(cell -> ItemCode.findAlone(cell.text()).isPresent());
    }

    /**
     * Takes scores back whose names stand once over two rows with a number each, as "แผน" and "ผล" do: which of them is the score
     * nothing tells.
     */
    private void refuseDoubled(ScoreColumns scores, List<GridRow> rows, RowScope scope) {
        scores.byLabelColumn().forEach((label, all) -> {
            for (Series series : all) {
                List<CellRef> first = new ArrayList<>();
                Set<CellRef> cells = new HashSet<>();
                for (int i = 0; i + 1 < rows.size() && label > 0; i++) {
                    GridRow named = rows.get(i);
                    GridRow below = rows.get(i + 1);
                    if (below.number() == named.number() + 1
                            && !named.text(label).isEmpty()
                            && below.text(label).isEmpty()
                            && !statesFigure(below)
                            && !(isOfItem(below) && hasNoTextBut(label, named))
                            && ScoreCell.isNumberIn(named, series.column())
                            && ScoreCell.isNumberIn(below, series.column())
                            && !saysItIsNone(scope, named)
                            && !saysItIsNone(scope, below)) {
                        first.add(grid.ref(named.number(), series.column()));
                        cells.add(grid.ref(below.number(), series.column()));
                    }
                }
                cells.addAll(first);
                if (first.size() >= FEWEST_DOUBLED && draft.scores.removeIf(score -> cells.contains(score.at()))) {
                    draft.findings.add(Observations.apart(first.stream()));
                    draft.takenBack(cells.stream());
                }
            }
        });
    }

    private static boolean saysItIsNone(RowScope scope, GridRow row) {
        return scope.findRefusal(row)
                .filter(finding -> finding.severity() != Severity.ERROR)
                .isPresent();
    }

    private Optional<Finding> findUndated(GridRow row) {
        return Optional.ofNullable(undated.get(row.number())).map(at -> {
            String found = grid.text(at);
            return Finding.inCase(at, FindingCode.ROW_NOT_UNDERSTOOD, "of-no-year", found);
        });
    }

    private void analyse(List<AnalysisTable.Band> bands) {
        Optional<FiscalYear> year = title.analysisYear().or(context::documentYear);
        if (title.openAnalysisYears().isPresent() || year.isEmpty()) {
            draft.findings.add(title.openAnalysisYears()
                    .orElse(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FISCAL_YEAR_MISSING, "", "")));
            bands.stream()
                    .flatMap(band -> band.rows().stream())
                    .filter(AnalysisTable::holdsNotes)
                    .forEach(row -> draft.refused(row.ref()));
            return;
        }
        AnalysisTable analysis = new AnalysisTable(context, year.get(), draft);
        boolean banded = bands.size() > 1 || bands.get(0).instrument().isPresent();
        bands.forEach(each -> analysis.takeBand(each, banded));
    }

    /**
     * Takes the title lines above the sheet's first table, without those inside a list of scores that stands there.
     *
     * @param rows those outside tables
     */
    public void beginTitle(List<GridRow> rows, List<TextLine> lines) {
        HeadlessScores lists = new HeadlessScores(context.frameworks(), context.words());
        List<HeadlessScores.ListedScore> listed = lists.find(rows);
        int first = listed.isEmpty() ? Integer.MAX_VALUE : listed.get(0).row().number();
        title.begin(lists.outsideList(rows, lines), first);
    }

    /** Reads a list of scores without headings among rows of text; false where there is none that could be ours. */
    public boolean readList(List<GridRow> rows, TableJudge judge) {
        return new ScoreList(this, texts, rows).read(judge);
    }
}
