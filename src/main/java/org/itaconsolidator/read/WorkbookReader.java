package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.DocumentHead;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.Submission;
import org.itaconsolidator.thai.BodyMention;
import org.itaconsolidator.thai.BodyNames;
import org.itaconsolidator.thai.DivisionNames;

/** Reads one workbook whole: bytes in, a submission with its findings out. Safe for use by several threads. */
public final class WorkbookReader {
    private final Layouts layouts;
    private final Words words;
    private final Frameworks frameworks;
    private final BodyNames bodyNames;
    private final DivisionNames divisionNames;
    private final BodyResolver bodies;
    private final HeadingFinder headings;
    private final Map<String, HeadingFinder> headingsOfBodies = new HashMap<>();

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
        Layouts confirmed = layouts;
        for (Mapping mapping : mappings) {
            confirmed = mapping.body().isEmpty() ? confirmed.with(mapping.headings()) : confirmed;
        }
        this.headings = finder(confirmed);
        for (Mapping mapping : mappings) {
            if (!mapping.body().isEmpty()) {
                headingsOfBodies.put(official(mapping.body()), finder(confirmed.with(mapping.headings())));
            }
        }
    }

    private HeadingFinder finder(Layouts known) {
        return new HeadingFinder(new HeadingMatcher(known, words), new ScoresAcross(frameworks.latestKnown(), words));
    }

    private String official(String name) {
        return bodyNames.listMentions(name).stream()
                .findFirst()
                .map(BodyMention::name)
                .orElse(name);
    }

    /** A workbook as read, with what its headings were taken for. */
    public record Read(Submission submission, List<Explanation> explanations) {
        /** Copies the list. */
        public Read {
            explanations = List.copyOf(explanations);
        }
    }

    /** Reads a workbook. What is wrong with it is in the submission's findings. */
    public Read read(SourceFile file, byte[] content) {
        SubmissionDraft draft = new SubmissionDraft();
        DocumentHead head;
        try {
            head = readTables(Workbook.read(content), file, draft);
        } catch (UnreadableWorkbook e) {
            draft.findings.add(Finding.ofFile(e.code(), e.getMessage(), ""));
            head = new DocumentHead(Optional.empty(), "", Optional.empty(), OptionalInt.empty(), SourceKind.OFFICIAL);
        }
        return new Read(draft.toSubmission(file, head), draft.explanations);
    }

    private static String firstText(Grid grid) {
        return grid.findRow(1).map(row -> row.text(1)).orElse("");
    }

    private DocumentHead readTables(Workbook workbook, SourceFile file, SubmissionDraft draft) {
        Map<Grid, List<Segment>> sheets = new LinkedHashMap<>();
        List<TextLine> lines = new ArrayList<>();
        for (Grid grid : workbook.sheets()) {
            if (!FormMeta.isOwnSheet(grid.sheet()) && !AnswerSheet.isMarkedBy(firstText(grid))) {
                List<Segment> segments = Segment.listOf(grid, headings);
                sheets.put(grid, segments);
                lines.addAll(TextLine.listOf(grid, segments.get(0).rows(), words));
                reportHidden(grid, draft);
            }
        }
        FormMeta meta = FormMeta.of(workbook);
        Titles said = Titles.of(lines, meta, file.inboxPath());
        BodyReader bodyReader = new BodyReader(bodyNames, bodies, said, draft);
        DocumentHead head = new HeadReader(bodyReader, divisionNames, words, bodies, said, draft).read();
        ReadingContext context = new ReadingContext(
                layouts,
                words,
                frameworks,
                divisionNames,
                head.fiscalYear(),
                head.body().flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of()));
        boolean aboutIt = !meta.values().isEmpty()
                || lines.isEmpty()
                || lines.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
        readSheets(withOwnHeadings(sheets, head), context, head, aboutIt, draft);
        head.body().ifPresent(body -> bodyReader.reportOthers(body, texts(sheets.keySet())));
        reportOtherForm(meta, draft);
        DocumentHead settled = withScoresYear(head, draft);
        reportMissing(settled, draft);
        return settled;
    }

    /** The sheets cut anew where the user has confirmed headings of this body. */
    private Map<Grid, List<Segment>> withOwnHeadings(Map<Grid, List<Segment>> sheets, DocumentHead head) {
        HeadingFinder own =
                head.body().map(Body::name).map(headingsOfBodies::get).orElse(headings);
        if (own == headings) {
            return sheets;
        }
        Map<Grid, List<Segment>> anew = new LinkedHashMap<>();
        sheets.keySet().forEach(grid -> anew.put(grid, Segment.listOf(grid, own)));
        return anew;
    }

    private void readSheets(
            Map<Grid, List<Segment>> sheets,
            ReadingContext context,
            DocumentHead head,
            boolean workbookIsAboutIt,
            SubmissionDraft draft) {
        MeasureTable measures = new MeasureTable(words, draft);
        TableKind.Judge judge = new TableKind.Judge(layouts, words, context.naming(), workbookIsAboutIt);
        boolean any = false;
        for (Map.Entry<Grid, List<Segment>> sheet : sheets.entrySet()) {
            Grid grid = sheet.getKey();
            List<TextLine> texts = TextLine.listOf(grid, sheet.getValue().get(0).rows(), words);
            boolean aboutIt =
                    texts.isEmpty() ? workbookIsAboutIt : texts.stream().anyMatch(line -> names(line, context));
            SheetReader reader =
                    new SheetReader(grid, context, head.source(), year(texts).or(head::fiscalYear), measures, draft);
            any |= reader.read(sheet.getValue(), aboutIt, judge);
        }
        MeasureBuilder builder = new MeasureBuilder(context, draft);
        measures.listMeasures().forEach(rows -> draft.measures.add(builder.build(rows)));
        reportUnlinked(draft);
        boolean refused = draft.findings.stream().anyMatch(f -> f.code().refusesFile());
        if (!any && !refused) {
            draft.findings.add(Finding.ofFile(FindingCode.NO_TABLE_RECOGNISED, "", ""));
        }
    }

    /** Whether a text names the assessment or one of its topics. */
    private boolean names(TextLine line, ReadingContext context) {
        return words.contains(Words.Kind.ASSESSMENT, line.text())
                || context.naming().findTopic(line.text()).isPresent();
    }

    /** The year that a sheet's texts state: its title lines first, its prose last. */
    private static Optional<FiscalYear> year(List<TextLine> texts) {
        Optional<FiscalYear> inTitles = TextLine.findStatedYear(
                texts.stream().filter(line -> !line.prose()).toList());
        return inTitles.or(() ->
                TextLine.findStatedYear(texts.stream().filter(TextLine::prose).toList()));
    }

    /** One of the program's own forms in which a table of another form stands. */
    private static void reportOtherForm(FormMeta meta, SubmissionDraft draft) {
        String declared = meta.get("form");
        boolean there = draft.forms.stream().anyMatch(form -> form.code().equals(declared));
        if (!declared.isBlank() && !draft.forms.isEmpty() && !there) {
            String found = draft.forms.stream().map(Form::code).collect(Collectors.joining(", "));
            draft.findings.add(Finding.ofFile(FindingCode.FORM_META_MISMATCH, found, declared));
        }
    }

    /** Measures that name neither indicator nor topic stay unlinked: one line says which. */
    private static void reportUnlinked(SubmissionDraft draft) {
        List<CellRef> unlinked = draft.measures.stream()
                .filter(m -> m.indicator().isEmpty() && m.topic().isEmpty())
                .map(m -> m.at())
                .toList();
        boolean reported = draft.findings.stream()
                .anyMatch(f -> f.code() == FindingCode.INDICATOR_NOT_RECOGNISED && unlinked.contains(f.cell()));
        if (!unlinked.isEmpty() && !reported) {
            draft.findings.add(
                    new Finding(FindingCode.INDICATOR_NOT_RECOGNISED, Severity.NOTICE, unlinked, "", "", Map.of()));
        }
    }

    /** A workbook that holds nothing but scores of one year is of that year. */
    private static DocumentHead withScoresYear(DocumentHead head, SubmissionDraft draft) {
        TreeSet<FiscalYear> years = new TreeSet<>();
        draft.scores.stream().map(ScoreReading::fiscalYear).forEach(years::add);
        boolean onlyScores = draft.measures.isEmpty() && draft.oitItems.isEmpty();
        if (head.fiscalYear().isPresent() || years.size() != 1 || !onlyScores) {
            return head;
        }
        return new DocumentHead(head.body(), head.division(), Optional.of(years.first()), head.round(), head.source());
    }

    private static void reportMissing(DocumentHead head, SubmissionDraft draft) {
        if (draft.findings.stream()
                .anyMatch(f -> f.severity() == Severity.ERROR && f.code().refusesFile())) {
            return;
        }
        if (head.body().isEmpty()) {
            draft.findings.add(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""));
        }
        boolean severalYears =
                draft.forms.contains(Form.SCORES) && draft.measures.isEmpty() && draft.oitItems.isEmpty();
        if (head.fiscalYear().isEmpty() && !severalYears) {
            draft.findings.add(Finding.ofFile(FindingCode.FISCAL_YEAR_MISSING, "", ""));
        }
    }

    private static void reportHidden(Grid grid, SubmissionDraft draft) {
        if (grid.isHidden() && !grid.listRows().isEmpty()) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.HIDDEN_CONTENT, "", ""));
            return;
        }
        List<CellRef> hidden = grid.listRows().stream()
                .filter(GridRow::hidden)
                .map(row -> new CellRef(grid.sheet(), row.number(), 0))
                .toList();
        List<String> columns =
                grid.listHiddenColumns().stream().map(CellRef::columnName).toList();
        if (!hidden.isEmpty() || !columns.isEmpty()) {
            List<CellRef> cells = hidden.isEmpty() ? List.of(CellRef.wholeSheet(grid.sheet())) : hidden;
            draft.findings.add(new Finding(
                    FindingCode.HIDDEN_CONTENT,
                    FindingCode.HIDDEN_CONTENT.severity(),
                    cells,
                    String.join(", ", columns),
                    "",
                    Map.of()));
        }
    }

    private static List<TextLine> texts(Iterable<Grid> grids) {
        List<TextLine> texts = new ArrayList<>();
        for (Grid grid : grids) {
            for (GridRow row : grid.listRows()) {
                for (GridCell cell : row.cells()) {
                    String text = cell.text();
                    if (text.contains("อบต") || text.contains("เทศบาล") || text.contains("องค์การบริหารส่วน")) {
                        texts.add(new TextLine(grid.ref(row.number(), cell.column()), text, true));
                    }
                }
            }
        }
        return texts;
    }
}
