package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.itaconsolidator.read.book.WorkbookBound;
import org.itaconsolidator.read.compare.BodyLists;
import org.itaconsolidator.read.compare.ListContext;
import org.itaconsolidator.read.cut.BrokenNames;
import org.itaconsolidator.read.cut.CodeBook;
import org.itaconsolidator.read.cut.DividedLines;
import org.itaconsolidator.read.cut.HeadingsThatGoOn;
import org.itaconsolidator.read.cut.HeadlessScores;
import org.itaconsolidator.read.cut.IndicatorCards;
import org.itaconsolidator.read.cut.IndicatorLines;
import org.itaconsolidator.read.cut.LabelledLines;
import org.itaconsolidator.read.cut.MergedHeadings;
import org.itaconsolidator.read.cut.PairedRows;
import org.itaconsolidator.read.cut.PanelsBeside;
import org.itaconsolidator.read.cut.PlaceLabels;
import org.itaconsolidator.read.cut.Records;
import org.itaconsolidator.read.cut.RelativeYears;
import org.itaconsolidator.read.cut.ResultsBelow;
import org.itaconsolidator.read.cut.ScatteredScores;
import org.itaconsolidator.read.cut.ScoresBesideMeasures;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.cut.StackedBlocks;
import org.itaconsolidator.read.cut.Transposed;
import org.itaconsolidator.read.cut.WorkbookSheets;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.read.head.HeadReader;
import org.itaconsolidator.read.head.OfficialYears;
import org.itaconsolidator.read.head.Titles;
import org.itaconsolidator.read.heading.BlankHeadings;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.NumberedIndicators;
import org.itaconsolidator.read.heading.OwnNames;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.measure.MeasureBuilder;
import org.itaconsolidator.read.measure.MeasureTable;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.LetterLine;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.score.FiguresElsewhere;
import org.itaconsolidator.read.score.StatedDifferences;
import org.itaconsolidator.read.score.TextsOfWorkbook;
import org.itaconsolidator.read.score.UnannouncedScores;
import org.itaconsolidator.read.table.LikelyOurs;
import org.itaconsolidator.read.table.TableJudge;
import org.itaconsolidator.read.table.TableTitles;
import org.itaconsolidator.read.table.UnreadSection;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.ProperNames;
import org.itaconsolidator.thai.text.ThaiText;

/** Reads one whole workbook: bytes in, a submission with its findings out. Safe for use by several threads. */
public final class WorkbookReader {
    /** The title of measures, or the subject of their announcement: "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส". */
    private static final Pattern ANNOUNCES_MEASURES = Pattern.compile(
            "[^\\p{L}]*(?:เรื่อง:?)?(?:การ)?(?:กำหนด|จัดทำ|ประกาศ(?:ใช้)?)*(?:มาตรการ|(?:แผน(?!ภูมิ|ผัง)|แนวทาง)(?!การประเมิน))"
                    + "(?=.{0,60}(?:คุณธรรมและความโปร่งใส|ita(?![a-z])|ส่งเสริมคุณธรรม))");

    /** The cases of a workbook without a table of ours whose title promises scores, or measures. */
    private static final String TITLED = "titled";

    private static final String TITLED_MEASURES = "titled-measures";

    private static final Pattern ADDRESSES = Pattern.compile("\\s*เรียน\\s");

    private final Layouts layouts;
    private final Words words;
    private final Frameworks frameworks;
    private final BodyNames bodyNames;
    private final DivisionNames divisionNames;
    private final BodyResolver bodies;
    private final ConfirmedHeadings headings;
    private final OwnNames ownNames;
    private final KnownTexts.Vocabulary vocabulary;

    /**
     * @param frameworks facts of the fiscal years
     * @param expected what the job file says of the bodies that deliver; empty for none
     */
    public WorkbookReader(Frameworks frameworks, List<ExpectedBody> expected) {
        this(frameworks, expected, List.of());
    }

