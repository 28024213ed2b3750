package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.measure.DocumentSection;
import org.itaconsolidator.read.measure.MeasureTable;
import org.itaconsolidator.read.row.RefusedPart;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.score.GroupHeadings;
import org.itaconsolidator.read.score.ScoreSection;
import org.itaconsolidator.read.score.SheetTexts;
import org.itaconsolidator.read.score.TextsAroundScores;
import org.itaconsolidator.read.table.RespondentCounts;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.read.table.TableJudge;
import org.itaconsolidator.read.table.TableJudge.TableKind;
import org.itaconsolidator.read.table.TableTitles;
import org.itaconsolidator.read.table.UnreadSection;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** Reads the tables of one sheet from top to bottom and gives each of their rows an outcome. */
final class SheetReader extends SheetSection {
    /** A cell with so many figures holds those of many rows. */
    private static final int FEWEST_IN_ONE_CELL = 5;

    /** Fields whose cells hold long texts: in a table that has one of them, texts side by side are nothing unusual. */
    private static final List<Field> OF_ROWS_OF_TEXTS =
            List.of(Field.MEASURE, Field.RESULT, Field.ISSUE, Field.WEAKNESS, Field.ITEM);

    private static final int FEWEST_ROWS_OF_TEXTS = 2;
    private static final int FEWEST_TEXTS_OF_A_ROW = 2;
    private static final int SHORTEST_TEXT = 12;

    /** Reasons why scores are left alone that are told in a sentence of their own. */
    private static final Set<String> OTHERS_SCORES = Set.of("not-the-result", "other-unit", "other-assessment");

    private final SheetPart part;
    private final boolean aboutIt;

    private final SheetTexts texts;
    private final ScoreSection scores;
    private final UnreadSection unread;
    private final DocumentSection documents;
    private final TextsAroundScores textsAround;
    private final boolean yearBySheet;
    private final List<RefusedPart> refusedParts = new ArrayList<>();
    private boolean anyTable;

    /**
     * @param part the sheet, or one of the tables side by side on it
     * @param places the file's name, then its folders
     * @param sheetYear the year that the sheet states
     * @param answer the name or title that alone states this year, if it stands outside the part and says that the document
     *     answers a result; else empty
     * @param ofResults the years whose results any text of the workbook mentions
     * @param yearBySheet whether only the sheet's name states it
     * @param aboutIt whether its texts name the assessment
     * @param measures the workbook's measures so far
     */
    SheetReader(
            SheetPart part,
            Footnotes notes,
            ReadingContext context,
            DocumentHead head,
            List<String> places,
            Optional<FiscalYear> sheetYear,
            Optional<String> answer,
            Set<FiscalYear> ofResults,
            boolean yearBySheet,
            boolean aboutIt,
            MeasureTable measures,
            Optional<Finding> disclaimer,
            SubmissionDraft draft) {
        super(
                part.grid(),
                notes,
                context,
                new SectionTitle(
                        context.body(),
                        context.words(),
                        head,
                        places,
                        part.grid(),
                        sheetYear,
                        answer,
                        ofResults,
                        disclaimer),
                draft);
        this.part = part;
        this.yearBySheet = yearBySheet;
        this.aboutIt = aboutIt;
        this.texts = new SheetTexts(this, aboutIt);
        this.unread = new UnreadSection(this);
        this.documents = new DocumentSection(this, part.sheet(), measures, texts, unread);
        this.textsAround = new TextsAroundScores(part, context, draft);
        this.scores = new ScoreSection(this, texts);
    }

