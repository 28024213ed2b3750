package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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
import org.itaconsolidator.read.cut.HeadlessScores;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.cut.WorkbookSheets;
import org.itaconsolidator.read.head.BodyReader;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.read.head.HeadReader;
import org.itaconsolidator.read.head.OfficialYears;
import org.itaconsolidator.read.head.Titles;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OwnNames;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.measure.MeasureBuilder;
import org.itaconsolidator.read.measure.MeasureTable;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.score.TextsAroundScores;
import org.itaconsolidator.read.table.TableJudge;
import org.itaconsolidator.read.table.UnreadSection;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.ProperNames;

/** Reads one workbook whole: bytes in, a submission with its findings out. Safe for use by several threads. */
public final class WorkbookReader {
    private final Layouts layouts;
    private final Words words;
    private final Frameworks frameworks;
    private final BodyNames bodyNames;
    private final DivisionNames divisionNames;
    private final BodyResolver bodies;
    private final ConfirmedHeadings headings;
    private final KnownTexts.Vocabulary vocabulary;

    /**
     * A reader.
     *
     * @param frameworks facts of the fiscal years
     * @param expected what the job file says of the bodies that deliver; empty for none
     */
    public WorkbookReader(Frameworks frameworks, List<ExpectedBody> expected) {
        this(frameworks, expected, List.of());
    }