    /**
     * @param frameworks facts of the fiscal years
     * @param expected what the job file says of the bodies that deliver; empty for none
     * @param mappings headings that the user has confirmed, for single bodies or for all
     */
    public WorkbookReader(Frameworks frameworks, List<ExpectedBody> expected, List<Mapping> mappings) {
        this.layouts = Layouts.load();
        this.words = Words.load();
        this.frameworks = frameworks;
        this.bodyNames = BodyNames.load();
        this.divisionNames = DivisionNames.load();
        this.bodies = new BodyResolver(expected);
        this.vocabulary = KnownTexts.Vocabulary.of(words, frameworks, divisionNames);
        this.headings = new ConfirmedHeadings(layouts, mappings, bodyNames, bodies, words, frameworks);
        this.ownNames = new OwnNames(frameworks.latestKnown(), words);
    }

    /** A workbook as read, with what it was taken for by which place, and what its headings were. */
    public record Read(Submission submission, List<HeadFact> head, List<Explanation> explanations) {
        public Read {
            head = List.copyOf(head);
            explanations = List.copyOf(explanations);
        }
    }

    /** Reads a workbook. What is wrong with it is in the submission's findings. */
    public Read read(SourceFile file, byte[] content) {
        try {
            return read(file, Workbook.read(content, file.inboxPath()));
        } catch (UnreadableWorkbook e) {
            return refused(file, e.finding());
        }
    }

    Read read(SourceFile file, Workbook workbook) {
        SubmissionDraft draft = new SubmissionDraft();
        try {
            OneWorkbook one = new OneWorkbook(workbook, file, draft);
            DocumentHead head = one.read();
            return new PlacesToldByTables(workbook, one.all)
                    .tell(new Read(draft.toSubmission(file, head), draft.head, draft.explanations));
        } catch (WorkbookBound.TooManyVisits e) {
            return refused(file, e.finding());
        }
    }

    private Read refused(SourceFile file, Finding finding) {
        SubmissionDraft draft = new SubmissionDraft();
        draft.findings.add(finding);
        layouts.findNamed(file.inboxPath()).ifPresent(draft.formsRefused::add);
        return new Read(draft.toSubmission(file, headOfPlace(file.inboxPath())), List.of(), List.of());
    }

    /** Who delivers a file that cannot be opened, as far as its name, its folders and the job file tell. */
    public DocumentHead headOfPlace(String inboxPath) {
        SubmissionDraft untold = new SubmissionDraft();
        Titles said = Titles.of(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                line -> false,
                FormMeta.NONE,
                inboxPath);
        return new HeadReader(bodyNames, divisionNames, words, bodies, said, List::of, List::of, untold).read();
    }

    /** One workbook while it is read: what a step finds is there for the steps behind it. */
    private final class OneWorkbook {
        private final Workbook workbook;
        private final SourceFile file;
        private final String inboxPath;
        private final SubmissionDraft draft;
        private final FormMeta meta;

        /** The facts of the years, with what this workbook calls the indicators. */
        private final Frameworks years;

        private final HeadingFinder known;
        private final List<Grid> all;

        /** The sheets without what is of other bodies. */
        private List<Grid> own;

        private boolean hasLists;

        private WorkbookSheets sheets;
        private Set<String> onlyScores;
        private Titles said;
        private HeadReader headReader;
        private DocumentHead head;
        private List<Finding> ofHead;
        private List<TextLine> titles;

        /** By each sheet, or part of one, the titles over its tables. */
        private final Map<Grid, List<TextLine>> titlesOfParts = new LinkedHashMap<>();

        private long yearsTitled;
        private boolean aboutIt;
        private ReadingContext context;

