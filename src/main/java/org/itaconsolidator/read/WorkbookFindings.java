package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.RichText;
import org.itaconsolidator.read.cut.WorkbookSheets;
import org.itaconsolidator.read.head.OfficialYears;
import org.itaconsolidator.read.head.Titles;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Findings that no single table shows: what is hidden or damaged on a sheet, and what texts, names, form and content of a
 * workbook contradict or lack together, such as its years, rounds, copied plans and unlinked measures.
 */
final class WorkbookFindings {
    /** A year of four digits of which one is wrong or two are swapped, or with a digit too much: 2657, 25667. */
    private static final Pattern LIKE_A_YEAR = Pattern.compile("2[6-9]\\d\\d|2\\d{4}");

    /** Fields in which years are read that are not the workbook's. */
    private static final List<Field> OF_TIME = List.of(Field.PERIOD, Field.DATE, Field.FISCAL_YEAR);

    /** With so many numbers a form from which nothing was read holds more than its example. */
    private static final int FEWEST_FIGURES = 3;

    private static final int MOST_CELLS = 5;

    /** The cases of {@code heading-not-recognised} for a heading over numbers that states no year. */
    private static final Set<String> OF_HEADINGS = Set.of("", "numbers", "beside-scores", "found");

    /** Names of sheets that go on with the one before or hold what is of a unit or a field: "ต่อ", "หน้า 2", "งานพัสดุ". */
    private static final Pattern A_PART =
            Pattern.compile("[^\\p{L}]*(?:(?:ต่อ|เพิ่ม(?:เติม)?|หน้า|แผ่น|ส่วน|ตอน|ชุด)(?:ที่)?[^\\p{L}]*"
                    + "|ภาคผนวก(?:[ก-ฮ]|ที่)?[^\\p{L}]*|(?:ฉบับ)?ทบทวน(?:แล้ว)?[^\\p{L}]*"
                    + "|(?:ฉบับ)?ส่ง(?:ให้)?(?:สำนักงาน)?ป\\.?ป\\.?ช[^\\p{L}]*"
                    + "|(?:งาน|ฝ่าย|กลุ่ม|ด้าน|ศูนย์|ศพด|โรงเรียน)(?!.*(?:เก่า|เดิม|ก่อน|สำรอง|ไม่|แล้ว)).*)");

    /** A round or part of the year, whichever it is: "ครึ่งปีหลัง", "รอบที่ 2", "รอบ 9 เดือน", "ไตรมาส 4"; a rhythm is none. */
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("ครึ่งปี|(?<!ราย|ทุก|แต่ละ)ไตรมาส|(?<![กค])รอบ(?:ที่)?\\d{1,2}(?!\\d)");

    /** What a line that is no title says of another round or period than its own. */
    private static final Pattern OF_ANOTHER = Pattern.compile("แผน|ต่อ|จาก|ตาม|แล้ว|รวม|และ|เทียบ|ก่อน|ครั้ง");

    /** Numbers such as scores are, one or a list of them. */
    private static final Pattern FIGURES = Pattern.compile("\\s*\\d{1,2}\\.\\d{1,4}(?:\\s+\\d{1,2}\\.\\d{1,4})*\\s*");

    /** One of the program's own forms in which a table of another form stands. */
    static void reportOtherForm(FormMeta meta, SubmissionDraft draft) {
        String declared = meta.get("form");
        boolean there = draft.forms.stream().anyMatch(form -> form.code().equals(declared));
        if (!declared.isBlank() && !draft.forms.isEmpty() && !there) {
            String found = draft.forms.stream().map(Form::code).collect(Collectors.joining(", "));
            draft.findings.add(Finding.ofFile(FindingCode.FORM_META_MISMATCH, found, declared));
        }
    }