    /**
     * A reader.
     *
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
    }

    /** A workbook as read, with what it was taken for by which place, and what its headings were. */
    public record Read(Submission submission, List<HeadFact> head, List<Explanation> explanations) {
        /** Copies the lists. */
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
            DocumentHead head = readTables(workbook, file, draft);
            return new PlacesToldByTables(workbook)
                    .tell(new Read(draft.toSubmission(file, head), draft.head, draft.explanations));
        } catch (WorkbookBound.TooManyVisits e) {
            return refused(file, e.finding());
        }
    }

    private Read refused(SourceFile file, Finding finding) {
        SubmissionDraft draft = new SubmissionDraft();
        draft.findings.add(finding);
        return new Read(draft.toSubmission(file, headOfPlace(file.inboxPath())), List.of(), List.of());
    }

    /** Who delivers a file that cannot be opened, as far as its name, its folders and the job file tell. */
    public DocumentHead headOfPlace(String inboxPath) {
        SubmissionDraft untold = new SubmissionDraft();
        Titles said = Titles.of(List.of(), List.of(), Set.of(), line -> false, FormMeta.NONE, inboxPath);
        BodyReader bodyReader = new BodyReader(bodyNames, bodies, said, untold);
        return new HeadReader(bodyReader, divisionNames, words, bodies, said, untold).read();
    }

    private DocumentHead readTables(Workbook workbook, SourceFile file, SubmissionDraft draft) {
        draft.findings.addAll(workbook.told());
        draft.answered = WorkbookSheets.findAnswered(workbook);
        Frameworks frameworks = namesOf(workbook);
        HeadingFinder known = headings.ofAll().naming(frameworks, this.frameworks, words);
        List<Grid> all = WorkbookSheets.listGridsOf(workbook);
        BodyLists lists = new BodyLists(words, frameworks, bodyNames, bodies, Titles.places(file.inboxPath()), draft);
        List<Grid> withoutLists = lists.takeOutOf(all);
        boolean anyList = !withoutLists.equals(all);
        WorkbookSheets sheets =
                ExampleSheets.leaveAlone(WorkbookSheets.of(withoutLists, known, words), layouts, words, draft);
        Set<String> read = sheets.listGrids().stream().map(Grid::sheet).collect(Collectors.toSet());
        all.stream().filter(grid -> read.contains(grid.sheet())).forEach(grid -> {
            WorkbookFindings.reportHidden(grid, draft);
            WorkbookFindings.reportHalfLetters(grid, draft);
            WorkbookFindings.reportOverlappingMerges(grid, draft);
        });
        FormMeta meta = FormMeta.of(workbook);
        draft.finished = FinishedRow.listMarks(meta.get(FinishedRow.KEY));
        Set<String> onlyScores = sheets.listOnlyScores(layouts, frameworks);
        List<TextLine> lines = sheets.listLines();
        Titles said = Titles.of(
                lines, sheets.listSectionTitles(), onlyScores, sheets.titleLines(frameworks), meta, file.inboxPath());
        BodyReader bodyReader = new BodyReader(bodyNames, bodies, said, draft);
        HeadReader headReader = new HeadReader(bodyReader, divisionNames, words, bodies, said, draft);
        int toldOfLists = draft.findings.size();
        DocumentHead head = headReader.read();
        List<Finding> ofHead = List.copyOf(draft.findings.subList(toldOfLists, draft.findings.size()));
        OwnBody body = new OwnBody(
                bodyNames,
                head.body().map(Body::name),
                name -> bodies.isSame(head.body().orElseThrow(), name));
        HeadingFinder ofBody = headings.of(body, sheets.listGrids());
        HeadingFinder confirmed = ofBody.naming(frameworks, this.frameworks, words);
        Words outside = words.outside(properNames(head));
        Framework naming = ReadingContext.naming(frameworks, head.fiscalYear());
        ReadingContext context = new ReadingContext(
                layouts,
                confirmed.matcher(),
                outside,
                frameworks,
                divisionNames,
                body,
                new ScopeJudge(outside, naming, body, new KnownTexts(outside, vocabulary, body)),
                vocabulary,
                head.fiscalYear(),
                head.body().flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of()),
                headReader.divisionsBySheet(
                        head, sheets.listGrids().stream().map(Grid::sheet).toList()));
        boolean aboutIt = !meta.values().isEmpty()
                || lines.isEmpty()
                || lines.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
        List<TextLine> titles = new ArrayList<>(said.titles());
        titles.addAll(said.further());
        long titled = TitleYear.listOf(titles, words).stream()
                .map(TitleYear::year)
                .distinct()
                .count();
        boolean ofYears = titled > 1 && onlyScores.size() == sheets.listGrids().size();
        Optional<FiscalYear> untitledYear = ofYears ? Optional.empty() : head.fiscalYear();
        WorkbookSheets cut = ofBody == headings.ofAll() ? sheets : sheets.cutAnew(confirmed);
        // what is left of a list's sheet is about the list
        Set<String> ofLists = all.stream()
                .filter(grid -> !withoutLists.contains(grid))
                .map(Grid::sheet)
                .collect(Collectors.toSet());
        Map<Boolean, List<TextLine>> covers = cut.listLinesOfCovers().stream()
                .filter(line -> !ofLists.contains(line.at().sheet()))
                .collect(Collectors.partitioningBy(
                        line -> context.scope().note(line.text(), "").kind() == NumberScope.Kind.NO_RESULT));
        readSheets(cut, context, head, said.folders(), untitledYear, aboutIt, covers.get(true), draft);
        TextsAroundScores.reportCovers(covers.get(false), context, draft);
        WorkbookFindings.warnOfHiddenContent(draft);
        WorkbookFindings.reportProperties(workbook.properties(), new ScoreWords(context.words()), draft);
        OfficialYears.leaveOut(meta, head, draft);
        if (!meta.values().isEmpty()) {
            draft.reported.replaceAll(ReportedFigure::calculated); // by the formulas that the form was made with
        }
        if (anyList && draft.holdsNothingOfOneBody()) {
            draft.findings.removeAll(ofHead);
            return nobody(head, draft);
        }
        head.body().ifPresent(own -> bodyReader.reportOthers(own, sheets.listTextsOfBodies(bodyNames)));
        WorkbookFindings.reportOtherForm(meta, draft);
        WorkbookFindings.reportNewerForm(meta, layouts, draft);
        boolean awaited = head.body()
                .flatMap(bodies::find)
                .filter(expected -> expected.expectsRound(head.fiscalYear()))
                .isPresent();
        WorkbookFindings.reportRoundless(meta, head, said.titles(), awaited, words, draft);
        if (meta.values().isEmpty()) {
            WorkbookFindings.reportScoresOfAnotherYear(titles, words, draft);
        }
        DocumentHead settled = withScoresYear(head, titled, draft);
        WorkbookFindings.reportMissing(settled, draft);
        return settled;
    }

    /** A workbook of nothing but lists of many bodies is nobody's delivery, wherever it lies. */
    private static DocumentHead nobody(DocumentHead head, SubmissionDraft draft) {
        List<FiscalYear> years = draft.compared.stream()
                .map(ComparedResult::fiscalYear)
                .distinct()
                .toList();
        Optional<FiscalYear> year = years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
        return new DocumentHead(Optional.empty(), "", year, OptionalInt.empty(), head.source());
    }

    private Frameworks namesOf(Workbook workbook) {
        return frameworks.calling(OwnNames.find(workbook.sheets(), frameworks.latestKnown(), words));
    }

    /** The names that the workbook's texts may hold; standard divisions hold none of the words. */
    private ProperNames properNames(DocumentHead head) {
        Optional<ExpectedBody> expected = head.body().flatMap(bodies::find);
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        head.body().ifPresent(body -> {
            names.add(body.name());
            places.addAll(List.of(body.district(), body.province()));
        });
        expected.map(ExpectedBody::body).map(Body::name).ifPresent(names::add);
        expected.map(ExpectedBody::aliases).ifPresent(names::addAll);
        List<String> divisions = new ArrayList<>(List.of(head.division()));
        expected.map(ExpectedBody::divisions).ifPresent(divisions::addAll);
        divisions.removeIf(divisionNames::isStandard);
        return bodyNames.properNames(names, places, divisions);
    }

    private void readSheets(
            WorkbookSheets sheets,
            ReadingContext context,
            DocumentHead head,
            List<String> places,
            Optional<FiscalYear> untitledYear,
            boolean workbookIsAboutIt,
            List<TextLine> disclaimers,
            SubmissionDraft draft) {
        MeasureTable measures = new MeasureTable(context, draft);
        boolean reports = sheets.listLines().stream()
                .anyMatch(line -> !line.prose() && context.words().contains(Words.Kind.REPORT_TITLES, line.text()));
        List<String> captions = new ArrayList<>();
        Stream.concat(sheets.listLines().stream(), sheets.listSectionTitles().stream())
                .map(TextLine::text)
                .forEach(captions::add);
        sheets.listGrids().forEach(grid -> captions.add(grid.sheet()));
        TableJudge judge = new TableJudge(context, workbookIsAboutIt, reports, captions, places);
        sheets.segments().forEach(judge::expect);
        HeadlessScores lists = new HeadlessScores(context.frameworks(), context.words());
        boolean any = false;
        Map<Grid, Footnotes> notes = new IdentityHashMap<>();
        for (Map.Entry<SheetPart, List<Segment>> sheet : sheets.segments().entrySet()) {
            SheetPart part = sheet.getKey();
            List<TextLine> texts = part.listTitles(sheet.getValue(), context.words()).stream()
                    .flatMap(List::stream)
                    .toList();
            if (part.isWhole()) {
                texts = lists.outsideList(sheet.getValue().get(0).rows(), texts);
            }
            boolean aboutIt =
                    texts.isEmpty() ? workbookIsAboutIt : texts.stream().anyMatch(line -> names(line, context));
            Optional<FiscalYear> named = part.isWhole() && year(texts).isEmpty()
                    ? HeadReader.years(Stream.of(part.grid().sheet()))
                            .or(() -> YearInHeading.inName(part.grid().sheet()))
                    : Optional.empty();
            Optional<FiscalYear> year = part.isWhole()
                    ? year(texts).or(() -> named).or(() -> untitledYear)
                    : year(part.listSharedTitles(context.words()))
                            .or(() -> sheets.ownTitlesStateYears(part) ? Optional.empty() : untitledYear);
            SheetReader reader = new SheetReader(
                    part,
                    notes.computeIfAbsent(part.sheet(), whole -> Footnotes.of(whole, context.words(), context.scope())),
                    context,
                    head,
                    places,
                    year,
                    named.isPresent(),
                    aboutIt,
                    measures,
                    disclaimers.stream()
                            .filter(line -> sheets.mayMean(line, part.grid().sheet()))
                            .findFirst()
                            .map(line -> ScoreWords.refusal(line.at(), line.text())),
                    draft);
            any |= reader.read(sheet.getValue(), judge);
        }
        sheets.listGrids().forEach(grid -> UnreadSection.refuseSentences(grid, context, draft));
        TextsAroundScores.reportPlaces(places, context, draft);
        MeasureBuilder builder = new MeasureBuilder(context, draft);
        measures.listMeasures().forEach(rows -> draft.measures.add(builder.build(rows)));
        StruckTexts.judge(sheets.listGrids(), context, draft);
        draft.contradicted.settle(draft);
        WorkbookFindings.reportUnlinked(draft);
        boolean refused = draft.findings.stream()
                .anyMatch(
                        f -> f.severity() != Severity.NOTICE && f.code().refusesFile() || Submission.keepsTableOut(f));
        if (!any && !refused && draft.compared.isEmpty()) {
            Finding none = Finding.ofFile(FindingCode.NO_TABLE_RECOGNISED, "", "");
            draft.findings.add(draft.findings.stream()
                    .filter(f -> f.code() == FindingCode.TABLE_LEFT_ALONE || f.code() == FindingCode.LIST_NOT_READ)
                    .filter(f -> f.details().containsKey("case"))
                    .findFirst()
                    .map(alone -> namingPlace(none, alone.details()))
                    .orElseGet(() -> {
                        sheets.listGrids().forEach(grid -> UnreadSection.nameHeadings(grid, context, draft));
                        return none;
                    }));
        }
    }

    /** A file of which nothing is read because the name of its file, a folder or a sheet says what its tables are says which name. */
    private static Finding namingPlace(Finding none, Map<String, String> why) {
        String reason = why.get("case");
        int place = reason.lastIndexOf("-by-");
        return place < 0
                ? none.with("case", "left-alone")
                : none.with("case", "left-alone" + reason.substring(place)).with("name", why.get("name"));
    }

    private boolean names(TextLine line, ReadingContext context) {
        return context.words().contains(Words.Kind.ASSESSMENT, line.text())
                || context.naming().findTopic(line.text()).isPresent();
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

    /**
     * A workbook that holds nothing but scores of one year is of that year; of several years it is of none, unless its
     * title lines state one.
     */
    private static DocumentHead withScoresYear(DocumentHead head, long yearsTitled, SubmissionDraft draft) {
        TreeSet<FiscalYear> years = new TreeSet<>();
        draft.scores.stream().map(ScoreReading::fiscalYear).forEach(years::add);
        draft.reported.stream().map(ReportedFigure::fiscalYear).forEach(years::add);
        boolean onlyScores = draft.measures.isEmpty() && draft.oitItems.isEmpty();
        boolean known = head.fiscalYear().isPresent();
        boolean several = years.size() > 1 && yearsTitled != 1;
        if (!onlyScores || years.isEmpty() || known != several) {
            return head;
        }
        Optional<FiscalYear> year = several ? Optional.empty() : Optional.of(years.first());
        return new DocumentHead(head.body(), head.division(), year, head.round(), head.source());
    }
}