        OneWorkbook(Workbook workbook, SourceFile file, SubmissionDraft draft) {
            this.workbook = workbook;
            this.file = file;
            this.inboxPath = file.inboxPath();
            this.draft = draft;
            this.meta = FormMeta.of(workbook);
            this.years = frameworks.calling(
                    ownNames.find(workbook.sheets(), headings.ofAll().matcher()));
            this.known = headings.ofAll().forWorkbook(years, frameworks, words, workbook.sheets());
            // Codes first, as whatever they stand for may be a name. Each rewrite lays out one kind of sheet as a plain
            // table and leaves others as they are. Their order is a rule, because each sees what those before it made.
            // First goes what is no data, and labels beside a list go over it. Then lists of scores: lines with a name
            // and a figure, cards of all sheets, names whole, texts and boxes; a list in one block or of several
            // indicators a row, then numbers named. Then headings: none over clear cells, columns below one heading
            // joined as a text, what goes on in the row below, years. Then what is told label by label becomes a table,
            // and plans, now all tables, have their numbers named.
            List<Grid> lines = CodeBook.spell(WorkbookSheets.listGridsOf(workbook), years.latestKnown()).stream()
                    .map(grid -> ExampleSheets.withoutHelp(grid, known, draft))
                    .map(grid -> PanelsBeside.lift(grid, known, words))
                    .map(grid -> PlaceLabels.join(grid, known, words, bodyNames))
                    .map(grid -> DividedLines.divide(grid, years))
                    .toList();
            this.all = IndicatorCards.lay(lines, years, known).stream()
                    .map(grid -> BrokenNames.join(grid, years))
                    .map(grid -> ScatteredScores.list(grid, years, known, words))
                    .map(grid -> StackedBlocks.stack(grid, years, known))
                    .map(grid -> PairedRows.part(grid, years))
                    .map(grid -> new NumberedIndicators(years, known.matcher(), words).name(grid, draft.findings::add))
                    .map(grid -> IndicatorLines.name(grid, known))
                    .map(grid -> ScoresBesideMeasures.divide(grid, known, words))
                    .map(grid -> BlankHeadings.name(grid, known))
                    .map(grid -> MergedHeadings.join(grid, known))
                    .map(grid -> HeadingsThatGoOn.join(grid, known))
                    .map(grid -> RelativeYears.stated(grid, known, words, draft.findings::add))
                    .map(grid -> ResultsBelow.join(grid, known, draft::joined))
                    .map(grid -> Records.lay(grid, known))
                    .map(grid -> LabelledLines.divide(grid, known))
                    .map(grid -> Transposed.turn(grid, known))
                    .map(grid -> new NumberedIndicators(years, known.matcher(), words)
                            .nameInPlans(grid, draft.findings::add))
                    .toList();
        }

        /** Some sheets, or parts of them, as if they were a workbook. */
        private OneWorkbook(OneWorkbook whole, List<Grid> sheets) {
            this.workbook = whole.workbook;
            this.file = whole.file;
            this.inboxPath = whole.inboxPath;
            this.draft = new SubmissionDraft();
            this.meta = whole.meta;
            this.years = whole.years;
            this.known = whole.known;
            this.all = sheets;
            this.own = sheets;
        }

        DocumentHead read() {
            draft.findings.addAll(workbook.told());
            draft.answered = WorkbookSheets.findAnswered(workbook);
            draft.finished = FinishedRow.listMarks(meta.get(FinishedRow.KEY));
            String older = meta.get(FinishedRow.OLDER_OPEN_KEY);
            draft.olderForm = !older.isEmpty();
            draft.open = FinishedRow.listMarks(draft.olderForm ? older : meta.get(FinishedRow.OPEN_KEY));
            // lists of many bodies first: what is left is to be one body's
            own = new BodyLists(
                            new ListContext(
                                    words, years, bodyNames, bodies, Titles.places(inboxPath), vocabulary, draft),
                            sheetsOfOne -> new OneWorkbook(this, sheetsOfOne).readAlone())
                    .takeOutOf(all);
            hasLists = !own.equals(all);
            return readOwn();
        }

        private Submission readAlone() {
            return draft.toSubmission(file, readOwn());
        }

