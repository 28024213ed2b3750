package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.ScoreRemark;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.Said;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.Explanation;
import org.itaconsolidator.read.table.HeadingFinder;
import org.itaconsolidator.read.table.HeadlessScores;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreBands;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SheetRows;
import org.itaconsolidator.read.table.SubmissionDraft;

/** A list of scores without headings among rows of text: names of indicators with one number each. */
final class ScoreList {
    private final Grid grid;
    private final Footnotes notes;
    private final ReadingContext context;
    private final SectionTitle title;
    private final SheetRows ledger;
    private final ColumnReport columns;
    private final SubmissionDraft draft;

    ScoreList(
            Grid grid,
            Footnotes notes,
            ReadingContext context,
            SectionTitle title,
            SheetRows ledger,
            ColumnReport columns,
            SubmissionDraft draft) {
        this.grid = grid;
        this.notes = notes;
        this.context = context;
        this.title = title;
        this.ledger = ledger;
        this.columns = columns;
        this.draft = draft;
    }

    /** Reads a list of scores without headings among rows of text; false where there is none that could be ours. */
    boolean read(List<GridRow> rows) {
        HeadlessScores lists = new HeadlessScores(context.frameworks(), context.words());
        List<HeadlessScores.ListedScore> listed = lists.find(rows);
        if (listed.isEmpty()) {
            return refuseList(rows, lists.listUnclear(rows));
        }
        Optional<Finding> otherBody = title.refusal(Set.of(Form.SCORES));
        if (otherBody.isPresent()) {
            draft.findings.add(otherBody.get());
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        GridRow first = listed.get(0).row();
        List<GridRow> within = withLines(rows, listed);
        Set<Integer> inside = within.stream().map(GridRow::number).collect(Collectors.toSet());
        List<GridRow> around =
                rows.stream().filter(row -> !inside.contains(row.number())).toList();
        List<TextLine> lines = TextLine.listOf(grid, around, context.words());
        Optional<String> notTheResult = claimOf(
                lines.stream().filter(line -> line.at().row() < first.number()).toList(), inside);
        if (notTheResult.isPresent()) {
            CellRef at = grid.ref(first.number(), listed.get(0).scoreColumn());
            String label = listed.get(0).label();
            draft.findings.add(title.leftAlone(at, label, notTheResult.get(), lines));
            draft.explanations.add(new Explanation(
                    at, label, Optional.empty(), Optional.empty(), Map.of("reason", notTheResult.get())));
            return false;
        }
        listed = withKnownHeading(rows, listed);
        if (listed.isEmpty() || refuseSlipped(lists, rows, listed)) {
            return true;
        }
        boolean any = false;
        for (ScoreBands.Band band : ScoreBands.ofList(grid, context, within)) {
            List<HeadlessScores.ListedScore> ofBand = listed.stream()
                    .filter(score -> band.rows().contains(score.row()))
                    .toList();
            if (band.refusal().isPresent()) {
                draft.findings.add(band.refusal().get());
                ofBand.forEach(score -> ledger.refuse(score.row()));
                any = true;
            } else if (!ofBand.isEmpty()) {
                any |= read(rows, ofBand, band.year().or(title::scoresYear), band.self());
            }
        }
        if (any) {
            lists.listUnclear(rows).forEach(this::refuseUnclear);
            refuseUnnamed(lists, rows, listed);
        }
        return any;
    }

    /** Rows of a list, or directly above or below it, that have a number and name nothing known: a score whose name is mistyped is not passed over. */
    private void refuseUnnamed(HeadlessScores lists, List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        int first = listed.get(0).row().number();
        int last = listed.get(listed.size() - 1).row().number();
        Set<Integer> told = listed.stream().map(score -> score.row().number()).collect(Collectors.toSet());
        lists.listUnclear(rows).forEach(row -> told.add(row.number()));
        for (GridRow row : adjoining(lists, rows, listed)) {
            if (told.contains(row.number())) {
                continue;
            }
            Optional<GridCell> name = lists.findName(row);
            Optional<GridCell> nameless = HeadlessScores.findScore(row, listed).filter(score -> name.isEmpty());
            if (nameless.isPresent()
                    || name.filter(each -> ScoreRowKind.of(each.text(), context.naming(), context.words())
                                            instanceof ScoreRowKind.Unknown)
                                    .isPresent()
                            && row.number() > first
                            && row.number() < last) {
                draft.findings.add(Finding.at(
                                grid.ref(
                                        row.number(),
                                        nameless.or(() -> name).get().column()),
                                FindingCode.INDICATOR_NOT_RECOGNISED,
                                name.map(GridCell::text).orElse(""),
                                "")
                        .as(Severity.ERROR));
                ledger.refuse(row);
            } else if (row.number() > first && row.number() < last) {
                ledger.ignore(row);
            }
        }
    }

    /**
     * Refuses a list whose names and numbers have slipped against each other: several numbers stand beside no name, or one beside
     * none or an instrument's while an indicator's name has none. Whose any of the scores is cannot be told then.
     */
    private boolean refuseSlipped(HeadlessScores lists, List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        Set<Integer> named = listed.stream().map(score -> score.row().number()).collect(Collectors.toSet());
        List<CellRef> bare = new ArrayList<>();
        List<CellRef> nameless = new ArrayList<>();
        List<CellRef> ofInstruments = new ArrayList<>();
        List<GridRow> near = adjoining(lists, rows, listed);
        for (GridRow row : near) {
            lists.findBareName(row)
                    .filter(name -> listed.stream()
                            .noneMatch(score -> grid.findMergeFromAbove(row.number(), score.scoreColumn())
                                    .isPresent()))
                    .ifPresent(name -> bare.add(grid.ref(row.number(), name.column())));
            HeadlessScores.findScore(row, listed)
                    .filter(score -> !named.contains(row.number()))
                    .ifPresent(score -> {
                        CellRef at = grid.ref(row.number(), score.column());
                        Optional<GridCell> name = lists.findName(row);
                        if (name.isEmpty()) {
                            nameless.add(at);
                        } else if (ScoreRowKind.of(name.get().text(), context.naming(), context.words())
                                        instanceof ScoreRowKind.Stated stated
                                && stated.kind() != ReportedFigure.Kind.TOTAL) {
                            ofInstruments.add(at);
                        }
                    });
        }
        if (bare.isEmpty() ? nameless.size() < 2 : nameless.isEmpty() && ofInstruments.isEmpty()) {
            return false;
        }
        List<CellRef> apart = new ArrayList<>(nameless);
        apart.addAll(bare);
        if (!bare.isEmpty()) {
            apart.addAll(ofInstruments);
        }
        draft.findings.add(Observations.apart(apart.stream()));
        near.stream()
                .filter(row -> lists.findBareName(row).isPresent()
                        || HeadlessScores.findScore(row, listed).isPresent())
                .forEach(ledger::refuse);
        return true;
    }

    /** The rows of a list, with those above and below it that follow each other with a number or a name of their own. */
    private static List<GridRow> adjoining(
            HeadlessScores lists, List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        Set<Integer> alike = rows.stream()
                .filter(row -> HeadlessScores.findScore(row, listed).isPresent()
                        || lists.findBareName(row).isPresent())
                .map(GridRow::number)
                .collect(Collectors.toSet());
        int first = listed.get(0).row().number();
        while (alike.contains(first - 1)) {
            first--;
        }
        int last = listed.get(listed.size() - 1).row().number();
        while (alike.contains(last + 1)) {
            last++;
        }
        int top = first;
        int bottom = last;
        return rows.stream()
                .filter(row -> row.number() >= top && row.number() <= bottom)
                .toList();
    }

    /** The rows of a list with the lines among them; the one directly above too, unless it is a title. */
    private List<GridRow> withLines(List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        int first = listed.get(0).row().number();
        int last = listed.get(listed.size() - 1).row().number();
        Optional<Integer> caption =
                findRefusing(rows, listed.get(0)).map(line -> line.at().row());
        return rows.stream()
                .filter(row -> row.number() >= caption.orElse(first) && row.number() <= last)
                .toList();
    }

    /** Reads the part of a list that is of one year and source; false where nothing tells the year. */
    private boolean read(
            List<GridRow> rows, List<HeadlessScores.ListedScore> listed, Optional<FiscalYear> ofYear, boolean self) {
        HeadlessScores.ListedScore top = listed.get(0);
        CellRef first = grid.ref(top.row().number(), top.scoreColumn());
        if (ofYear.isEmpty()) {
            draft.findings.add(Finding.at(first, FindingCode.FISCAL_YEAR_MISSING, "", ""));
            listed.forEach(score -> ledger.refuse(score.row()));
            return false;
        }
        FiscalYear year = ofYear.get();
        RowNames names = new RowNames(context, grid, draft);
        List<Observation> numbers = listed.stream()
                .flatMap(score -> observed(score, year, names).stream())
                .toList();
        boolean ofRanks = rows.stream()
                .filter(row -> row.size() == 1)
                .anyMatch(row ->
                        context.words().contains(Words.Kind.RANKS, row.first().text()));
        OtherNumbers others = new OtherNumbers(context, draft);
        if (others.areRanks(numbers, year, ofRanks)) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        draft.forms.add(Form.SCORES);
        if (others.arePoints(numbers, year)) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        ScoreRemark remark = notes.ofTable(rows.get(0).number(), rows, title.saysOfficial())
                .about(List.of(title.yearLine()), year)
                .ofScores(title.source());
        draft.findings.addAll(remark.findings(first, title.yearLine()));
        if (remark.noResult().isPresent()) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        SourceKind source = self ? SourceKind.SELF_ASSESSMENT : remark.source().orElse(title.source());
        Observations observations = new Observations(names, draft, grid, notes, 0, false);
        for (HeadlessScores.ListedScore score : listed) {
            draft.read(new RowRef(grid.sheet(), score.row().number()));
            Series series = new Series(score.scoreColumn(), year, source);
            observations.take(score.row(), score.label(), List.of(series), Map.of());
            names.note(score.row(), score.label(), List.of(series), OptionalInt.empty());
            takeMergedOver(score, rows, observations, series);
        }
        observations.end();
        names.reportNumbered();
        return true;
    }

    /** The number of a row, where it is an indicator's. */
    private Optional<Observation> observed(HeadlessScores.ListedScore score, FiscalYear year, RowNames names) {
        OptionalInt indicator = names.findIndicator(score.label(), year);
        return ScoreCell.findNumber(score.row().find(score.scoreColumn()))
                .filter(number -> indicator.isPresent())
                .map(number -> new Observation(
                        indicator.getAsInt(), number, grid.ref(score.row().number(), score.scoreColumn())));
    }

    /** Takes the rows that a score is merged down over: it is as little theirs as its own row's. */
    private void takeMergedOver(
            HeadlessScores.ListedScore score, List<GridRow> rows, Observations observations, Series series) {
        HeadlessScores lists = new HeadlessScores(context.frameworks(), context.words());
        rows.stream()
                .filter(row -> grid.findMergeFromAbove(row.number(), series.column())
                        .filter(merge -> merge.contains(score.row().number(), series.column()))
                        .isPresent())
                .filter(row -> row.find(series.column()).isEmpty())
                .forEach(row -> lists.findIndicator(row).ifPresent(name -> {
                    draft.read(new RowRef(grid.sheet(), row.number()));
                    observations.take(row, name.text(), List.of(series), Map.of());
                }));
    }

    /** The line over a list that keeps it out as one inside would: another body's name, or no title of the sheet. */
    private Optional<TextLine> findRefusing(List<GridRow> rows, HeadlessScores.ListedScore first) {
        List<GridRow> above =
                rows.stream().filter(row -> row.number() < first.row().number()).toList();
        Optional<TextLine> nearest = TextLine.listOf(grid, above, context.words()).stream()
                .filter(line -> !line.prose() && line.at().column() < first.scoreColumn())
                .filter(line -> context.scope().line(line.text()).kind() != Said.Kind.NOTHING)
                .reduce((upper, lower) -> lower);
        return nearest.filter(line -> {
            Said said = context.scope().line(line.text());
            boolean title = line.at().row() == rows.get(0).number()
                    || context.words().contains(Words.Kind.ASSESSMENT, line.text())
                    || context.words().contains(Words.Kind.RANKS, line.text());
            return said.refuses() && (said.kind() == Said.Kind.OTHER_BODY || !title);
        });
    }

    /** Why a list is not the body's result: the lines around it, else the sheet's name. */
    private Optional<String> claimOf(List<TextLine> lines, Set<Integer> inside) {
        ScoreClaim claim = new ScoreClaim(context.words());
        return claim.inTitles(TextLine.listTitles(lines)).or(() -> title.findClaim(inside));
    }

    /** Refuses a list in which every row has several numbers: without headings nothing says of which years they are. */
    private boolean refuseList(List<GridRow> rows, List<GridRow> unclear) {
        if (unclear.size() < HeadlessScores.FEWEST_ROWS) {
            return false;
        }
        Optional<GridCell> names = headingOfNames(rows, unclear.get(0));
        if (names.isPresent()) {
            columns.indicatorsNotTaken(
                    grid.ref(rowOf(rows, names.get()), names.get().column()),
                    names.get().text());
            unclear.forEach(ledger::refuse);
            return true;
        }
        List<CellRef> numbers =
                unclear.stream().flatMap(row -> numbers(row).stream()).toList();
        draft.findings.add(
                Finding.at(numbers, FindingCode.ROW_NOT_UNDERSTOOD, "", "").with("case", "without-headings"));
        unclear.forEach(ledger::refuse);
        return true;
    }

    /** The heading over the names of a list whose numbers all stand under headings of scores: it alone is not known. */
    private Optional<GridCell> headingOfNames(List<GridRow> rows, GridRow first) {
        List<Integer> numbers = first.cells().stream()
                .filter(HeadlessScores::isNumber)
                .map(GridCell::column)
                .toList();
        return rows.stream()
                .filter(row -> row.number() < first.number())
                .filter(row -> numbers.stream()
                        .allMatch(column -> row.find(column)
                                .flatMap(cell -> context.headings().match(cell.text()))
                                .filter(heading -> heading.field() == Field.SCORE)
                                .isPresent()))
                .reduce((upper, lower) -> lower)
                .flatMap(row -> row.find(first.cells().get(0).column()))
                .filter(HeadingFinder::isLikeAHeading);
    }

    private List<CellRef> numbers(GridRow row) {
        return row.cells().stream()
                .filter(HeadlessScores::isNumber)
                .map(cell -> grid.ref(row.number(), cell.column()))
                .toList();
    }

    private void refuseUnclear(GridRow row) {
        draft.findings.add(Finding.at(numbers(row), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));
        ledger.refuse(row);
    }

    /** Refuses the scores of a list over which a heading stands that is not one of scores. */
    private List<HeadlessScores.ListedScore> withKnownHeading(
            List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        List<HeadlessScores.ListedScore> known = new ArrayList<>();
        Set<CellRef> told = new HashSet<>();
        Map<Integer, HeadlessScores.OverScores> headings = HeadlessScores.listHeadings(rows, listed);
        for (HeadlessScores.ListedScore score : listed) {
            HeadlessScores.OverScores heading = headings.get(score.row().number());
            boolean ofScores = heading == null
                    || context.headings()
                            .match(heading.cell().text())
                            .filter(h -> h.field() == Field.SCORE || h.field() == Field.SELF_SCORE)
                            .isPresent();
            if (ofScores) {
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

    private static int rowOf(List<GridRow> rows, GridCell cell) {
        return rows.stream()
                .filter(row -> row.cells().contains(cell))
                .reduce((upper, lower) -> lower)
                .orElseThrow()
                .number();
    }
}