    /**
     * @param segments the part's segments
     * @param judge tells which of the workbook's tables are ours
     * @return whether a table or a list of scores was recognised
     */
    boolean read(List<Segment> segments, TableJudge judge) {
        List<List<TextLine>> titles = part.listTitles(segments, context.words());
        scores.beginTitle(segments.get(0).rows(), titles.get(0));
        titles.stream().skip(1).forEach(title::takeCaption);
        unread.begin(titles.stream().flatMap(List::stream).toList());
        if (!part.transposed().isEmpty()) {
            anyTable = true;
            unread.refuseTransposed(part.transposed());
        }
        boolean hasTitle = titles.stream().anyMatch(lines -> !lines.isEmpty());
        List<GridRow> above = List.of();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Optional<HeadingBlock> next =
                    i + 1 < segments.size() ? segments.get(i + 1).heading() : Optional.empty();
            if (segment.heading().isEmpty()) {
                readOutsideTables(segment, judge, next);
            } else {
                boolean first = i == 1;
                List<TextLine> around = first
                        ? part.listAroundFirst(segments, context.words())
                        : TextLine.listOf(grid, above, context.words());
                if (first) {
                    title.beginTables();
                } else {
                    title.takeLines(around);
                }
                readTable(segment, new Surroundings(around, first, hasTitle), judge, next);
            }
            above = segment.trailingText(next);
        }
        scores.reportUnseenLegends();
        boolean superseded = draft.findings.isOn(grid.sheet(), FindingCode.SCORE_BEFORE_APPEAL);
        Optional<Finding> crowded = anyTable && !superseded ? findCrowded(segments) : Optional.empty();
        crowded.ifPresent(draft.findings::add);
        if (anyTable && !superseded && crowded.isEmpty() && !draft.hasContentOf(grid.sheet())) {
            draft.findings.add(findSideBySide(segments)
                    .orElse(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FORM_NOT_FILLED, "", "")));
        }
        refusedParts.forEach(textsAround::refuseRestOf);
        draft.refusedParts.addAll(refusedParts);
        textsAround.report();
        return anyTable;
    }

    /** Says that the figures of many rows stand in one cell, a line for each: they are not read, and the row is not blank. */
    private Optional<Finding> findCrowded(List<Segment> segments) {
        for (Segment segment : segments) {
            for (GridRow row : segment.rows()) {
                for (GridCell cell : row.cells()) {
                    if (cell.isText()
                            && cell.text().lines().count() >= FEWEST_IN_ONE_CELL
                            && cell.text().lines().filter(ThaiNumbers::isNumber).count() >= FEWEST_IN_ONE_CELL) {
                        String first = cell.text().lines().findFirst().orElse("");
                        return Optional.of(Finding.inCase(
                                grid.ref(row, cell), FindingCode.TABLE_NOT_RECOGNISED, "in-one-cell", first));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Says that measures stand side by side, each below its indicator: such rows of texts are not scores that nobody filled in. */
    private Optional<Finding> findSideBySide(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.heading()
                        .filter(heading -> OF_ROWS_OF_TEXTS.stream().allMatch(field -> !heading.has(field)))
                        .isPresent())
                .map(segment ->
                        segment.rows().stream().filter(SheetReader::holdsTexts).toList())
                .filter(rows -> rows.size() >= FEWEST_ROWS_OF_TEXTS)
                .findFirst()
                .map(unread::transposed);
    }

    private static boolean holdsTexts(GridRow row) {
        return row.cells().stream()
                        .skip(1)
                        .filter(cell -> cell.text().length() >= SHORTEST_TEXT && !cell.readsAsNumber())
                        .count()
                >= FEWEST_TEXTS_OF_A_ROW;
    }

    private void readOutsideTables(Segment segment, TableJudge judge, Optional<HeadingBlock> next) {
        int told = draft.findings.size();
        boolean list = scores.readList(segment.rows(), judge);
        anyTable |= list;
        if (list) {
            tellSelfByNameAlone(List.of(), false);
        }
        if (!list && told == draft.findings.size() && !grid.isHidden()) {
            unread.refuseOutsideTables(segment.rows(), next);
            if (told == draft.findings.size()) {
                unread.leaveOutsideTables(segment.rows());
            }
        }
        segment.rows().forEach(texts::take);
        textsAround.take(segment.rows());
    }

    /**
     * What stands around a table.
     *
     * @param lines the lines directly above it
     * @param first whether it is the sheet's first
     */
    private record Surroundings(List<TextLine> lines, boolean first, boolean hasTitle) {}

    private void readTable(Segment all, Surroundings around, TableJudge judge, Optional<HeadingBlock> next) {
        Segment whole = withoutCounts(all);
        Segment segment =
                judge.withoutOthersResults(whole, around.lines(), title.year().or(context::documentYear));
        CellRef at = startOf(segment);
        Set<FiscalYear> years = segment.heading().orElseThrow().list(Field.SCORE).stream()
                .flatMap(column -> column.heading().year().stream())
                .collect(Collectors.toSet());
        title.year().filter(year -> years.isEmpty()).ifPresent(years::add);
        Optional<Finding> superseded =
                judge.findSuperseded(TableJudge.headingsOfScores(segment), at, around.lines(), years, draft.scores);
        if (superseded.isPresent()) {
            anyTable = true;
            draft.findings.add(superseded.get());
            segment.rows().forEach(ledger::ignore);
            return;
        }
        TableKind kind = judge(segment, around, judge);
        if (kind instanceof TableKind.Ours) {
            columns.othersResults(
                    whole.heading().orElseThrow(), segment.heading().orElseThrow());
        }
        Optional<Finding> doubt = findYearDoubt(segment, kind, around);
        if (doubt.isPresent()) {
            anyTable = true;
            draft.findings.add(doubt.get());
            ledger.refuse(segment, next);
            return;
        }
        take(segment, kind, around.lines(), next);
    }

    /** A table of scores without the counts of people below it, which are told. */
    private Segment withoutCounts(Segment table) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<GridRow> counts =
                heading.has(Field.SCORE) && OF_ROWS_OF_TEXTS.stream().noneMatch(heading::has)
                        ? RespondentCounts.listBelow(table.rows(), context.naming())
                        : List.of();
        if (counts.isEmpty()) {
            return table;
        }
        counts.forEach(ledger::ignore);
        GridCell first = counts.get(0).first();
        CellRef at = grid.ref(counts.get(0), first);
        draft.findings.add(leftAlone(at, first.text(), TableJudge.ONLY_COUNTS, List.of()));
        unread.explain(at, first.text(), TableJudge.ONLY_COUNTS);
        List<GridRow> rows = new ArrayList<>(table.rows());
        rows.removeAll(counts);
        return new Segment(table.heading(), table.headingRows(), rows);
    }

    private CellRef startOf(Segment segment) {
        GridRow first = segment.firstRow();
        int row = segment.isContinued()
                ? first.number()
                : segment.heading().orElseThrow().firstRow();
        return grid.ref(row, first.first().column());
    }

    private TableKind judge(Segment segment, Surroundings around, TableJudge judge) {
        boolean scoreColumn = scores.hasScoreColumns(segment);
        HeadingBlock heading = segment.heading().orElseThrow();
        boolean ofYears = hasOwnYears(heading);
        List<TextLine> lines = around.lines().stream()
                .filter(line -> !GroupHeadings.isOverLaterYears(grid, heading, line.at()))
                .map(line -> ofYears ? line.withoutAims() : line)
                .toList();
        TableKind kind = judge.judge(segment, lines, aboutIt, around.hasTitle(), scoreColumn);
        Predicate<String> ofColumns =
                text -> judge.isSaidOfColumns(segment, context.body().without(text));
        Optional<String> named = ofYears ? title.findClaimOfEveryYear(ofColumns) : title.findClaim(Set.of(), ofColumns);
        if (kind instanceof TableKind.Ours ours && columns.lackMeasures(heading, ours.forms())) {
            return new TableKind.Incomplete(Set.of(Field.MEASURE));
        }
        if (isOfScores(kind) && !unread.listNumbered(segment).isEmpty()) {
            return new TableKind.Incomplete();
        }
        return isOfScores(kind) && named.isPresent() ? new TableKind.Other(named.get()) : kind;
    }

    /**
     * Why the year of scores is in doubt: a caption or the sheet's name calls them those of the year before without naming it, or the
     * only text that states their year may mean something else. The sheet's title, which may speak of anything, does not count.
     */
    private Optional<Finding> findYearDoubt(Segment segment, TableKind kind, Surroundings around) {
        if (!isOfScores(kind) || hasOwnYears(segment.heading().orElseThrow())) {
            return Optional.empty();
        }
        ScopeJudge scope = context.scope();
        Optional<Finding> ofYearBefore = around.lines().stream()
                .filter(line -> !line.prose() && scope.isOfYearBefore(line.text()))
                .findFirst()
                .map(line -> scope.refusal(NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, line.text()), line.at()))
                .or(() -> Optional.of(grid.sheet())
                        .filter(name -> title.yearLine().isEmpty() && scope.isOfYearBefore(name))
                        .map(name -> scope.refusal(
                                NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, name),
                                CellRef.wholeSheet(grid.sheet()))));
        if (ofYearBefore.isPresent()) {
            return ofYearBefore;
        }
        List<TextLine> above =
                !around.first() ? around.lines() : part.first() ? List.of() : part.listOwnTitles(context.words());
        List<TextLine> stating =
                above.stream().filter(line -> !line.prose() && statesYear(line)).toList();
        if (stating.isEmpty()) {
            return Optional.of(grid.sheet())
                    .filter(name -> yearBySheet)
                    .map(scope::yearText)
                    .filter(NumberScope::refuses)
                    .map(said -> scope.refusal(said, CellRef.wholeSheet(grid.sheet())));
        }
        return stating.stream().allMatch(line -> scope.yearText(line.text()).refuses())
                ? Optional.of(scope.refusal(
                        scope.yearText(stating.get(0).text()), stating.get(0).at()))
                : Optional.empty();
    }

    /** Whether a line states a year, or names none but another than the scores below it would be of: "ปีหน้า 2568". */
    private boolean statesYear(TextLine line) {
        List<FiscalYearMention> years = FiscalYears.inText(line.text());
        return years.stream().anyMatch(FiscalYearMention::stated)
                || !years.isEmpty()
                        && title.scoresYear().isPresent()
                        && years.stream()
                                .noneMatch(named ->
                                        named.year().equals(title.scoresYear().get()));
    }

    private static boolean isOfScores(TableKind kind) {
        return kind instanceof TableKind.Ours ours && ours.forms().contains(Form.SCORES);
    }

    /** That a table is none of ours; where its title alone decided, by that. */
    private Finding leftAlone(CellRef at, String heading, String reason, List<TextLine> around) {
        Optional<TextLine> deciding = reason.equals(TableJudge.NOT_ABOUT_ASSESSMENT)
                ? new TableTitles(context).findOther(around)
                : Optional.empty();
        String title = deciding.map(TextLine::text).orElse("");
        Finding alone =
                Finding.at(at, FindingCode.TABLE_LEFT_ALONE, heading, title).with("reason", reason);
        return deciding.map(
                        line -> alone.with("case", TableTitles.TITLED_OTHERWISE).alsoAt(List.of(line.at())))
                .orElse(alone);
    }

    private void take(Segment segment, TableKind kind, List<TextLine> around, Optional<HeadingBlock> next) {
        GridCell first = segment.firstRow().first();
        CellRef at = startOf(segment);
        if (kind instanceof TableKind.Ours ours) {
            ours.otherSubject()
                    .map(line ->
                            Finding.inCase(line.at(), FindingCode.HEADING_NOT_RECOGNISED, "other-subject", line.text()))
                    .ifPresent(draft.findings::add);
            takeOurs(segment, ours.forms(), around, next);
        } else if (kind instanceof TableKind.Other other) {
            boolean saysElse = OTHERS_SCORES.contains(other.reason());
            Finding why = saysElse
                    ? title.leftAlone(at, first.text(), other.reason(), around)
                    : leftAlone(at, first.text(), other.reason(), around);
            draft.findings.add(why);
            if (other.reason().equals(TableJudge.ONLY_COUNTS)) {
                around.stream()
                        .filter(line -> line.at().row() == at.row() - 1 && RespondentCounts.isCaption(line.text()))
                        .forEach(line -> textsAround.leaveOut(line.at().row()));
            }
            if (saysElse) {
                refusedParts.add(new RefusedPart(
                        listIndicators(segment),
                        why.cells().get(why.cells().size() - 1),
                        why.details().getOrDefault("name", why.found())));
            } else if (isOfInstruments(segment)) {
                textsAround.take(segment.trailingText(next)); // what is said below a summary of the scores is of them
            }
            unread.explain(at, first.text(), other.reason());
            segment.rows().forEach(ledger::ignore);
        } else if (kind instanceof TableKind.Incomplete incomplete) {
            if (!unread.refuseNumbered(segment)
                    && (!incomplete.lacking().isEmpty() || !columns.numbersNotTaken(segment))) {
                unread.refuseIncomplete(segment, incomplete.lacking(), around, at, first.text());
            }
            unread.explain(at, first.text(), "headings-missing");
            segment.rows().forEach(ledger::refuse);
        }
    }

    private void takeOurs(Segment segment, Set<Form> forms, List<TextLine> around, Optional<HeadingBlock> next) {
        if (anyTable) {
            segment.headingRows().forEach(ledger::ignore);
        }
        anyTable = true;
        Optional<Finding> refusal = forms.contains(Form.SCORES)
                ? title.refusalOfScores()
                : title.refusalOfDocument(forms.contains(Form.OIT_CHECKLIST) || forms.contains(Form.ANALYSIS));
        if (refusal.isPresent()) {
            draft.findings.add(refusal.get());
            draft.formsRefused.addAll(forms);
            ledger.refuse(segment, next);
            return;
        }
        draft.forms.addAll(forms);
        if (forms.contains(Form.SCORES)) {
            reportDoubts(segment.heading().orElseThrow());
        }
        boolean ofMeasures = forms.contains(Form.MEASURES) || forms.contains(Form.REPORT);
        Segment table = ofMeasures ? segment.withAddressesAsEvidence() : segment;
        readTable(
                forms.contains(Form.MEASURES)
                        ? table.withoutResults().withDatesAsPeriod(text -> context.isOf(Field.PERIOD, text))
                        : table,
                forms,
                around,
                next);
        draft.refusingNotes.forEach(
                note -> refusedParts.add(new RefusedPart(listIndicators(segment), note.at(), note.text())));
        draft.refusingNotes.clear();
    }

    private boolean isOfInstruments(Segment segment) {
        return segment.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> context.naming().findInstrument(cell.text()).stream())
                        .distinct()
                        .count()
                > 1;
    }

    private Set<Integer> listIndicators(Segment segment) {
        return segment.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> context.naming().findIndicator(cell.text()).stream())
                .map(IndicatorMatch::indicator)
                .collect(Collectors.toSet());
    }

    /** Tells what is known of the scores by the sheet's name alone: their year, or that they are a self-assessment. */
    private void reportDoubts(HeadingBlock heading) {
        CellRef sheet = CellRef.wholeSheet(grid.sheet());
        List<String> scores =
                heading.list(Field.SCORE).stream().map(column -> column.text()).toList();
        tellSelfByNameAlone(scores, heading.has(Field.SELF_SCORE));
        if (yearBySheet && !hasOwnYears(heading)) {
            String year = title.year().map(of -> String.valueOf(of.buddhist())).orElse("");
            draft.findings.add(Finding.at(sheet, FindingCode.HEADING_TAKEN_AS, grid.sheet(), year)
                    .with("case", "sheet-year"));
        }
    }

    private void tellSelfByNameAlone(List<String> headings, boolean besideSelf) {
        title.findSelfByNameAlone(headings, besideSelf).ifPresent(draft.findings::addOnce);
    }

    /** Whether the headings of a score table say of which years its scores are. */
    private static boolean hasOwnYears(HeadingBlock heading) {
        return heading.has(Field.FISCAL_YEAR)
                || heading.list(Field.SCORE).stream()
                        .allMatch(column -> column.heading().year().isPresent());
    }

    private void readTable(Segment segment, Set<Form> forms, List<TextLine> around, Optional<HeadingBlock> next) {
        HeadingBlock heading = segment.heading().orElseThrow();
        if (segment.isContinued()) {
            draft.findings.add(Finding.inCase(
                    startOf(segment),
                    FindingCode.HEADING_TAKEN_AS,
                    "continued",
                    segment.firstRow().first().text()));
        } else {
            columns.headings(heading, forms.iterator().next());
        }
        int end = ledger.endOfTable(segment, next);
        List<GridRow> rows = segment.rows().subList(0, end);
        if (forms.contains(Form.REPORT) || forms.contains(Form.MEASURES)) {
            documents.readMeasures(heading, around, rows, forms.iterator().next(), next.isPresent());
        } else if (forms.contains(Form.OIT_CHECKLIST)) {
            documents.readOit(heading, rows, next.isPresent());
        } else {
            scores.read(segment, rows, forms);
            segment.rows().stream().skip(end).findFirst().ifPresent(scores::takeBelow);
            textsAround.take(heading, rows);
        }
        textsAround.take(segment.rows().subList(end, segment.rows().size()));
        // Topics named here are those of the next table, so they come after this one's rows.
        for (GridRow text : segment.rows().subList(end, segment.rows().size())) {
            boolean lost = next.filter(below -> ledger.mayBeAMeasure(text, heading, below))
                    .isPresent();
            if (lost && (forms.contains(Form.REPORT) || forms.contains(Form.MEASURES))) {
                ledger.refuseBelow(text);
            } else {
                ledger.ignore(text);
            }
            texts.take(text);
            documents.endBand();
        }
    }
}