        private DocumentHead readOwn() {
            sheets = ExampleSheets.leaveAlone(WorkbookSheets.of(own, known, words), layouts, words, draft);
            tellOfSheets();
            readHead();
            // the body's own headings and names only count once it is known
            OwnBody body = new OwnBody(
                    bodyNames,
                    head.body().map(Body::name),
                    head.body().map(of -> List.of(of.district(), of.province())).orElse(List.of()),
                    name -> bodies.isSame(head.body().orElseThrow(), name));
            HeadingFinder ofBody = headings.of(body, sheets.listGrids());
            HeadingFinder confirmed = ofBody.forWorkbook(years, frameworks, words, workbook.sheets());
            context = contextOf(body, confirmed);
            readSheets(ofBody == headings.ofAll() ? sheets : sheets.cutAnew(confirmed));
            // what only all that was read together tells
            if (Submission.holdsNothing(draft.scores, draft.measures, draft.analysis, draft.oitItems)) {
                sheets.listGrids().forEach(grid -> WorkbookFindings.reportFiguresUnread(grid, draft));
            }
            WorkbookFindings.warnOfHiddenContent(draft);
            ScoreWords claim = new ScoreWords(context.words());
            OfficialYears.keep(meta, head, draft);
            new UnannouncedScores(draft, sheets.listGrids(), sheets::find)
                    .leaveOut(
                            listSheetsThatSay(),
                            name -> claim.inSheet(name).isPresent()
                                    || context.body().findOther(name).isPresent(),
                            heading -> claim.headsOthers(context.body().without(heading))
                                    || context.body().findOther(heading).isPresent(),
                            claim::isOfDifferences,
                            caption -> context.scope().line(caption, true).refuses());
            draft.differences.addAll(StatedDifferences.list(sheets.listGrids(), draft.scores));
            boolean form = !meta.values().isEmpty();
            if (workbook.own() || form) {
                // what the program made or put in proves nothing; what was announced somebody types into a form
                draft.reported.replaceAll(figure ->
                        form && !figure.kind().isOfInstrument() && !OfficialYears.isAsHandedOut(meta, figure, draft)
                                ? figure
                                : figure.calculated());
            }
            if (hasLists && draft.holdsNothingOfOneBody()) {
                draft.findings.removeAll(ofHead);
                return nobody();
            }
            return settled();
        }

        private void tellOfSheets() {
            Set<String> read = sheets.listGrids().stream().map(Grid::sheet).collect(Collectors.toSet());
            all.stream().filter(grid -> read.contains(grid.sheet())).forEach(grid -> {
                WorkbookFindings.reportHidden(grid, draft);
                WorkbookFindings.reportHalfLetters(grid, draft);
                WorkbookFindings.reportOverlappingMerges(grid, draft);
            });
        }

        /** Reads who delivers what for when, from the texts outside the tables; what is found is told apart from what lists told. */
        private void readHead() {
            onlyScores = sheets.listOnlyScores(layouts, years);
            List<TextLine> lines = sheets.listLines();
            ScoreWords claim = new ScoreWords(words);
            Set<String> ofOthers = onlyScores.stream()
                    .filter(sheet -> claim.inSheet(sheet).isPresent())
                    .collect(Collectors.toSet());
            List<TextLine> headings = sheets.listDatedHeadings();
            said = Titles.of(
                    Stream.concat(lines.stream(), headings.stream()).toList(),
                    headings,
                    sheets.listHeadingsOfDivisions(),
                    sheets.listSectionTitles(),
                    sheets.listTitlesBelowScores(layouts, years),
                    onlyScores,
                    ofOthers,
                    sheets.titleLines(years),
                    meta,
                    inboxPath);
            headReader = new HeadReader(
                    bodyNames,
                    divisionNames,
                    words,
                    bodies,
                    said,
                    () -> Stream.concat(
                                    sheets.listSigners(bodyNames).stream(), sheets.listBodiesOfRows(bodyNames).stream())
                            .toList(),
                    () -> Stream.concat(sheets.listDatedNotes().stream(), sheets.listYearsOfRows().stream())
                            .toList(),
                    draft);
            int toldBefore = draft.findings.size();
            head = headReader.read();
            ofHead = List.copyOf(draft.findings.subList(toldBefore, draft.findings.size()));
            titles = Stream.concat(said.titles().stream(), said.further().stream())
                    .toList();
            yearsTitled = TitleYear.listOf(titles, words).stream()
                    .map(TitleYear::year)
                    .distinct()
                    .count();
            aboutIt = !meta.values().isEmpty()
                    || lines.isEmpty()
                    || lines.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
        }

        private ReadingContext contextOf(OwnBody body, HeadingFinder confirmed) {
            Words outside = words.outside(properNames());
            Framework naming = ReadingContext.naming(years, head.fiscalYear());
            return new ReadingContext(
                    layouts,
                    confirmed.matcher(),
                    outside,
                    years,
                    expected().map(each -> each.naming(divisionNames)).orElse(divisionNames),
                    body,
                    new ScopeJudge(outside, naming, body, new KnownTexts(outside, vocabulary, body)),
                    vocabulary,
                    head.fiscalYear(),
                    expected().map(ExpectedBody::divisions).orElse(List.of()),
                    headReader.divisionsBySheet(
                            head, sheets.listGrids().stream().map(Grid::sheet).toList()));
        }