    /** A score form with the scores with which it was handed out, and nothing of its own year. */
    static void reportYearNotFilledIn(FormMeta meta, SubmissionDraft draft) {
        String own = meta.get("fiscal_year");
        boolean told = draft.findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && (own.equals(finding.details().get("fiscalYear")) || finding.refusesFile()));
        if (told
                || !OfficialYears.isPrefilled(meta)
                || draft.scores.isEmpty()
                || Stream.concat(
                                draft.scores.stream().map(ScoreReading::fiscalYear),
                                draft.reported.stream().map(ReportedFigure::fiscalYear))
                        .anyMatch(year -> own.equals(String.valueOf(year.buddhist())))) {
            return;
        }
        CellRef at = draft.scores.get(0).at();
        draft.findings.add(Finding.at(CellRef.wholeSheet(at.sheet()), FindingCode.FORM_NOT_FILLED, "", own)
                .with("case", "own-year"));
    }

    /** A form of a later program may hold what this one does not know; earlier ones are read by their headings. */
    static void reportNewerForm(FormMeta meta, Layouts layouts, SubmissionDraft draft) {
        layouts.forms().values().stream()
                .filter(form -> form.form().code().equals(meta.get("form")))
                .filter(form -> meta.version().orElse(0) > form.version())
                .forEach(form -> draft.findings.add(Finding.ofFile(
                        FindingCode.FORM_VERSION_NEWER,
                        String.valueOf(meta.version().getAsInt()),
                        String.valueOf(form.version()))));
    }

    /**
     * A report that says no round anywhere answers none that is due. One of the program's forms says so always, at the cell beside
     * the label of the round or, where it has none, in the line of its year; an officer's own document need not name a round, and
     * is asked for one only where the job waits for a round's report, or where it names another part of the year. What states
     * another round than the workbook's is told.
     *
     * @param awaited whether the job expects a report of some round from this body for this year
     */
    static void reportRounds(
            FormMeta meta,
            DocumentHead head,
            List<TextLine> titles,
            boolean awaited,
            Words words,
            SubmissionDraft draft) {
        Set<String> reports = draft.measures.stream()
                .filter(measure -> measure.form() == Form.REPORT)
                .map(measure -> measure.at().sheet())
                .collect(Collectors.toSet());
        List<TextLine> said = Stream.concat(
                        titles.stream().filter(line -> !line.prose()),
                        reports.stream().map(sheet -> new TextLine(CellRef.wholeSheet(sheet), sheet, false)))
                .filter(line -> reports.contains(line.at().sheet()))
                .toList();
        if (head.round().isPresent() || reports.isEmpty()) {
            head.round().ifPresent(round -> tellOtherRounds(round, said, words, draft));
            return;
        }
        Optional<TextLine> other = said.stream()
                .filter(line -> Rounds.inText(line.text()).isEmpty()
                        && PART_OF_YEAR.matcher(ThaiText.fold(line.text())).find())
                .findFirst();
        if (other.isPresent()) {
            draft.findings.add(Finding.inCase(
                    other.get().at(),
                    FindingCode.ROUND_MISSING,
                    "no-round",
                    other.get().text()));
            return;
        }
        Optional<CellRef> entry = titles.stream()
                .filter(line -> words.is(Words.Kind.ROUND_LABELS, line.text()))
                .map(TextLine::at)
                .map(label -> new CellRef(label.sheet(), label.row(), label.column() + 1))
                .findFirst();
        if (entry.isPresent()) {
            draft.findings.add(Finding.at(entry.get(), FindingCode.ROUND_MISSING, "", ""));
            return;
        }
        boolean form = !meta.values().isEmpty();
        if (!form && !awaited) {
            return;
        }
        List<CellRef> title = titles.stream()
                .filter(line -> TextLine.findStatedYear(List.of(line)).isPresent())
                .map(TextLine::at)
                .sorted(Comparator.comparing(at -> !reports.contains(at.sheet())))
                .limit(1)
                .toList();
        draft.findings.add(Finding.inCase(title, FindingCode.ROUND_MISSING, form ? "in-title" : "in-document", ""));
    }

    /** Tells the titles and names of sheets with reports that state another round than the workbook's. */
    private static void tellOtherRounds(int round, List<TextLine> said, Words words, SubmissionDraft draft) {
        for (TextLine line : said) {
            OptionalInt other = Rounds.inText(line.text());
            boolean own = words.starts(Words.Kind.REPORT_TITLES, line.text())
                    || !OF_ANOTHER.matcher(line.text()).find();
            if (own && other.isPresent() && other.getAsInt() != round) {
                draft.findings.add(Finding.at(
                                line.at(),
                                FindingCode.ROUND_MISMATCH,
                                String.valueOf(other.getAsInt()),
                                String.valueOf(round))
                        .with("case", "by-title"));
            }
        }
    }

    /**
     * A document of nothing but scores under a title that states a year of none of them: the year of their columns, of their rows,
     * or of the label over them counts for them, the title's for the document. The program's own forms are of the year in which
     * they are filled in.
     *
     * @param lines the workbook's title lines; those of a sheet with scores are about these, those of a cover about all
     */
    static void reportScoresOfAnotherYear(
            List<TextLine> lines, WorkbookSheets sheets, ReadingContext context, SubmissionDraft draft) {
        if (!draft.measures.isEmpty() || !draft.oitItems.isEmpty() || !draft.analysis.isEmpty()) {
            return;
        }
        Map<String, List<TextLine>> bySheet = lines.stream()
                .collect(Collectors.groupingBy(line -> line.at().sheet(), LinkedHashMap::new, Collectors.toList()));
        Set<String> covers = sheets.listLinesOfCovers().stream()
                .map(line -> line.at().sheet())
                .collect(Collectors.toSet());
        // sheets of one indicator each may all have the same title
        Map<List<String>, List<CellRef>> others = new LinkedHashMap<>();
        bySheet.forEach((sheet, titles) -> {
            List<Dated> ofSheet = listDated(draft, at -> at.sheet().equals(sheet));
            if (ofSheet.isEmpty() && !covers.contains(sheet)) {
                return; // what is left alone or refused is of a year of its own
            }
            int first =
                    ofSheet.stream().mapToInt(figure -> figure.at().row()).min().orElse(Integer.MAX_VALUE);
            TreeSet<FiscalYear> stored = (ofSheet.isEmpty() ? listDated(draft, at -> true) : ofSheet)
                    .stream().map(Dated::year).collect(Collectors.toCollection(TreeSet::new));
            List<TextLine> above =
                    titles.stream().filter(line -> line.at().row() < first).toList();
            if (!ofSheet.isEmpty()) {
                above.stream()
                        .filter(line -> isTitleOfImpossibleYear(line, context))
                        .findFirst()
                        .ifPresent(line -> others.computeIfAbsent(
                                        List.of(
                                                FiscalYears.findImpossible(line.text())
                                                        .orElseThrow(),
                                                join(stored)),
                                        none -> new ArrayList<>())
                                .add(line.at()));
            }
            findTitleOfAnotherYear(above, stored, context, draft)
                    .filter(title -> sheets.listGrids().stream()
                            .noneMatch(grid -> isYearOfScoresIn(grid, title, lines, context)))
                    .ifPresent(title -> others.computeIfAbsent(
                                    List.of(String.valueOf(title.year().buddhist()), join(stored)),
                                    none -> new ArrayList<>())
                            .add(title.at()));
        });
        others.forEach((years, cells) ->
                draft.findings.add(Finding.at(cells, FindingCode.FISCAL_YEAR_MISMATCH, years.get(0), years.get(1))
                        .with("case", "of-scores")));
    }

    private static String join(TreeSet<FiscalYear> years) {
        return years.stream().map(year -> String.valueOf(year.buddhist())).collect(Collectors.joining(", "));
    }

    /** Whether a title of scores states no year but a number that is called one and can be none: another place says which was meant, if it is right. */
    private static boolean isTitleOfImpossibleYear(TextLine line, ReadingContext context) {
        return context.words().starts(Words.Kind.SCORE_TITLE_STARTS, line.text())
                && FiscalYears.inText(line.text()).isEmpty()
                && FiscalYears.findImpossible(line.text())
                        .filter(year -> LIKE_A_YEAR.matcher(year).matches())
                        .isPresent();
    }

    /** A stored figure with its year. */
    private record Dated(CellRef at, FiscalYear year) {}

    private static List<Dated> listDated(SubmissionDraft draft, Predicate<CellRef> where) {
        return Stream.concat(
                        draft.scores.stream().map(score -> new Dated(score.at(), score.fiscalYear())),
                        draft.reported.stream().map(figure -> new Dated(figure.at(), figure.fiscalYear())))
                .filter(figure -> where.test(figure.at()))
                .toList();
    }

    /** The first year of titles of scores that is none of the stored; a label that is but a year is not outweighed by the title. */
    private static Optional<TitleYear> findTitleOfAnotherYear(
            List<TextLine> titles, TreeSet<FiscalYear> stored, ReadingContext context, SubmissionDraft draft) {
        Words words = context.words();
        Map<Boolean, List<TextLine>> byLabel = titles.stream()
                .collect(Collectors.partitioningBy(
                        line -> TextLine.findYearLabel(List.of(line)).isPresent()));
        Predicate<TextLine> namesScores = line -> words.starts(Words.Kind.SCORE_TITLE_STARTS, line.text())
                || draft.measures.isEmpty()
                        && ScoreRowKind.namesAssessment(line.text())
                        && context.scope().label(line.text()).kind() == NumberScope.Kind.RESULT;
        boolean ofScores = titles.stream().anyMatch(namesScores);
        boolean over = ofScores
                && byLabel.get(false).stream()
                        .filter(namesScores.or(
                                line -> FiscalYears.findAlone(context.body().withoutPlace(line.text()))
                                        .isPresent()))
                        .flatMap(line -> TitleYear.listOf(List.of(line), words).stream())
                        .anyMatch(year -> !year.ofResult());
        boolean otherwise =
                stored.size() == 1 && (draft.rowsSayYears || !byLabel.get(true).isEmpty());
        return findBeside(over || otherwise ? byLabel.get(false) : List.of(), stored, words)
                .or(() -> findBeside(ofScores ? byLabel.get(true) : List.of(), stored, words));
    }

    /** The first year that lines state where all stored ones are before or after all that they state. */
    private static Optional<TitleYear> findBeside(List<TextLine> lines, TreeSet<FiscalYear> stored, Words words) {
        List<TitleYear> stated = TitleYear.listOf(lines, words);
        TreeSet<FiscalYear> titled =
                stated.stream().map(TitleYear::year).collect(Collectors.toCollection(TreeSet::new));
        boolean another = !titled.isEmpty()
                && !stored.isEmpty()
                && stored.subSet(titled.first(), true, titled.last(), true).isEmpty();
        return another ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** Whether a cell that is no title names the year as that of scores: a column that is not filled in yet. */
    private static boolean isYearOfScoresIn(Grid grid, TitleYear title, List<TextLine> titles, ReadingContext context) {
        Set<CellRef> over = titles.stream().map(TextLine::at).collect(Collectors.toSet());
        return grid.listRows().stream()
                .flatMap(row -> row.where(cell -> !over.contains(grid.ref(row, cell))))
                .map(GridCell::text)
                .filter(text -> FiscalYears.listIn(text).contains(title.year()))
                .anyMatch(text -> context.scope().label(text).kind() == NumberScope.Kind.RESULT);
    }

    /**
     * Measures whose year stands over scores alone, which are mostly of the year before, and a title of theirs that names another.
     *
     * @param sure whether the job, a folder or the file's name says the year too; a period may
     */
    static void reportYearOfMeasures(
            Titles said, Set<String> onlyScores, boolean sure, FiscalYear year, Words words, SubmissionDraft draft) {
        CellRef first = draft.measures.get(0).at();
        String own = String.valueOf(year.buddhist());
        boolean settled = sure;
        for (TextLine line : said.dated()) {
            CellRef at = line.at();
            List<TitleYear> stated = TitleYear.listOf(List.of(line), words);
            if (stated.stream().anyMatch(each -> each.year().equals(year))) {
                boolean over = !settled
                        && !words.contains(Words.Kind.TITLES_BELOW_SCORES, line.text())
                        && (onlyScores.contains(at.sheet()) || areScoresBetween(at, first, draft));
                if (over && periodsSayNothing(year, draft)) {
                    draft.findings.add(Finding.inCase(at, FindingCode.FISCAL_YEAR_MISSING, "over-scores", own)
                            .as(Severity.WARNING));
                }
                settled = true;
            } else if (at.sheet().equals(first.sheet())
                    && at.row() < first.row()
                    && words.starts(Words.Kind.TITLES_BELOW_SCORES, line.text())
                    && stated.stream().anyMatch(each -> !each.ofResult() && !each.listed())) {
                String other = String.valueOf(stated.get(0).year().buddhist());
                draft.findings.add(Finding.at(at, FindingCode.FISCAL_YEAR_MISMATCH, other, own)
                        .with("case", "by-title"));
            }
        }
    }

    private static boolean areScoresBetween(CellRef above, CellRef below, SubmissionDraft draft) {
        return above.sheet().equals(below.sheet())
                && draft.scores.stream()
                        .map(ScoreReading::at)
                        .anyMatch(score -> score.sheet().equals(above.sheet())
                                && score.row() > above.row()
                                && score.row() < below.row());
    }

    /** Whether periods and days neither confirm the year nor contradict it: two or more periods of another year have a check of their own. */
    private static boolean periodsSayNothing(FiscalYear year, SubmissionDraft draft) {
        List<FiscalYear> periods = draft.measures.stream()
                .flatMap(measure -> Stream.concat(
                        measure.findText(Field.PERIOD).stream().map(FieldText::text),
                        measure.steps().stream().map(MeasureStep::period)))
                .map(text -> Periods.read(text, Optional.empty()))
                .flatMap(period -> period.start().or(period::end).stream())
                .map(FiscalYear::of)
                .toList();
        return periods.size() < 2
                && !periods.contains(year)
                && draft.measures.stream()
                        .flatMap(measure -> measure.events().stream())
                        .noneMatch(event -> FiscalYear.of(event.date()).equals(year));
    }

    /** Measures that name neither indicator nor topic stay unlinked: one line says which. A name that is not known has its own. */
    static void reportUnlinked(SubmissionDraft draft) {
        Set<CellRef> unknown = draft.findings.stream()
                .filter(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
        List<CellRef> unlinked = draft.measures.stream()
                .filter(m -> m.indicator().isEmpty() && m.topic().isEmpty())
                .filter(m -> !unknown.contains(m.at()))
                .filter(m -> m.named().values().stream().noneMatch(named -> unknown.contains(named.at())))
                .map(m -> m.cellFor(Field.INDICATOR))
                .toList();
        if (!unlinked.isEmpty()) {
            draft.findings.add(new Finding(
                    FindingCode.INDICATOR_NOT_RECOGNISED,
                    Severity.NOTICE,
                    unlinked,
                    "",
                    "",
                    Map.of("case", "unlinked")));
        }
    }

    /**
     * Measures of a sheet under the title of another that is named as plans are, and under no line that the other lacks, such as a division:
     * what its name says may be that it is not sent, an older state or the year before's.
     */
    static void reportCopiedPlans(List<Grid> grids, ReadingContext context, SubmissionDraft draft) {
        if (grids.size() < 2) {
            return;
        }
        Map<String, Integer> firstRows = draft.measures.stream()
                .map(Measure::at)
                .collect(Collectors.toMap(CellRef::sheet, CellRef::row, Math::min));
        Map<String, List<String>> lines = new LinkedHashMap<>();
        grids.stream()
                .filter(grid -> firstRows.containsKey(grid.sheet()))
                .forEach(grid -> lines.put(grid.sheet(), listLinesAbove(grid, firstRows.get(grid.sheet()))));
        List<String> plans = lines.keySet().stream()
                .filter(name -> isNameOfPlan(name, context))
                .toList();
        lines.forEach((sheet, own) -> plans.stream()
                .filter(plan -> !own.isEmpty() && !plans.contains(sheet))
                .filter(plan -> lines.get(plan).indexOf(own.get(0)) == 0
                        && lines.get(plan).containsAll(own))
                .findFirst()
                .map(plan -> Finding.at(CellRef.wholeSheet(sheet), FindingCode.HEADING_NOT_RECOGNISED, sheet, plan)
                        .with("case", "copied-plan"))
                .filter(copied -> draft.findings.stream()
                        .noneMatch(finding -> finding.code() == copied.code()
                                && finding.cells().containsAll(copied.cells())))
                .ifPresent(draft.findings::add));
    }

    /** The title and what else stands above the headings of a sheet: lines, and labels with what is beside them. */
    private static List<String> listLinesAbove(Grid grid, int firstMeasure) {
        return grid.rowsAbove(firstMeasure)
                .filter(row -> row.size() <= 2)
                .flatMap(row -> row.cells().stream())
                .map(cell -> ThaiText.fold(cell.text()))
                .toList();
    }

    /** Whether a sheet's name says nothing but what a plan is, or whose, of which part of the assessment or when, or that it goes on. */
    private static boolean isNameOfPlan(String name, ReadingContext context) {
        return (context.headings().namesNoSubject(name, context.body())
                                || context.words().contains(Words.Kind.OF_MEASURES, name))
                        && !context.scope().isOfYearBefore(name)
                || A_PART.matcher(ThaiText.fold(name)).matches()
                || context.isOf(Field.PERIOD, name)
                || context.naming().findIndicator(name).isPresent()
                || context.naming().findItem(name).isPresent()
                || context.naming().findTopic(name).isPresent()
                || context.naming().findInstrument(name).isPresent();
    }

    /** Says of a sheet that was taken for a form which nobody filled in that its numbers cannot be read, where it holds some. */
    static void reportFiguresUnread(Grid grid, SubmissionDraft draft) {
        List<CellRef> figures = new ArrayList<>();
        if (draft.findings.isOn(grid.sheet(), FindingCode.FORM_NOT_FILLED)) {
            for (GridRow row : grid.listRows()) {
                for (GridCell cell : row.cells()) {
                    if (FIGURES.matcher(ThaiText.arabicDigits(cell.text())).matches()) {
                        figures.add(grid.ref(row, cell));
                    }
                }
            }
        }
        if (figures.size() >= FEWEST_FIGURES) {
            String first = grid.find(figures.get(0)).orElseThrow().text();
            draft.findings.removeIf(
                    finding -> finding.code() == FindingCode.FORM_NOT_FILLED && grid.isSheetOf(finding.cell()));
            draft.findings.add(Finding.inCase(figures, FindingCode.TABLE_NOT_RECOGNISED, "figures", first));
            draft.forms.remove(Form.SCORES);
        }
    }

    /** Refuses measures and checklist answers without a year row by row, if the workbook also has scores that state theirs: those stay. */
    static void leaveOutOfNoYear(DocumentHead head, SubmissionDraft draft) {
        List<CellRef> undated = Stream.concat(
                        draft.measures.stream().map(Measure::at),
                        draft.oitItems.stream().map(OitItem::at))
                .toList();
        if (head.fiscalYear().isPresent() || draft.scores.isEmpty() || undated.isEmpty()) {
            return;
        }
        Stream<RowRef> rows = draft.measures.stream().flatMap(measure -> measure.rows().stream());
        List<RowRef> all =
                Stream.concat(rows, undated.stream().map(CellRef::rowRef)).toList();
        draft.measures.clear();
        draft.oitItems.clear();
        draft.forms.removeAll(EnumSet.of(Form.MEASURES, Form.REPORT, Form.OIT_CHECKLIST));
        draft.takenBack(all.stream().map(RowRef::asCell));
        draft.findings.add(Finding.at(undated, FindingCode.FISCAL_YEAR_MISSING, "", ""));
    }

    static void reportMissing(DocumentHead head, SubmissionDraft draft) {
        boolean holdsNothing = Submission.holdsNothing(draft.scores, draft.measures, draft.analysis, draft.oitItems);
        if (Submission.isRefused(draft.findings, draft.forms, holdsNothing)) {
            // who is asked for the year of a table of ours is asked for the body too, and not once more when the year
            // is there
            Set<FindingCode> refusing = draft.findings.stream()
                    .filter(Finding::refusesFile)
                    .map(Finding::code)
                    .collect(Collectors.toSet());
            if (head.body().isEmpty() && refusing.equals(Set.of(FindingCode.FISCAL_YEAR_MISSING))) {
                draft.findings.add(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""));
            }
            return;
        }
        boolean refusing = draft.findings.stream().anyMatch(Finding::refusesFile);
        if (head.body().isEmpty()) {
            draft.findings.add(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""));
        }
        boolean severalYears =
                draft.forms.contains(Form.SCORES) && draft.measures.isEmpty() && draft.oitItems.isEmpty();
        boolean stored = !draft.measures.isEmpty() || !draft.oitItems.isEmpty();
        if (head.fiscalYear().isEmpty() && !severalYears && (stored || !refusing)) {
            draft.findings.add(Finding.ofFile(FindingCode.FISCAL_YEAR_MISSING, "", ""));
        }
        reportTakenFromJob(head, draft);
    }

    /**
     * Where a year is missing, or a heading is not known, because a number stands there that is called a year and can be none: that
     * number is to be mended.
     */
    static void tellOfImpossibleYears(List<TextLine> titles, SubmissionDraft draft) {
        draft.findings.replaceAll(finding -> {
            boolean ofYear = finding.code() == FindingCode.FISCAL_YEAR_MISSING
                    && !finding.details().containsKey("case");
            Optional<Finding> atItself = ofYear
                            || OF_HEADINGS.contains(finding.details().getOrDefault("case", ""))
                                    && finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                    ? impossibleYear(finding.cells(), finding.found())
                    : Optional.empty();
            return atItself.or(() -> titles.stream()
                            .filter(line -> ofYear)
                            .filter(line -> finding.cells().isEmpty()
                                    || line.at().sheet().equals(finding.cell().sheet()))
                            .flatMap(line -> impossibleYear(List.of(line.at()), line.text()).stream())
                            .findFirst())
                    .orElse(finding);
        });
    }

    private static Optional<Finding> impossibleYear(List<CellRef> at, String text) {
        return FiscalYears.findImpossible(text)
                .map(year -> Finding.inCase(at, FindingCode.FISCAL_YEAR_MISSING, "impossible", year));
    }

    /** What the job file said because nothing else did: measures of another year would stand among those of this one. */
    private static void reportTakenFromJob(DocumentHead head, SubmissionDraft draft) {
        FindingCode code = FindingCode.TAKEN_FROM_JOB;
        for (HeadFact fact : draft.head) {
            if (fact.place() != HeadFact.Place.JOB) {
                continue;
            }
            Finding taken = Finding.ofFile(code, "", fact.value());
            if (fact.what() == HeadFact.What.BODY) {
                draft.findings.add(taken.with("case", "body"));
            } else if (!draft.measures.isEmpty()) {
                draft.findings.add(taken.as(Severity.WARNING).with("case", "measures"));
            } else if (head.fiscalYear()
                    .filter(year -> String.valueOf(year.buddhist()).equals(fact.value()))
                    .isPresent()) {
                draft.findings.add(taken);
            }
        }
    }

    static void reportOverlappingMerges(Grid grid, SubmissionDraft draft) {
        grid.findImpossibleMerge()
                .ifPresent(at -> draft.findings.add(Finding.at(at, FindingCode.MERGES_OVERLAP, "", "")));
    }

    /** Says where a text holds half of a letter, which is kept as the file escapes it. */
    static void reportHalfLetters(Grid grid, SubmissionDraft draft) {
        grid.listRows()
                .forEach(row -> row.cells()
                        .forEach(cell -> RichText.findHalf(cell.text())
                                .ifPresent(half -> draft.findings.add(
                                        Finding.inCase(grid.ref(row, cell), FindingCode.CELL_ERROR, "half-letter", half)
                                                .as(Severity.WARNING)))));
    }

    /** Tells years of the common era that are called Buddhist and were taken; where scores are stored as those of the year, they may be another's. */
    static void tellOfOtherEra(List<Grid> grids, SubmissionDraft draft) {
        Map<FiscalYear, Map<CellRef, String>> found = new TreeMap<>();
        for (Grid grid : grids) {
            grid.listRows()
                    .forEach(row -> row.cells()
                            .forEach(cell -> FiscalYears.findCommonAsBuddhist(cell.text())
                                    .filter(year -> isTaken(year, grid.ref(row, cell), cell.text(), draft))
                                    .ifPresent(year -> found.computeIfAbsent(year, any -> new LinkedHashMap<>())
                                            .put(grid.ref(row, cell), cell.text()))));
        }
        found.forEach((year, cells) -> {
            Finding finding = Finding.at(
                            cells.keySet().stream().limit(MOST_CELLS).toList(),
                            FindingCode.HEADING_TAKEN_AS,
                            cells.values().iterator().next(),
                            String.valueOf(year.buddhist()))
                    .with("case", "other-era");
            boolean ofScores =
                    draft.scores.stream().anyMatch(score -> score.fiscalYear().equals(year));
            draft.findings.add(ofScores ? finding.as(Severity.WARNING) : finding);
        });
    }

    /** Whether a year in a cell was used: as that of the workbook or of scores, or in a measure's period. The year of a law is not used. */
    private static boolean isTaken(FiscalYear year, CellRef at, String text, SubmissionDraft draft) {
        boolean stated = FiscalYears.listStatedIn(text).contains(year);
        return draft.head.stream()
                        .anyMatch(fact -> fact.place() == HeadFact.Place.CELL
                                && fact.what() == HeadFact.What.FISCAL_YEAR
                                && fact.where().equals(at.toString()))
                || draft.scores.stream()
                        .anyMatch(score -> score.fiscalYear().equals(year) && isOver(at, score.at(), stated))
                || draft.measures.stream()
                        .anyMatch(measure -> OF_TIME.stream()
                                .map(measure.texts()::get)
                                .anyMatch(said -> said != null && said.at().equals(at)));
    }

    /** Whether a cell heads a score or stands before it in its row; one that states a year may do so for all that is below it. */
    private static boolean isOver(CellRef at, CellRef score, boolean stated) {
        return at.sheet().equals(score.sheet())
                && (at.row() == score.row()
                        ? at.column() < score.column()
                        : at.row() < score.row() && (stated || at.column() == score.column()));
    }

    /** Hidden content is read; of scores and measures somebody must say that they still count. */
    static void warnOfHiddenContent(SubmissionDraft draft) {
        Set<CellRef> stored = Stream.concat(
                        draft.scores.stream().map(ScoreReading::at),
                        draft.measures.stream().map(Measure::at))
                .collect(Collectors.toSet());
        draft.findings.replaceAll(finding -> finding.code() == FindingCode.HIDDEN_CONTENT
                        && finding.severity() == Severity.NOTICE
                        && Set.of("", "sheet").contains(finding.details().getOrDefault("case", ""))
                        && stored.stream()
                                .anyMatch(at -> finding.cells().stream().anyMatch(hidden -> holds(hidden, at)))
                ? finding.as(Severity.WARNING)
                : finding);
    }

    /** Whether a cell is in a whole row, column or sheet. */
    private static boolean holds(CellRef whole, CellRef at) {
        return whole.sheet().equals(at.sheet())
                && (whole.row() == 0 || whole.row() == at.row())
                && (whole.column() == 0 || whole.column() == at.column());
    }

    static void reportHidden(Grid grid, SubmissionDraft draft) {
        if (grid.isHidden() && !grid.listRows().isEmpty()) {
            draft.findings.add(
                    Finding.inCase(CellRef.wholeSheet(grid.sheet()), FindingCode.HIDDEN_CONTENT, "sheet", ""));
            return;
        }
        List<CellRef> hidden = Stream.concat(
                        grid.listRows().stream()
                                .filter(GridRow::hidden)
                                .map(row -> new CellRef(grid.sheet(), row.number(), 0)),
                        grid.listHiddenColumns().stream().map(column -> new CellRef(grid.sheet(), 0, column)))
                .toList();
        if (!hidden.isEmpty()) {
            draft.findings.add(Finding.at(hidden, FindingCode.HIDDEN_CONTENT, "", ""));
        }
        List<CellRef> covered = grid.listCovered();
        if (!covered.isEmpty()) {
            draft.findings.add(Finding.inCase(covered, FindingCode.HIDDEN_CONTENT, "merged", ""));
        }
    }
}
