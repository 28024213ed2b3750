package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Workbook;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.SigningCell;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The sheets of a workbook that may hold deliveries, each cut into its segments. Hidden sheets of the program's own
 * forms and the sheet of an answer are left out.
 *
 * @param listGrids the sheets, in the order of the tabs
 * @param segments by part of a sheet, in the order in which they are read
 */
public record WorkbookSheets(List<Grid> listGrids, Map<SheetPart, List<Segment>> segments, Words words) {
    private static final Set<Heading.Match> NEARLY_KNOWN = EnumSet.of(Heading.Match.EXACT, Heading.Match.NEAR);

    /** What exports call their columns: "agency_name". */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_ ]*");

    /** Two cells of a row may be a label and what it calls for. */
    private static final int FEWEST_OF_TABLE = 5;

    /** A cover may hold a year and a number of its own. */
    private static final int FEWEST_FIGURES = 4;

    private static final int MOST_BESIDE_A_SENTENCE = 2;
    private static final int FEWEST_CHOICES = 2;
    private static final int FEWEST_NAMES = 3;
    private static final int LONGEST_OF_LIST = 25;
    private static final int SHORTEST_NAME = 5;

    private static final Pattern YEAR_BEFORE = Words.pattern("<year-before>");

    /** How a line below a table begins that says who made it, or whose it is. */
    private static final Pattern MADE_BY = Pattern.compile(
            "[^\\p{L}]*(?:เอกสาร|ข้อมูล)?(?:จัดทำ|รายงาน|รวบรวม|เสนอ|สรุป|ข้อมูล)(?:ข้อมูล)?(?:โดย|ของ)");

    private static final int LONGEST_OF_RESULT = 200;
    private static final String TO_COME = "จะ";
    private static final Pattern SOURCE = Pattern.compile("^(?:แหล่ง)?ที่มา");
    private static final List<Form> DOCUMENTS = List.of(Form.MEASURES, Form.REPORT, Form.OIT_CHECKLIST);

    /** The sheets of a workbook but those of the program's own. */
    public static List<Grid> listGridsOf(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(grid -> !FormMeta.isOwnSheet(grid.sheet()) && !isAnswer(grid))
                .toList();
    }

    public WorkbookSheets without(Set<String> names) {
        Map<SheetPart, List<Segment>> others = new LinkedHashMap<>(segments);
        others.keySet().removeIf(part -> names.contains(part.grid().sheet()));
        return new WorkbookSheets(
                listGrids.stream().filter(grid -> !names.contains(grid.sheet())).toList(), others, words);
    }

    /** The content hash of the delivery that the workbook is a marked copy of; empty for any other. */
    public static Optional<String> findAnswered(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(WorkbookSheets::isAnswer)
                .flatMap(
                        grid -> grid
                                .findRow(1)
                                .flatMap(row -> AnswerSheet.findAnswered(row.text(AnswerSheet.ANSWERED_COLUMN)))
                                .stream())
                .findFirst();
    }

    /** The sheets cut at the headings that a finder knows. */
    public static WorkbookSheets of(List<Grid> grids, HeadingFinder finder, Words words) {
        Map<SheetPart, List<Segment>> segments = new LinkedHashMap<>();
        grids.stream()
                .flatMap(grid -> partsOf(grid, finder).stream())
                .forEach(part -> segments.put(part, Segment.listOf(part.grid(), finder, words, Map.of())));
        cutAtHeadingsOfOthers(segments, finder, words);
        joinContinued(segments, finder);
        understandRepeated(segments);
        return new WorkbookSheets(grids, segments, words);
    }

    /** Cuts the sheets on which no headings were found at those of the measures of other sheets: few rows show less of what they are. */
    private static void cutAtHeadingsOfOthers(
            Map<SheetPart, List<Segment>> segments, HeadingFinder finder, Words words) {
        Map<String, Segment> ofMeasures = new HashMap<>();
        segments.values().stream()
                .flatMap(List::stream)
                .filter(segment -> segment.headingRows().size() == 1
                        && segment.heading()
                                .filter(heading -> heading.has(Field.MEASURE))
                                .isPresent())
                .forEach(segment -> ofMeasures.putIfAbsent(
                        HeadingBlock.label(segment.firstRow().first().text()), segment));
        if (!ofMeasures.isEmpty()) {
            segments.replaceAll((part, stretches) ->
                    stretches.stream().allMatch(segment -> segment.heading().isEmpty())
                            ? Segment.listOf(part.grid(), finder, words, ofMeasures)
                            : stretches);
        }
    }

    /** Gives headings that stand over other measures or scores too, in the same columns, what they were understood as there: few rows show less. */
    private static void understandRepeated(Map<SheetPart, List<Segment>> segments) {
        List<HeadingBlock> understood = segments.values().stream()
                .flatMap(List::stream)
                .flatMap(segment -> segment.heading().stream())
                .filter(block ->
                        block.has(Field.MEASURE) || !block.list(Field.SCORE).isEmpty())
                .toList();
        if (understood.isEmpty()) {
            return;
        }
        segments.replaceAll((part, stretches) -> stretches.stream()
                .map(segment -> new Segment(
                        segment.heading().map(block -> understood(block, understood)),
                        segment.headingRows(),
                        segment.rows()))
                .toList());
    }

    private static HeadingBlock understood(HeadingBlock block, List<HeadingBlock> others) {
        HeadingBlock now = block;
        for (HeadingBlock other : block.unknown().isEmpty() ? List.<HeadingBlock>of() : others) {
            now = other.repeats(block) ? now.understoodAs(other) : now;
        }
        return now;
    }

    /** Gives sheets without headings that go on with the measures of the sheet before the headings of that one. */
    private static void joinContinued(Map<SheetPart, List<Segment>> segments, HeadingFinder finder) {
        Optional<Segment> before = Optional.empty();
        Set<String> said = new HashSet<>();
        for (Map.Entry<SheetPart, List<Segment>> sheet : segments.entrySet()) {
            SheetPart part = sheet.getKey();
            List<Segment> stretches = sheet.getValue();
            List<GridRow> rows = stretches.get(0).rows();
            if (stretches.size() == 1 && part.isWhole()) {
                before.flatMap(table -> table.findContinued(part.grid().sheet(), rows, said, finder))
                        .ifPresent(table -> sheet.setValue(List.of(
                                new Segment(
                                        Optional.empty(),
                                        List.of(),
                                        rows.subList(
                                                0, rows.size() - table.rows().size())),
                                table)));
            }
            Segment last = sheet.getValue().get(sheet.getValue().size() - 1);
            if (!part.isWhole() || !part.grid().listRows().isEmpty()) {
                before = Optional.of(last)
                        .filter(table -> part.isWhole()
                                && table.heading()
                                        .filter(block -> block.has(Field.MEASURE)
                                                && finder.matcher().isOfAForm(block.fields()))
                                        .isPresent());
                if (!last.isContinued()) {
                    said.clear();
                }
                if (before.isPresent()) {
                    stretches
                            .get(0)
                            .rows()
                            .forEach(row -> row.cells().forEach(cell -> said.add(ThaiText.fold(cell.text()))));
                }
            }
        }
    }

    private static List<SheetPart> partsOf(Grid grid, HeadingFinder finder) {
        List<GridRow> transposed = Transposed.rows(grid, finder);
        List<GridRow> upright = grid.listRows();
        upright.removeAll(new HashSet<>(transposed));
        Grid rest = transposed.isEmpty() ? grid : grid.part(upright);
        return SideBySide.cut(rest, finder).stream()
                .map(part -> part.withTransposed(transposed))
                .toList();
    }

    /** Whether A1 says so or, where that row is gone, a hidden cell of the headings: one that is seen is the sender's copy of a sheet. */
    private static boolean isAnswer(Grid grid) {
        return AnswerSheet.isMarkedBy(grid.text(1, 1))
                || grid.listHiddenColumns().stream()
                        .anyMatch(column -> IntStream.rangeClosed(1, AnswerSheet.ROWS_OF_MARKER)
                                .anyMatch(row -> AnswerSheet.isMarkedBy(grid.text(row, column))));
    }

    /** The same sheets cut by other headings. */
    public WorkbookSheets cutAnew(HeadingFinder finder) {
        return of(listGrids(), finder, words);
    }

    /**
     * The texts above the first table of each sheet, those of hidden rows behind what is seen there; over tables side by side those that hold
     * for all, if there are any.
     */
    public List<TextLine> listLines() {
        List<TextLine> lines = new ArrayList<>();
        segments.forEach((part, stretches) -> {
            if (part.isWhole()) {
                TextLine.listOf(part.grid(), stretches.get(0).rows(), words).stream()
                        .sorted(Comparator.comparing(line -> part.grid()
                                .findRow(line.at().row())
                                .filter(GridRow::hidden)
                                .isPresent()))
                        .forEach(lines::add);
            } else if (part.first()) {
                List<TextLine> shared = part.listSharedTitles(words);
                lines.addAll(shared.isEmpty() ? listOwnTitles(part.grid().sheet()) : shared);
            }
        });
        return lines;
    }

    /** What sheets without tables or figures say, such as a cover's "ตัวเลขทั้งหมดในไฟล์นี้เป็นค่าประมาณการ". */
    public List<TextLine> listLinesOfCovers() {
        if (segments.size() < 2) {
            return List.of();
        }
        Map<String, Grid> telling = new LinkedHashMap<>();
        listGrids().forEach(grid -> telling.put(grid.sheet(), grid));
        segments.forEach((part, stretches) -> {
            boolean figures = part.grid().listRows().stream()
                            .filter(row -> row.any(cell -> cell.value() instanceof CellValue.Num))
                            .count()
                    >= FEWEST_FIGURES;
            if (figures
                    || stretches.stream().anyMatch(stretch -> stretch.heading().isPresent())) {
                telling.remove(part.grid().sheet());
            }
        });
        Map<String, Set<String>> listed = new HashMap<>();
        return listLines().stream()
                .filter(line -> telling.containsKey(line.at().sheet()))
                // a cell of a table of words is about its row
                .filter(line -> telling.get(line.at().sheet())
                        .findRow(line.at().row())
                        .filter(row -> row.cells().size() <= MOST_BESIDE_A_SENTENCE)
                        .isPresent())
                .filter(line ->
                        line.text().length() > LONGEST_OF_LIST && !words.starts(Words.Kind.BODY_TYPES, line.text())
                                || !listed.computeIfAbsent(line.at().sheet(), sheet -> findListed(telling.get(sheet)))
                                        .contains(line.text()))
                .toList();
    }

    /**
     * The lines of a sheet that are one of a list: of states, of what figures may be instead of the result, two at least, or of the names of
     * bodies. None where the sheet names the assessment, a year or one body, or says more, as a cover does.
     */
    private Set<String> findListed(Grid grid) {
        List<String> texts = grid.cells().map(GridCell::text).toList();
        Set<String> listed = texts.stream().filter(words::isState).collect(Collectors.toSet());
        Set<String> kinds = texts.stream().filter(this::isKindOfFigures).collect(Collectors.toSet());
        if (kinds.size() >= FEWEST_CHOICES) { // one alone among states says what the figures are: "(ร่าง)"
            listed.addAll(kinds);
        }
        List<String> names = texts.stream()
                .filter(text -> words.starts(Words.Kind.BODY_TYPES, text))
                .toList();
        boolean none = names.isEmpty() ? listed.size() < FEWEST_CHOICES : names.size() < FEWEST_NAMES;
        if (none || texts.stream().anyMatch(this::isOfCover)) {
            return Set.of();
        }
        if (!names.isEmpty()) {
            listed = new HashSet<>(names);
            texts.stream()
                    .limit(1)
                    .filter(heading -> words.contains(Words.Kind.BODY_HEADINGS, heading))
                    .forEach(listed::add);
        }
        return listed;
    }

    private boolean isKindOfFigures(String text) {
        return words.is(Words.Kind.NO_RESULT_NAMES, text)
                || words.contains(Words.Kind.NO_SCORES, text)
                || YEAR_BEFORE.matcher(ThaiText.fold(text)).matches();
    }

    private boolean isOfCover(String text) {
        return text.length() > LONGEST_OF_LIST && !words.starts(Words.Kind.BODY_TYPES, text)
                || words.contains(Words.Kind.SCORE_TITLES, text)
                || words.contains(Words.Kind.ASSESSMENT, text) && !words.is(Words.Kind.ASSESSMENT, text)
                || !FiscalYears.listIn(text).isEmpty();
    }

    /** Whether a line that speaks of scores elsewhere may mean those of a sheet: it names it, or none. */
    public boolean mayMean(TextLine line, String sheet) {
        String said = ThaiText.fold(line.text());
        List<String> named = listGrids().stream()
                .map(Grid::sheet)
                .filter(name -> ThaiText.fold(name).length() >= SHORTEST_NAME && said.contains(ThaiText.fold(name)))
                .toList();
        return named.isEmpty() || named.contains(sheet);
    }

    /** The numbers of the rows of a sheet, without tables side by side, that are of a table of measures: what is not said below it. */
    public Set<Integer> listRowsOfMeasures(Grid sheet) {
        return segments.entrySet().stream()
                .filter(each -> each.getKey().isWhole() && each.getKey().sheet() == sheet)
                .flatMap(each -> each.getValue().stream())
                .filter(segment -> segment.heading()
                        .filter(heading -> heading.has(Field.MEASURE) && !heading.has(Field.SCORE))
                        .isPresent())
                .flatMap(segment -> segment.rows().stream())
                .filter(row -> row.size() > MOST_BESIDE_A_SENTENCE)
                .map(GridRow::number)
                .collect(Collectors.toSet());
    }

    /** Whether a title over one of the tables beside a part states a year, which is not that of the others. */
    public boolean ownTitlesStateYears(SheetPart part) {
        return TextLine.findStatedYear(listOwnTitles(part.grid().sheet())).isPresent();
    }

    private List<TextLine> listOwnTitles(String sheet) {
        return segments.keySet().stream()
                .filter(part -> part.grid().sheet().equals(sheet))
                .flatMap(part -> part.listOwnTitles(words).stream())
                .toList();
    }

    /** The title lines above the further tables of each sheet. */
    public List<TextLine> listSectionTitles() {
        List<TextLine> titles = new ArrayList<>();
        segments.forEach((part, stretches) -> {
            titles.addAll(part.listOwnTitles(words));
            titles.addAll(part.first() ? List.of() : part.listSharedTitles(words));
            for (int i = 1; i < stretches.size() - 1; i++) {
                titles.addAll(listTitlesBetween(part, stretches.get(i), stretches.get(i + 1)));
            }
        });
        titles.removeIf(line -> line.prose() || words.starts(Words.Kind.NOTES, line.text()));
        return titles;
    }

    /**
     * The titles of the first document below a table of scores on each sheet, whose year is not that of the scores above it. Lines
     * that tell of the scores once more are none, and titles of several years say none for sure.
     */
    public List<TextLine> listTitlesBelowScores(Layouts layouts, Frameworks frameworks) {
        HeadlessScores lists = new HeadlessScores(frameworks, words);
        List<TextLine> titles = new ArrayList<>();
        segments.forEach((part, stretches) -> {
            boolean scoresAbove = !lists.find(stretches.get(0).rows()).isEmpty();
            for (int i = 1; i < stretches.size(); i++) {
                if (isDocument(stretches.get(i), layouts)) {
                    if (scoresAbove) {
                        titles.addAll(listTitlesOf(part, stretches.get(i - 1), stretches.get(i)));
                    }
                    return;
                }
                scoresAbove |= stretches.get(i).heading().isPresent();
            }
        });
        return titles;
    }

    /** The headings over measures that state the one year of which all these are: it counts where no title states another. */
    public List<TextLine> listDatedHeadings() {
        List<TextLine> headings = listHeadingsOfMeasures(any -> true);
        List<TitleYear> years = TitleYear.listOf(headings, words);
        boolean one = years.stream().map(TitleYear::year).distinct().count() == 1;
        return one && years.stream().noneMatch(TitleYear::ofResult) ? headings : List.of();
    }

    /** The heading over the only measures, if no column says whose these are and it is none that is nearly known: "มาตรการของกองคลัง". */
    public List<TextLine> listHeadingsOfDivisions() {
        List<TextLine> headings = listHeadingsOfMeasures(heading -> !heading.has(Field.RESPONSIBLE)
                && heading.list(Field.MEASURE).stream()
                        .noneMatch(
                                column -> NEARLY_KNOWN.contains(column.heading().match())));
        return headings.size() == 1 ? headings : List.of();
    }

    private List<TextLine> listHeadingsOfMeasures(Predicate<HeadingBlock> which) {
        List<TextLine> headings = new ArrayList<>();
        segments.forEach((part, stretches) -> stretches.stream()
                .flatMap(stretch -> stretch.heading().stream())
                .filter(which)
                .flatMap(heading -> heading.list(Field.MEASURE).stream())
                .forEach(column -> headings.add(
                        new TextLine(part.grid().ref(column.row(), column.number()), column.text(), true))));
        return headings;
    }

    private List<TextLine> listTitlesBetween(SheetPart part, Segment above, Segment below) {
        return TextLine.listOf(part.grid(), above.trailingText(below.heading()), words);
    }

    private List<TextLine> listTitlesOf(SheetPart part, Segment above, Segment document) {
        List<TextLine> titles = new ArrayList<>();
        for (TextLine line : listTitlesBetween(part, above, document)) {
            boolean titled = words.contains(Words.Kind.TITLES_BELOW_SCORES, line.text())
                    || !titles.isEmpty()
                            && TextLine.findYearLabel(List.of(line)).isPresent();
            if (titled && !line.prose()) {
                titles.add(line);
            }
        }
        long years = TitleYear.listOf(titles, words).stream()
                .filter(year -> !year.ofResult())
                .map(TitleYear::year)
                .distinct()
                .count();
        return years == 1 ? titles : List.of();
    }

    private static boolean isDocument(Segment stretch, Layouts layouts) {
        return stretch.heading().isPresent()
                && DOCUMENTS.stream()
                        .anyMatch(form -> layouts.form(form)
                                .isRecognisedBy(stretch.heading().get().fields()));
    }

    /** The sheets that hold scores and no table of a document: their years are of results. */
    public Set<String> listOnlyScores(Layouts layouts, Frameworks frameworks) {
        HeadlessScores lists = new HeadlessScores(frameworks, words);
        Set<String> names = new LinkedHashSet<>();
        Set<String> documents = new HashSet<>();
        segments.forEach((part, stretches) -> {
            boolean scores =
                    stretches.size() > 1 || !lists.find(stretches.get(0).rows()).isEmpty();
            boolean document = stretches.stream().anyMatch(stretch -> isDocument(stretch, layouts));
            if (scores) {
                names.add(part.grid().sheet());
            }
            if (document) {
                documents.add(part.grid().sheet());
            }
        });
        names.removeAll(documents);
        return names;
    }

    /**
     * Tells title lines from cells of tables that are not known: a row of several cells is none, and a further sheet without
     * any table is no cover.
     */
    public Predicate<TextLine> titleLines(Frameworks frameworks) {
        HeadlessScores lists = new HeadlessScores(frameworks, words);
        Set<String> withTable = new HashSet<>();
        listGrids().stream().findFirst().ifPresent(first -> withTable.add(first.sheet()));
        Set<RowRef> ofTables = new HashSet<>();
        segments.forEach((part, stretches) -> {
            List<GridRow> above = stretches.get(0).rows();
            if (stretches.size() > 1 || !lists.find(above).isEmpty()) {
                withTable.add(part.grid().sheet());
            }
            int below = -1;
            for (GridRow row : above) {
                // a row that goes on below one of a table is one of it, however few of its cells are filled
                boolean goesOn = row.number() == below && row.cells().size() > 1;
                if (goesOn || row.cells().size() >= FEWEST_OF_TABLE) {
                    ofTables.add(new RowRef(part.grid().sheet(), row.number()));
                    below = row.number() + 1;
                }
            }
        });
        return line -> withTable.contains(line.at().sheet())
                && !ofTables.contains(line.at().rowRef());
    }

    /**
     * The lines that name the only body that the workbook names, alone in their rows or beside others to sign in: with nothing but the body, or as those who report the
     * assessment or its result, or made the paper: who signs below a table, and what the result is said to be of, says whose it is where nothing else does. So do
     * the heading of scores and the name of a sheet that is the body's own.
     */
    public List<TextLine> listSigners(BodyNames names) {
        List<TextLine> all = new ArrayList<>(listTextsOfBodies(names));
        listGrids().stream()
                .filter(grid -> names.hasType(grid.sheet()))
                .map(grid -> new TextLine(CellRef.wholeSheet(grid.sheet()), grid.sheet(), false))
                .forEach(all::add);
        long named = all.stream()
                .flatMap(line -> names.listMentions(line.text()).stream())
                .map(BodyMention::name)
                .distinct()
                .count();
        if (named != 1) {
            return List.of();
        }
        List<CellRef> bodies = listHeadingsOfBodies();
        return all.stream()
                .filter(line -> line.at().row() == 0
                        || isAlone(line)
                        || isHeadingOfScores(line)
                        || isBelowOne(bodies, line.at()))
                .filter(line -> saysResult(line)
                        || names.listMentions(line.text()).stream()
                                .anyMatch(mention -> mention.start() == 0
                                        && mention.end() == line.text().length()))
                .toList();
    }

    private boolean saysResult(TextLine line) {
        return line.text().length() <= LONGEST_OF_RESULT
                && (words.contains(Words.Kind.ASSESSMENT, line.text())
                                && words.contains(Words.Kind.SCORE_TITLES, line.text())
                        || words.starts(Words.Kind.SIGNERS, line.text())
                        || MADE_BY.matcher(ThaiText.fold(line.text())).lookingAt()
                        || SigningCell.of(line.text()).isPresent());
    }

    /** The headings of columns of bodies: where such a column names but one, each row is that one's. */
    private List<CellRef> listHeadingsOfBodies() {
        return segments.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .flatMap(segment -> segment.headingRows().stream())
                        .flatMap(row -> row.where(cell -> words.is(Words.Kind.BODY_HEADINGS, cell.text()))
                                .map(cell -> of.getKey().grid().ref(row.number(), cell.column()))))
                .toList();
    }

    private static boolean isBelowOne(List<CellRef> headings, CellRef at) {
        return headings.stream()
                .anyMatch(heading -> heading.sheet().equals(at.sheet())
                        && heading.column() == at.column()
                        && heading.row() < at.row());
    }

    private boolean isHeadingOfScores(TextLine line) {
        return segments.values().stream()
                .flatMap(List::stream)
                .flatMap(segment -> segment.headingRows().stream())
                .anyMatch(row -> row.number() == line.at().row());
    }

    /** The lines alone in their rows below tables that state the year of a result: where nothing else says a year it is that one. */
    public List<TextLine> listDatedNotes() {
        List<TextLine> notes = new ArrayList<>();
        segments.forEach((part, stretches) -> {
            List<GridRow> below = stretches.get(stretches.size() - 1).rows().stream()
                    .filter(row -> row.size() == 1)
                    .toList();
            TextLine.listOf(part.grid(), below, words).stream()
                    .filter(line -> saysResult(line)
                            && (words.starts(Words.Kind.SCORE_TITLE_STARTS, line.text())
                                    || SOURCE.matcher(ThaiText.fold(line.text()))
                                            .find())
                            && !line.text().contains(TO_COME))
                    .forEach(notes::add);
        });
        return notes;
    }

    /**
     * The year of each row of measures, where a column is headed "ปีงบประมาณ": if all are of one, and nothing else says a year, it is that of
     * the document. None where a cell of such a column is no year.
     */
    public List<TextLine> listYearsOfRows() {
        List<TextLine> years = new ArrayList<>();
        for (Map.Entry<SheetPart, List<Segment>> part : segments.entrySet()) {
            Grid grid = part.getKey().grid();
            for (Segment stretch : part.getValue()) {
                HeadingBlock heading = stretch.heading().orElse(null);
                if (heading == null || !heading.has(Field.MEASURE)) {
                    continue;
                }
                for (TableColumn column : heading.list(Field.FISCAL_YEAR)) {
                    for (GridRow row : stretch.rows()) {
                        Optional<GridCell> cell = row.find(column.number());
                        Optional<FiscalYear> year = cell.flatMap(each -> ColumnEvidence.findYear(column.text(), each));
                        if (cell.isPresent() && year.isEmpty()) {
                            return List.of();
                        }
                        year.ifPresent(of -> years.add(new TextLine(
                                grid.ref(row.number(), column.number()), column.text() + " " + of.buddhist(), false)));
                    }
                }
            }
        }
        return years;
    }

    /** The body beside each year of a table of scores, as exports name it below a field of theirs: the same in all rows, or none. */
    public List<TextLine> listBodiesOfRows(BodyNames names) {
        List<TextLine> bodies = new ArrayList<>();
        segments.forEach((part, stretches) -> stretches.forEach(stretch -> stretch.heading()
                .filter(heading -> heading.has(Field.FISCAL_YEAR) && !heading.has(Field.MEASURE))
                .ifPresent(heading -> textsOfBodies(part.grid().part(stretch.rows()), names)
                        .filter(line -> heading.findUnknown(line.at().column())
                                .filter(column ->
                                        FIELD_NAME.matcher(column.text()).matches())
                                .isPresent())
                        .forEach(bodies::add))));
        boolean same = bodies.stream().map(TextLine::text).distinct().count() == 1;
        return same ? bodies : List.of();
    }

    /** Whether nothing else stands in its row but what others sign. */
    private boolean isAlone(TextLine line) {
        return listGrids().stream()
                .filter(grid -> grid.sheet().equals(line.at().sheet()))
                .flatMap(grid -> grid.findRow(line.at().row()).stream())
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.column() == line.at().column()
                        || SigningCell.of(cell.text()).isPresent());
    }

    public Optional<GridCell> find(CellRef at) {
        return listGrids().stream()
                .filter(grid -> grid.sheet().equals(at.sheet()))
                .flatMap(grid -> grid.find(at).stream())
                .findFirst();
    }

    /** Every cell, in tables too, that may name a body. */
    public List<TextLine> listTextsOfBodies(BodyNames names) {
        return listGrids().stream().flatMap(grid -> textsOfBodies(grid, names)).toList();
    }

    private static Stream<TextLine> textsOfBodies(Grid grid, BodyNames names) {
        return grid.listRows().stream()
                .flatMap(row -> row.where(cell -> names.hasType(cell.text()))
                        .map(cell -> new TextLine(grid.ref(row, cell), cell.text(), true)));
    }
}