        private Optional<ExpectedBody> expected() {
            return head.body().flatMap(bodies::find);
        }

        /** The names that the workbook's texts may hold; standard divisions hold none of the words. */
        private ProperNames properNames() {
            List<String> names = new ArrayList<>();
            List<String> places = new ArrayList<>();
            head.body().ifPresent(body -> {
                names.add(body.name());
                places.addAll(List.of(body.district(), body.province()));
            });
            List<String> divisions = new ArrayList<>(List.of(head.division()));
            expected().ifPresent(body -> {
                names.add(body.body().name());
                names.addAll(body.aliases());
                divisions.addAll(body.divisions());
            });
            divisions.removeIf(divisionNames::isStandard);
            return bodyNames.properNames(names, places, divisions);
        }

        private void readSheets(WorkbookSheets cut) {
            // what is left of a list's sheet is about the list
            Set<String> ofLists = all.stream()
                    .filter(grid -> !own.contains(grid))
                    .map(Grid::sheet)
                    .collect(Collectors.toSet());
            Map<Boolean, List<TextLine>> covers = cut.listLinesOfCovers().stream()
                    .filter(line -> !ofLists.contains(line.at().sheet()))
                    // a letter to the own body, whose name may hold any word
                    .filter(line -> !LetterLine.isAddress(line.text())
                            || LetterLine.saysMore(context.body().without(line.text())))
                    .collect(Collectors.partitioningBy(
                            line -> context.scope().note(line.text(), "").kind() == NumberScope.Kind.NO_RESULT));
            MeasureTable measures = new MeasureTable(context, draft);
            boolean any = readTables(cut, measures, covers.get(true));
            LikelyOurs passedOver = new LikelyOurs(context, draft);
            titlesOfParts.forEach(passedOver::refuse);
            TextsOfWorkbook around = new TextsOfWorkbook(context, draft);
            around.judgeRestOfSets();
            around.judgeLaterSheets();
            around.reportPlaces(said.folders(), workbook.properties());
            MeasureBuilder builder = new MeasureBuilder(context, draft);
            measures.listMeasures().forEach(rows -> draft.measures.add(builder.build(rows)));
            builder.finish();
            draft.leaveUntouchedForm();
            // whatever was read: a line through its name takes it back
            StruckTexts.judge(cut.listGrids(), context, draft);
            draft.contradicted.settle(draft);
            WorkbookFindings.reportUnlinked(draft);
            WorkbookFindings.reportCopiedPlans(cut.listGrids(), context, draft);
            boolean refused = draft.findings.stream()
                    .anyMatch(f -> f.refusesFile()
                            || f.code() == FindingCode.LIST_NOT_READ && f.severity() == Severity.WARNING
                            || Submission.keepsTableOut(f));
            if (!any && !refused && draft.compared.isEmpty()) {
                tellOfNothing(cut);
            }
            around.reportCovers(covers.get(false));
        }

        /**
         * Reads the sheets one after the other: a page break repeats the headings of a measure, and which tables are ours is judged by
         * those of all sheets.
         *
         * @param disclaimers lines of covers that say that scores are no result
         * @return whether a table or a list of scores was recognised
         */
        private boolean readTables(WorkbookSheets cut, MeasureTable measures, List<TextLine> disclaimers) {
            boolean reports = cut.listLines().stream()
                    .anyMatch(line -> !line.prose() && context.words().contains(Words.Kind.REPORT_TITLES, line.text()));
            List<String> captions = new ArrayList<>();
            Stream.concat(cut.listLines().stream(), cut.listSectionTitles().stream())
                    .map(TextLine::text)
                    .forEach(captions::add);
            cut.listGrids().forEach(grid -> captions.add(grid.sheet()));
            TableJudge judge = new TableJudge(context, aboutIt, reports, captions, said.folders());
            cut.segments().forEach(judge::expect);
            HeadlessScores lists = new HeadlessScores(years, context.words());
            boolean ofYears =
                    yearsTitled > 1 && onlyScores.size() == sheets.listGrids().size();
            boolean ofJob = draft.head.stream()
                    .anyMatch(fact -> fact.what() == HeadFact.What.FISCAL_YEAR && fact.place() == HeadFact.Place.JOB);
            boolean unasked =
                    ofJob && expected().filter(body -> !body.expectsScores()).isPresent();
            Optional<FiscalYear> untitled = ofYears || unasked ? Optional.empty() : head.fiscalYear();
            Set<FiscalYear> ofResults =
                    TitleYear.listOfResults(Stream.concat(titles.stream(), said.prose().stream()), words);
            Optional<String> answer = head.fiscalYear().flatMap(this::answerStating);
            Map<Grid, Footnotes> notes = new IdentityHashMap<>();
            boolean any = false;
            for (Map.Entry<SheetPart, List<Segment>> sheet : cut.segments().entrySet()) {
                SheetPart part = sheet.getKey();
                List<TextLine> texts = part.listTitles(sheet.getValue(), context.words()).stream()
                        .flatMap(List::stream)
                        .toList();
                if (part.isWhole()) {
                    texts = lists.outsideList(sheet.getValue().get(0).rows(), texts);
                }
                titlesOfParts.put(part.grid(), texts);
                boolean sheetIsAboutIt =
                        texts.isEmpty() ? aboutIt : texts.stream().anyMatch(new TableTitles(context)::namesAssessment);
                Optional<FiscalYear> named = part.isWhole() && year(texts).isEmpty()
                        ? HeadReader.years(Stream.of(part.grid().sheet()))
                                .or(() -> YearInHeading.inName(part.grid().sheet()))
                        : Optional.empty();
                Optional<FiscalYear> year = part.isWhole()
                        ? year(texts).or(() -> named).or(() -> untitled)
                        : year(part.listSharedTitles(context.words()))
                                .or(() -> cut.ownTitlesStateYears(part) ? Optional.empty() : untitled);
                SheetReader reader = new SheetReader(
                        part,
                        notes.computeIfAbsent(
                                part.sheet(),
                                whole -> new Footnotes(
                                        whole, cut.listRowsOfMeasures(whole), context.words(), context.scope())),
                        context,
                        head,
                        said.folders(),
                        year,
                        year(texts).isPresent()
                                ? Optional.empty()
                                : named.isPresent() ? answerIn(part.grid().sheet()) : answer,
                        ofResults,
                        named.isPresent(),
                        sheetIsAboutIt,
                        measures,
                        disclaimers.stream()
                                .filter(line -> cut.mayMean(line, part.grid().sheet()))
                                .findFirst()
                                .map(line -> ScoreWords.refusal(line.at(), line.text())),
                        draft);
                any |= reader.read(sheet.getValue(), judge);
            }
            // what one of them decides may decide another
            draft.whenAllIsRead.forEach(Runnable::run);
            draft.whenAllIsRead.forEach(Runnable::run);
            new FiguresElsewhere(context, draft).take(cut.listGrids());
            return any;
        }

        /** The title, else the name of the file or a folder, of a document that answers results, which alone states the year. */
        private Optional<String> answerStating(FiscalYear year) {
            boolean titled = said.dated().stream()
                    .anyMatch(line -> FiscalYears.listStatedIn(line.text()).contains(year));
            if (titled || !meta.values().isEmpty()) {
                return TitleYear.findAnswer(said.dated(), year, words);
            }
            return said.folders().stream()
                    .filter(name -> HeadReader.years(Stream.of(name)).equals(Optional.of(year)))
                    .findFirst()
                    .flatMap(this::answerIn);
        }

        private Optional<String> answerIn(String name) {
            return Optional.of(name).filter(of -> TitleYear.answers(of, words));
        }

        /** The sheets whose own titles name the assessment and the body. */
        private Set<String> listSheetsThatSay() {
            Map<String, List<TextLine>> bySheet = titlesOfParts.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            part -> part.getKey().sheet(),
                            Collectors.flatMapping(part -> part.getValue().stream(), Collectors.toList())));
            bySheet.values()
                    .removeIf(lines -> context.body().name().isEmpty()
                            || lines.stream().noneMatch(line -> context.body().isNamed(line.text()))
                            || lines.stream().noneMatch(new TableTitles(context)::namesAssessment));
            return bySheet.keySet();
        }

        private void tellOfNothing(WorkbookSheets cut) {
            if (workbook.pictures()) {
                draft.findings.add(
                        Finding.ofFile(FindingCode.HIDDEN_CONTENT, "", "").with("case", "pictures"));
            }
            Finding none = Finding.ofFile(FindingCode.NO_TABLE_RECOGNISED, "", "");
            draft.findings.add(draft.findings.stream()
                    .filter(f -> f.code() == FindingCode.TABLE_LEFT_ALONE || f.code() == FindingCode.LIST_NOT_READ)
                    .filter(f -> f.details().containsKey("case"))
                    .findFirst()
                    .map(alone -> namingPlace(none, alone))
                    .orElseGet(() -> {
                        cut.listGrids().forEach(grid -> UnreadSection.nameHeadings(grid, known, context, draft));
                        return titlesOfParts.values().stream()
                                .flatMap(List::stream)
                                .filter(line -> !line.prose()
                                        && (promises(line.text(), context.words()) || announcesMeasures(line)))
                                .findFirst()
                                .map(line -> none.with(
                                                "case",
                                                decides(line)
                                                        ? TableTitles.TITLED_OTHERWISE
                                                        : isOfMeasures(line) ? TITLED_MEASURES : TITLED)
                                        .with("name", line.text()))
                                .orElse(none);
                    }));
        }

        private boolean isOfMeasures(TextLine line) {
            return announcesMeasures(line) || context.headings().isTitleOfMeasures(line.text());
        }

        /** Whether it is a title, and no heading, by which a table is none of the assessment. */
        private boolean decides(TextLine line) {
            return !promises(line.text(), context.words())
                    && draft.findings.stream()
                            .anyMatch(told -> TableJudge.NOT_ABOUT_ASSESSMENT.equals(
                                    told.details().get("reason")));
        }

        /** Whether a line is the subject of an announcement of a year's measures; a letter only sends them. */
        private boolean announcesMeasures(TextLine line) {
            return head.fiscalYear().isPresent()
                    && ANNOUNCES_MEASURES.matcher(ThaiText.fold(line.text())).lookingAt()
                    && titlesOfParts.values().stream()
                            .flatMap(List::stream)
                            .noneMatch(other -> ADDRESSES.matcher(other.text()).lookingAt());
        }

        /** A workbook of nothing but lists of many bodies is nobody's delivery, wherever it lies. */
        private DocumentHead nobody() {
            List<FiscalYear> compared = draft.compared.stream()
                    .map(ComparedResult::fiscalYear)
                    .distinct()
                    .toList();
            Optional<FiscalYear> year = compared.size() == 1 ? Optional.of(compared.get(0)) : Optional.empty();
            return new DocumentHead(Optional.empty(), "", year, OptionalInt.empty(), head.source());
        }

        /** Whose the workbook is now that its content is known, with what it lacks and what its places contradict. */
        private DocumentHead settled() {
            leaveOutSender();
            head = headReader.ofRows(head, draft.measures);
            if (!draft.measures.isEmpty() || !draft.oitItems.isEmpty()) {
                headReader.reportUnexpectedDivision(head);
            }
            // whose a file is in which there is nothing to read matters to nobody
            boolean nothing = draft.findings.stream().anyMatch(told -> told.code() == FindingCode.NO_TABLE_RECOGNISED);
            head.body()
                    .filter(body -> !nothing)
                    .ifPresent(body -> headReader.reportOthers(body, sheets.listTextsOfBodies(bodyNames)));
            WorkbookFindings.reportOtherForm(meta, draft);
            WorkbookFindings.reportYearNotFilledIn(meta, draft);
            WorkbookFindings.reportNewerForm(meta, layouts, draft);
            boolean awaited = expected()
                    .filter(body -> body.expectsRound(head.fiscalYear()))
                    .isPresent();
            WorkbookFindings.reportRounds(meta, head, said.titles(), awaited, words, draft);
            if (meta.values().isEmpty()) {
                WorkbookFindings.reportScoresOfAnotherYear(titles, sheets, context, draft);
                reportYearOfMeasures();
            }
            WorkbookFindings.leaveOutOfNoYear(head, draft);
            DocumentHead settled = withScoresYear();
            WorkbookFindings.reportMissing(settled, draft);
            WorkbookFindings.tellOfImpossibleYears(titles, draft);
            WorkbookFindings.tellOfOtherEra(sheets.listGrids(), draft);
            return settled;
        }

        /** A line over the scores that names nothing but the division in whose folder, or under whose name, the file lies says who sent it. */
        private void leaveOutSender() {
            ScoreWords claim = new ScoreWords(words);
            draft.findings.removeIf(finding -> finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                    && !finding.details().containsKey("case")
                    && claim.isDivision(finding.found())
                    && divisionNames
                            .read(finding.found())
                            .names()
                            .equals(List.of(headOfPlace(inboxPath).division())));
        }

        private void reportYearOfMeasures() {
            if (head.fiscalYear().isPresent() && !draft.measures.isEmpty()) {
                boolean sure = HeadReader.years(said.folders().stream()).equals(head.fiscalYear())
                        || expected().flatMap(ExpectedBody::fiscalYear).equals(head.fiscalYear());
                WorkbookFindings.reportYearOfMeasures(
                        said, onlyScores, sure, head.fiscalYear().get(), words, draft);
            }
        }

        /**
         * A workbook that holds nothing but scores of one year is of that year; of several years it is of none, unless its
         * title lines state one.
         */
        private DocumentHead withScoresYear() {
            TreeSet<FiscalYear> stored = new TreeSet<>();
            draft.scores.stream().map(ScoreReading::fiscalYear).forEach(stored::add);
            draft.reported.stream().map(ReportedFigure::fiscalYear).forEach(stored::add);
            boolean only = draft.measures.isEmpty() && draft.oitItems.isEmpty();
            boolean several = stored.size() > 1 && yearsTitled != 1;
            if (!only || stored.isEmpty() || head.fiscalYear().isPresent() != several) {
                return only ? headReader.ofScores(head, stored) : head;
            }
            Optional<FiscalYear> year = several ? Optional.empty() : Optional.of(stored.first());
            return new DocumentHead(head.body(), head.division(), year, head.round(), head.source());
        }
    }

    /** Whether a workbook without a table of ours has a title that promises one: {@code none} is the finding that says so. */
    public static boolean isPromised(Finding none) {
        return Set.of(TITLED, TITLED_MEASURES).contains(none.details().getOrDefault("case", ""));
    }

    /** Whether a title begins as that of scores or measures of the assessment: an order or a letter only speaks of them. */
    private static boolean promises(String title, Words words) {
        return words.contains(Words.Kind.ASSESSMENT, title)
                && Stream.of(Words.Kind.SCORE_TITLE_STARTS, Words.Kind.MEASURE_STARTS, Words.Kind.MEASURE_REPORTS)
                        .anyMatch(kind -> words.starts(kind, title));
    }

    /** Adds which name (of the file, a folder or a sheet) was the reason that nothing was read. */
    private static Finding namingPlace(Finding none, Finding alone) {
        Map<String, String> why = alone.details();
        String reason = why.get("case");
        if (reason.equals(TableTitles.TITLED_OTHERWISE)) {
            return none.with("case", reason).with("name", alone.expected());
        }
        int place = reason.lastIndexOf("-by-");
        return place < 0
                ? none.with("case", "left-alone").with("name", alone.cell().toString())
                : none.with("case", "left-alone" + reason.substring(place)).with("name", why.get("name"));
    }

    /** The year that a sheet's texts state: its title lines first, its prose last. */
    private static Optional<FiscalYear> year(List<TextLine> texts) {
        List<TextLine> titles = texts.stream().filter(line -> !line.prose()).toList();
        Optional<FiscalYear> inLabel = TextLine.findYearLabel(titles);
        if (inLabel.isPresent()) {
            return inLabel;
        }
        Optional<FiscalYear> inTitles = TextLine.findOneOfSeveral(titles).or(() -> TextLine.findStatedYear(titles));
        return inTitles.or(() ->
                TextLine.findStatedYear(texts.stream().filter(TextLine::prose).toList()));
    }
}
