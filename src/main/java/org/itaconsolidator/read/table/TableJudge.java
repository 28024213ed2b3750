package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.read.heading.StatusTicks;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Is asked what each table of one workbook is, and answers with a {@link TableKind}: ours, another's with the reason, or
 * incomplete. The first evidence that decides wins: what headings and titles surely say against it (ratings, choices of words, no
 * result, foreign headings, a calendar), where names of our indicators in the rows, or headings read before, outweigh a foreign
 * heading; then other indicators. At last a table is ours only if its rows, its headings, a title or the sheet show that it is
 * about the assessment.
 */
public final class TableJudge {
    /** The reason that nothing says that a table is of the assessment, as a key of the message files. */
    public static final String NOT_ABOUT_ASSESSMENT = "not-about-assessment";

    /** The reason that a table counts people or questions beside instruments, and has no scores. */
    public static final String ONLY_COUNTS = "only-counts";

    /**
     * What a table under recognised headings is. Tables of other systems share a heading or two with the forms: they are left
     * alone, with the reason.
     */
    public sealed interface TableKind {
        /**
         * One of ours; a table may be two forms at once, such as scores with their analysis.
         *
         * @param otherSubject the title of measures that names something else, where only the name of the file names the assessment
         */
        record Ours(Set<Form> forms, Optional<TextLine> otherSubject) implements TableKind {}

        /** Another system's; the reason is a key of the message files. */
        record Other(String reason) implements TableKind {}

        /** About the assessment, and without the headings that are needed to read it: the fields, where it is of a form and lacks more. */
        record Incomplete(Set<Field> lacking) implements TableKind {
            public Incomplete() {
                this(Set.of());
            }
        }
    }

    private static final Set<Field> OF_MEASURES =
            EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.STEPS, Field.OUTCOME);

    private static final Set<Field> OF_A_REPORT =
            EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.STATUS, Field.MONITORING, Field.EVIDENCE);

    private static final Set<Field> NAMING = EnumSet.of(
            Field.TOPIC, Field.INDICATOR, Field.ITEM, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.MEASURE);

    private static final Set<Field> OF_TABLES_OF_ANY_KIND =
            EnumSet.of(Field.SEQ, Field.NOTE, Field.IGNORE, Field.DATE, Field.STATUS);

    /** A table of measures with so many known fields is ours without a title too. */
    private static final int FEWEST_KNOWN = 4;

    /** A table under another system's title that names fewer indicators is that system's. */
    private static final int FEWEST_NAMES = 3;

    private static final Set<Field> OF_WHAT_WAS_DONE =
            EnumSet.of(Field.STATUS, Field.EVIDENCE, Field.PROBLEMS, Field.RECOMMENDATION);

    private static final String YEAR = "ปี";
    private static final String MEASURES = "มาตรการ";

    private static final Pattern EARLIER = Words.pattern("<year-before>|ที่ผ่านมา$|(?:รอบ|ครั้ง)(?:ก่อน|ที่แล้ว)");

    private static final String FILE = "layouts/tables.yaml";

    private static final Pattern TITLE_OF_MEASURES = Words.anyOf(FILE, "titles-of-measures");

    private static final Pattern OF_OURS = Words.anyOf(FILE, "subjects-of-ours");

    private static final Pattern WHAT_IS_SOUGHT = Words.anyOf(FILE, "what-is-sought");

    private static final Pattern PRODUCT = Words.anyOf(FILE, "products");

    private static final Pattern PLAN_TO_IMPROVE = Words.anyOf(FILE, "titles-of-plans");

    private static final Pattern WHAT_BECAME_OF_IT = Words.anyOf(FILE, "titles-of-what-became-of-plans");

    private static final Pattern AIMS = Words.anyOf(FILE, "aims");

    private static final Pattern DONE = Words.anyOf(FILE, "products-made");

    /** Columns in which a row may name the topic that it is about. */
    private static final Set<Field> OF_TOPICS = EnumSet.of(Field.TOPIC, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE);

    /** Latin words that only hold the abbreviation: "digital", "capital". */
    private static final Pattern OTHER_LATIN = Pattern.compile("(?!(?:ita|oit)(?![a-z]))(?<![a-z])[a-z]+");

    private static final Set<Field> OF_ANY_TABLE =
            EnumSet.of(Field.SEQ, Field.RESPONSIBLE, Field.PERIOD, Field.DATE, Field.NOTE);

    private static final Set<Field> OF_TIMETABLES =
            EnumSet.of(Field.SEQ, Field.MEASURE, Field.PERIOD, Field.DATE, Field.NOTE, Field.IGNORE);

    private static final Set<Field> OF_CHOICES =
            EnumSet.of(Field.SEQ, Field.INDICATOR, Field.RESPONSIBLE, Field.PERIOD, Field.STATUS, Field.FISCAL_YEAR);

    private static final Set<Field> OF_ITEMS =
            EnumSet.of(Field.SEQ, Field.ITEM, Field.SUB_TOPIC, Field.SCORE, Field.NOTE);

    private final Words words;
    private final ReadingContext context;
    private final Layouts layouts;
    private final TableTitles titlesAbove;
    private final boolean workbookReports;
    private final boolean workbookIsAboutIt;
    private final boolean pathIsAboutIt;
    private final List<String> places;
    private final List<String> afterAppeal;
    private final List<String> titles;
    private final ScoreWords claim;
    private final RespondentCounts respondents;
    private final List<Map.Entry<SheetPart, List<Segment>>> tables = new ArrayList<>();

    /** The headings of the tables that were ours: a page break repeats them under titles that say nothing. */
    private final Set<List<String>> seen = new HashSet<>();

    /** The headings of the tables that name indicators or topics of ours. */
    private final Set<List<String>> expected = new HashSet<>();

    /** The titles over tables of ours: they say nothing more of a table beside. */
    private final Set<TextLine> titlesSeen = new HashSet<>();

    /**
     * @param workbookIsAboutIt whether a title or the hidden sheet of a form names the assessment
     * @param workbookReports whether a title says that it reports what was done
     * @param titles the titles, captions and names of sheets of the workbook
     * @param places the file's name and its folders
     */
    public TableJudge(
            ReadingContext context,
            boolean workbookIsAboutIt,
            boolean workbookReports,
            List<String> titles,
            List<String> places) {
        this.words = context.words();
        this.context = context;
        this.layouts = context.layouts();
        this.workbookIsAboutIt = workbookIsAboutIt;
        this.titlesAbove = new TableTitles(context);
        this.workbookReports = workbookReports;
        this.places = List.copyOf(places);
        this.pathIsAboutIt = places.stream()
                .map(place -> OTHER_LATIN.matcher(ThaiText.fold(place)).replaceAll(""))
                .anyMatch(place -> context.words().contains(Words.Kind.ASSESSMENT, place));
        this.claim = new ScoreWords(words);
        this.respondents = new RespondentCounts(context.naming(), words);
        this.afterAppeal = titles.stream().filter(claim::isAfterAppeal).toList();
        this.titles = List.copyOf(titles);
    }

    /**
     * @param around the texts that stand directly above it
     * @param sheetIsAboutIt whether the sheet's texts name the assessment, or it has none and the workbook's do
     * @param sheetHasTitle whether a text stands above the sheet's first table
     * @param hasScoreColumn whether a column holds scores, with a heading or without
     */
    public TableKind judge(
            Segment table,
            List<TextLine> around,
            boolean sheetIsAboutIt,
            boolean sheetHasTitle,
            boolean hasScoreColumn) {
        HeadingBlock heading = table.heading().orElseThrow();
        boolean making = isOfMaking(heading, around);
        boolean goesOn = around.isEmpty() && seen.contains(headings(heading));
        boolean timetable = making || !goesOn && isTimetable(heading, around);
        Set<Form> forms = timetable ? EnumSet.noneOf(Form.class) : forms(heading, hasScoreColumn, around);
        if (heading.columns().isEmpty()
                && !UnreadSection.listNaming(table.rows(), context.frameworks()).isEmpty()) {
            return new TableKind.Incomplete();
        }
        if (ratesResults(heading) || heading.columns().isEmpty()) {
            return new TableKind.Other("foreign-headings");
        }
        if (forms.isEmpty() && (offersWords(table, heading) || ratesItems(table, heading, around))) {
            return new TableKind.Other(NOT_ABOUT_ASSESSMENT);
        }
        Optional<String> notTheResult = claim.inTitles(TextLine.listTitles(around).stream()
                .map(context.body()::without)
                .filter(title -> !isSaidOfColumns(table, title))
                .toList());
        if (forms.contains(Form.SCORES) && notTheResult.isPresent()) {
            return new TableKind.Other(notTheResult.get());
        }
        boolean foreign =
                heading.unknown().stream().anyMatch(column -> words.is(Words.Kind.FOREIGN_HEADINGS, column.text()));
        boolean repeated = seen.contains(headings(heading));
        boolean named = namesAny(table, heading);
        boolean plain = tellsOfMeasures(forms) && namesNoSubject(around, table, heading);
        boolean titled = around.stream().anyMatch(line -> namesOurs(line, plain));
        boolean known = named || repeated || isLikeOneSeen(heading);
        boolean titledItself = around.stream().anyMatch(line -> namesOurs(line, plain) && !titlesSeen.contains(line));
        if (foreign && !known && (titlesAbove.isTitledOtherwise(around) || !titledItself && isBesideOurs())) {
            return new TableKind.Other("foreign-headings");
        }
        if (!named && !titledItself && isByYear(heading, forms)) {
            return new TableKind.Other("foreign-headings");
        }
        boolean ofNoForm = forms.isEmpty() || namesNoMeasure(heading, forms);
        if (!known && !titledItself && isBesideOurs() && ofNoForm) {
            return new TableKind.Other(NOT_ABOUT_ASSESSMENT);
        }
        if (making
                || !named && (timetable || forms.equals(EnumSet.of(Form.MEASURES))) && titlesAbove.isCalendar(around)) {
            return new TableKind.Other("calendar");
        }
        if (named && !titled && titlesAbove.isTitledOtherwise(around) && namesOnlyFew(table, heading)) {
            return new TableKind.Other(NOT_ABOUT_ASSESSMENT);
        }
        if (!named
                && !titled
                && (titlesAbove.isTitledOtherwise(around) || forms.isEmpty() && tellsNothing(heading, around))) {
            return new TableKind.Other(foreign ? "foreign-headings" : NOT_ABOUT_ASSESSMENT);
        }
        if (!named
                && isBesideOurs()
                && forms.isEmpty()
                && sharesOnlyWhatAllHave(heading, titledItself)
                && UnreadSection.listNaming(table.rows(), context.frameworks()).isEmpty()) {
            return new TableKind.Other(NOT_ABOUT_ASSESSMENT);
        }
        if (!named && forms.isEmpty() && isOfPeople(heading)) {
            return new TableKind.Other("foreign-headings");
        }
        boolean aboutIt = named
                || repeated
                || titled
                || sheetIsAboutIt && (!foreign || around.isEmpty())
                || isKnown(heading, forms, 0) && (!sheetHasTitle || pathIsAboutIt)
                || isKnown(heading, forms, 1) && !foreign && around.stream().anyMatch(titlesAbove::reportsMeasures);
        boolean otherIndicators = heading.has(Field.INDICATOR) && !named && namesSomething(table, heading);
        boolean unproven = foreign || !sheetHasTitle || !aboutIt || isBesideOurs() && !known;
        if (otherIndicators && !repeated && !titledItself && unproven) {
            return new TableKind.Other("other-indicators");
        }
        if (!aboutIt && !foreign && workbookIsAboutIt && !forms.isEmpty()) {
            return new TableKind.Incomplete();
        }
        if (!aboutIt || foreign && forms.isEmpty()) {
            return new TableKind.Other(foreign ? "foreign-headings" : NOT_ABOUT_ASSESSMENT);
        }
        if (forms.isEmpty()) {
            return respondents.areAllOf(table, heading) ? new TableKind.Other(ONLY_COUNTS) : new TableKind.Incomplete();
        }
        seen.add(headings(heading));
        titlesSeen.addAll(around);
        // what was done may stand under a heading that is not known: no report becomes a plan by that
        boolean reports = forms.equals(EnumSet.of(Form.MEASURES))
                && !heading.unknown().isEmpty()
                && around.stream()
                        .anyMatch(line -> !line.prose() && words.contains(Words.Kind.REPORT_TITLES, line.text()));
        Optional<TextLine> otherSubject = Optional.of(around)
                .filter(lines -> !named && !repeated && !titled && !sheetIsAboutIt && tellsOfMeasures(forms))
                .flatMap(lines -> lines.stream()
                        .filter(line -> !line.prose()
                                && !namesNoSubject(line.text())
                                && TITLE_OF_MEASURES
                                        .matcher(ThaiText.fold(line.text()))
                                        .find()
                                && !OF_OURS.matcher(ThaiText.fold(line.text())).find()
                                && context.naming().findIndicator(line.text()).isEmpty())
                        .findFirst());
        return new TableKind.Ours(reports ? EnumSet.of(Form.REPORT) : forms, otherSubject);
    }

    /** Whether a line names the assessment, or is the title of measures where nothing names a subject: "แผนมาตรการ ปี 2568". */
    private boolean namesOurs(TextLine line, boolean plain) {
        return titlesAbove.namesAssessment(line) || plain && isPlainTitle(line.text());
    }

    /**
     * Whether a title is that of measures and neither it nor any other line, sheet, file or folder names what else they could be of. Where
     * the measures speak of what is assessed, or stand beside a table of ours, a name that speaks of no plan names nothing.
     */
    private boolean namesNoSubject(List<TextLine> around, Segment table, HeadingBlock heading) {
        if (around.stream().noneMatch(line -> isPlainTitle(line.text()))
                || !around.stream()
                        .allMatch(line -> titlesAbove.namesAssessment(line) || namesNoSubject(line.text()))) {
            return false;
        }
        List<String> others = Stream.concat(titles.stream(), places.stream())
                .filter(text -> !namesNoSubject(text))
                .toList();
        return others.isEmpty()
                || others.stream()
                                .noneMatch(text -> words.contains(Words.Kind.OTHER_SYSTEMS, text)
                                        || TITLE_OF_MEASURES
                                                .matcher(ThaiText.fold(text))
                                                .find())
                        && (isBesideOurs()
                                || heading.find(Field.MEASURE)
                                        .filter(column -> table.rows().stream()
                                                .anyMatch(row -> WHAT_IS_SOUGHT
                                                        .matcher(ThaiText.fold(row.text(column.number())))
                                                        .find()))
                                        .isPresent());
    }

    private boolean isPlainTitle(String line) {
        return context.headings().isPlainTitle(line, context.body());
    }

    private boolean namesNoSubject(String text) {
        return context.headings().namesNoSubject(text, context.body());
    }

    /**
     * A table under no title of a report without its columns of what came of an earlier plan or, where the title is that of measures,
     * of the products that are planned: they make no report of it.
     *
     * @param year the year of the plan
     */
    public Segment withoutOthersResults(Segment table, List<TextLine> around, Optional<FiscalYear> year) {
        boolean reported = reported(around);
        HeadingBlock heading = table.heading().orElseThrow();
        List<TableColumn> results = new ArrayList<>(heading.list(Field.RESULT));
        results.addAll(heading.list(Field.OUTCOME));
        List<TableColumn> others = new ArrayList<>(results);
        others.removeIf(column -> !isOfEarlierPlan(column.text(), year));
        results.removeAll(others);
        if (reported && results.isEmpty()) {
            return table;
        }
        // "การดำเนินการที่ผ่านมา" beside what came of it is what is reported
        others.removeIf(column -> reported
                && !ThaiText.fold(column.text()).contains(YEAR)
                && heading.list(column.field()).size() == 1);
        boolean planned = !reported
                && !results.isEmpty()
                && heading.fields().stream().noneMatch(OF_WHAT_WAS_DONE::contains)
                && around.stream().anyMatch(line -> words.contains(Words.Kind.MEASURE_STARTS, line.text()))
                && results.stream().allMatch(column -> isOfPlannedProducts(table, column));
        if (planned) {
            others.addAll(results);
        }
        return others.isEmpty() ? table : table.without(others);
    }

    private boolean reported(List<TextLine> around) {
        return workbookReports
                || Stream.concat(places.stream(), around.stream().map(TextLine::text))
                        .anyMatch(text -> ThaiText.fold(text).contains("รายงาน")
                                || words.contains(Words.Kind.REPORT_TITLES, text)
                                || Rounds.inText(text).isPresent());
    }

    private boolean isOfEarlierPlan(String heading, Optional<FiscalYear> year) {
        List<FiscalYear> named = FiscalYears.listStatedIn(heading);
        return year.filter(own -> !named.isEmpty() && named.stream().allMatch(each -> each.compareTo(own) < 0))
                        .isPresent()
                || EARLIER.matcher(ThaiText.fold(heading)).find();
    }

    private static boolean isOfPlannedProducts(Segment table, TableColumn column) {
        return PRODUCT.matcher(ThaiText.fold(column.text())).find()
                && table.rows().stream()
                        .noneMatch(row -> DONE.matcher(ThaiText.fold(row.text(column.number())))
                                .find());
    }

    /** Notes the tables of a part that are ours by the names in their rows, before any is judged: others stand beside them. */
    public void expect(SheetPart part, List<Segment> segments) {
        tables.add(Map.entry(part, segments));
        for (int i = 0; i < segments.size(); i++) {
            Segment table = segments.get(i);
            if (table.heading().filter(heading -> namesAny(table, heading)).isPresent()) {
                expected.add(headings(table.heading().get()));
                titlesSeen.addAll(part.listSharedTitles(words));
                if (i > 1 && segments.get(i - 1).trailingText(table.heading()).isEmpty()) {
                    titlesSeen.addAll(titlesOf(table, part, segments));
                }
            }
        }
    }

    /**
     * The sheet's titles, which a table of ours without a title of its own is what they name; where they speak of measures and
     * it has none, they may name another.
     */
    private List<TextLine> titlesOf(Segment table, SheetPart part, List<Segment> segments) {
        List<TextLine> titles =
                part.listTitles(segments, words).stream().flatMap(List::stream).toList();
        boolean ofMeasures = tellsOfMeasures(forms(table.heading().orElseThrow(), false, titles));
        return !ofMeasures && titles.stream().anyMatch(titlesAbove::namesMeasures) ? List.of() : titles;
    }

    /** Whether the workbook has a table of ours elsewhere: its title says nothing of what else stands there. */
    private boolean isBesideOurs() {
        return !seen.isEmpty() || !expected.isEmpty();
    }

    /**
     * Whether most headings are those of a table of ours: a column more or less is no other system's table. Numbers, who is
     * responsible and when stand in any table.
     */
    private boolean isLikeOneSeen(HeadingBlock heading) {
        List<String> own = tellingHeadings(heading);
        return Stream.concat(seen.stream(), expected.stream())
                .anyMatch(ours -> own.stream().filter(ours::contains).count() * 2 > own.size());
    }

    private static List<String> tellingHeadings(HeadingBlock heading) {
        List<String> any = heading.columns().stream()
                .filter(column -> OF_ANY_TABLE.contains(column.field()))
                .map(column -> ThaiText.fold(column.text()))
                .toList();
        List<String> telling = new ArrayList<>(headings(heading));
        telling.removeAll(any);
        return telling.isEmpty() ? headings(heading) : telling;
    }

    private static List<String> headings(HeadingBlock heading) {
        return Stream.concat(
                        heading.columns().stream().map(TableColumn::text),
                        heading.unknown().stream().map(TableColumn::text))
                .map(ThaiText::fold)
                .sorted()
                .toList();
    }

    /**
     * The finding that scores are those from before an appeal: their caption, else their sheet's name or their headings say so,
     * while a title of the workbook stands over scores of their year after it, or others of that year, stored or still to be
     * read, do not say so.
     *
     * @param headings of their columns
     * @param at their place
     * @param around the texts directly above them
     * @param years theirs, as far as they are known
     * @param stored the workbook's scores so far
     */
    public Optional<Finding> findSuperseded(
            List<String> headings,
            CellRef at,
            List<TextLine> around,
            Set<FiscalYear> years,
            List<ScoreReading> stored) {
        return findBeforeAppeal(headings, TextLine.listTitles(around), at.sheet())
                .filter(text -> around.stream().noneMatch(line -> claim.isAfterAppeal(line.text())))
                .flatMap(before -> findCounting(years, stored)
                        .map(other -> Finding.at(at, FindingCode.SCORE_BEFORE_APPEAL, before, other)));
    }

    public static List<String> headingsOfScores(Segment table) {
        return table.heading().orElseThrow().list(Field.SCORE).stream()
                .map(TableColumn::text)
                .toList();
    }

    private Optional<String> findBeforeAppeal(List<String> headings, List<String> titles, String sheet) {
        return Stream.concat(titles.stream(), Stream.of(sheet))
                .filter(claim::isBeforeAppeal)
                .findFirst()
                .or(() -> headings.stream()
                        .filter(text -> headings.stream().allMatch(claim::isBeforeAppeal))
                        .findFirst());
    }

    /** What counts instead of scores from before an appeal. */
    private Optional<String> findCounting(Set<FiscalYear> years, List<ScoreReading> stored) {
        return afterAppeal.stream()
                .filter(title -> mayBeOf(FiscalYears.listIn(title), years))
                .findFirst()
                .or(() -> stored.stream()
                        .filter(score -> years.contains(score.fiscalYear()))
                        .map(score -> score.at().toString())
                        .findFirst())
                .or(() -> tables.stream()
                        .flatMap(of -> listOfResult(of.getKey(), of.getValue(), years))
                        .findFirst());
    }

    private static boolean mayBeOf(Collection<FiscalYear> named, Set<FiscalYear> years) {
        return named.isEmpty() || years.isEmpty() || !Collections.disjoint(named, years);
    }

    /**
     * The places of a part's tables of scores under titles of the body's official result that may be of these years; the sheet's count
     * where a table has none. Nothing says of them that they are from before an appeal.
     */
    private Stream<String> listOfResult(SheetPart part, List<Segment> segments, Set<FiscalYear> years) {
        return IntStream.range(1, segments.size())
                .filter(i -> {
                    Segment table = segments.get(i);
                    HeadingBlock heading = table.heading().orElseThrow();
                    List<TextLine> lines = i == 1
                            ? part.listAroundFirst(segments, words)
                            : TextLine.listOf(part.grid(), segments.get(i - 1).trailingText(table.heading()), words);
                    if (TextLine.listTitles(lines).stream().noneMatch(this::isOfScores)) {
                        lines = Stream.concat(part.listAroundFirst(segments, words).stream(), lines.stream())
                                .toList();
                    }
                    List<String> over = TextLine.listTitles(lines);
                    List<FiscalYear> named = heading.list(Field.SCORE).stream()
                            .flatMap(column -> column.heading().year().stream())
                            .toList();
                    return !heading.list(Field.SCORE).isEmpty()
                            && namesIndicators(table, heading)
                            && !namesOnlyFew(table, heading)
                            && over.stream().anyMatch(this::isOfScores)
                            && over.stream()
                                    .noneMatch(line -> claim.isSelfTitle(line)
                                            || context.body().findOther(line).isPresent())
                            && claim.inTitles(over).isEmpty()
                            && findBeforeAppeal(
                                            headingsOfScores(table),
                                            over,
                                            part.grid().sheet())
                                    .isEmpty()
                            && mayBeOf(
                                    named.isEmpty()
                                            ? over.stream()
                                                    .flatMap(line -> FiscalYears.listIn(line).stream())
                                                    .toList()
                                            : named,
                                    years);
                })
                .mapToObj(i -> segments.get(i).heading().orElseThrow())
                .map(heading -> part.grid()
                        .ref(heading.firstRow(), heading.firstColumn())
                        .toString());
    }

    private boolean isOfScores(String title) {
        return words.contains(Words.Kind.SCORE_TITLES, title)
                || words.contains(Words.Kind.ASSESSMENT, title)
                || words.starts(Words.Kind.SCORE_WORDS, title)
                        && claim.isOfScores(context.body().without(title));
    }

    /**
     * Whether the headings say of which columns a title, or a name, holds that says that figures are no result: then the others are what it
     * also names. Another body's name does so only beside the own one.
     */
    public boolean isSaidOfColumns(Segment table, String title) {
        List<String> said = table.headingRows().stream().flatMap(GridRow::texts).toList();
        List<String> others = said.stream()
                .filter(text -> claim.inLabel(text).isPresent() && mayBeNamed(text))
                .toList();
        return claim.namesBeside(title, others)
                || claim.inTitle(title).equals(Optional.of(ScoreWords.OTHER_UNIT))
                        && said.stream()
                                .anyMatch(text -> context.body().findOther(text).isPresent())
                        && said.stream().anyMatch(context.body()::isNamed);
    }

    /** Whether a title that says what figures are may mean this heading: full marks, weights or ranks only where it names them. */
    private boolean mayBeNamed(String heading) {
        return !words.contains(Words.Kind.SCALE_HEADINGS, heading)
                || titles.stream().anyMatch(title -> words.contains(Words.Kind.SCALE_HEADINGS, title));
    }

    // what the headings say

    /** Which of our forms the headings of a table say that it is; none where it only shares headings with them. */
    private Set<Form> forms(HeadingBlock heading, boolean hasScoreColumn, List<TextLine> around) {
        Set<Field> fields = heading.fields();
        if (StatusTicks.areIn(heading)) {
            fields.add(Field.RESULT);
        }
        boolean measures = layouts.areMeasures(
                fields,
                hasScoreColumn || fields.contains(Field.SCORE),
                () -> around.stream().anyMatch(line -> context.headings().announcesPlan(line.text())));
        if (!workbookReports && onlyTellsProgress(heading) && measures) {
            return EnumSet.of(Form.MEASURES);
        }
        if (ScoresAcross.isAcross(heading) || hasScoreColumn && onlyRemarks(fields)) {
            return EnumSet.of(Form.SCORES);
        }
        for (Form form : List.of(Form.OIT_CHECKLIST, Form.REPORT, Form.MEASURES)) {
            if (form == Form.MEASURES ? measures : layouts.form(form).isRecognisedBy(fields)) {
                return EnumSet.of(form);
            }
        }
        Set<Form> forms = EnumSet.noneOf(Form.class);
        boolean indicators = fields.contains(Field.INDICATOR);
        if (indicators && (hasScoreColumn || fields.contains(Field.SELF_SCORE))
                || layouts.form(Form.SCORES).isRecognisedBy(fields)) {
            forms.add(Form.SCORES);
        }
        if (indicators && ColumnEvidence.STATEMENTS.stream().anyMatch(fields::contains)
                || layouts.form(Form.ANALYSIS).isRecognisedBy(fields)) {
            forms.add(Form.ANALYSIS);
        }
        return forms;
    }

    /**
     * Whether a table says nothing of what is done but when: one of measures only under a title of ours where that or the heading calls them
     * so, else a timetable of the assessment itself.
     */
    private boolean isTimetable(HeadingBlock heading, List<TextLine> around) {
        Set<Field> fields = heading.fields();
        boolean both = fields.contains(Field.MEASURE) && fields.contains(Field.PERIOD);
        fields.removeAll(OF_TIMETABLES);
        return both
                && fields.isEmpty()
                && !isPlanWithItsAims(heading, around)
                && !(around.stream().anyMatch(titlesAbove::namesAssessment)
                        && Stream.concat(
                                        around.stream().map(TextLine::text),
                                        heading.find(Field.MEASURE).stream().map(TableColumn::text))
                                .anyMatch(text -> ThaiText.fold(text).contains(MEASURES)));
    }

    /** Whether a table below the title of a plan has a column of what it is to bring about, which no timetable has. */
    private boolean isPlanWithItsAims(HeadingBlock heading, List<TextLine> around) {
        return heading.unknown().stream()
                        .anyMatch(column ->
                                AIMS.matcher(ThaiText.fold(column.text())).lookingAt())
                && around.stream().anyMatch(TableJudge::isPlanToImprove);
    }

    /** Whether a line is the title of a plan by which results are to become better, and says of no time or report. */
    private static boolean isPlanToImprove(TextLine line) {
        String title = ThaiText.fold(line.text());
        return !line.prose()
                && PLAN_TO_IMPROVE.matcher(title).lookingAt()
                && !WHAT_BECAME_OF_IT.matcher(title).find();
    }

    /** Whether a table is titled as the timetable of making the measures, and no heading of its own calls its steps measures. */
    private boolean isOfMaking(HeadingBlock heading, List<TextLine> around) {
        Set<Field> fields = heading.fields();
        boolean when = fields.contains(Field.PERIOD) || fields.contains(Field.DATE);
        if (!fields.contains(Field.MEASURE)) {
            fields.remove(Field.STEPS);
        }
        fields.removeAll(OF_TIMETABLES);
        fields.remove(Field.RESPONSIBLE);
        return when
                && fields.isEmpty()
                && around.stream().anyMatch(line -> words.contains(Words.Kind.MEASURES_IN_THE_MAKING, line.text()))
                && heading.find(Field.MEASURE)
                        .filter(column -> ThaiText.fold(column.text()).contains(MEASURES))
                        .isEmpty();
    }

    /**
     * Whether a result beside an indicator and its score is but a remark on it: nothing says what was to be done, by whom or
     * when, and no title that it is reported.
     */
    private boolean onlyRemarks(Set<Field> fields) {
        return !workbookReports
                && fields.contains(Field.INDICATOR)
                && fields.contains(Field.RESULT)
                && fields.stream().noneMatch(field -> OF_MEASURES.contains(field) || OF_A_REPORT.contains(field));
    }

    /**
     * Whether headings are surely those of measures: enough are known as declared, and hardly another stands there.
     *
     * @param others how many headings may be unknown
     */
    private boolean isKnown(HeadingBlock heading, Set<Form> forms, int others) {
        boolean declared = heading.unknown().size() <= others
                && heading.columns().stream()
                        .noneMatch(column -> column.heading().assumed());
        return tellsOfMeasures(forms) && declared && heading.fields().size() >= FEWEST_KNOWN;
    }

    /** Whether a table with a title of its own shares but one heading with ours, beside a number or a note. */
    private static boolean tellsNothing(HeadingBlock heading, List<TextLine> around) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_TABLES_OF_ANY_KIND);
        return fields.size() < 2 && around.stream().anyMatch(line -> !line.prose());
    }

    /**
     * Whether a table has a column that is not known, and else only what tables of any kind have: who does it, a note.
     *
     * @param titled whether its title names the assessment: then that column must be one that no table of ours has
     */
    private boolean sharesOnlyWhatAllHave(HeadingBlock heading, boolean titled) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_TABLES_OF_ANY_KIND);
        fields.remove(Field.RESPONSIBLE);
        return fields.isEmpty()
                && heading.unknown().stream()
                        .anyMatch(column -> !titled
                                || words.is(Words.Kind.OTHER_COLUMNS, column.text())
                                || words.starts(Words.Kind.OTHER_COLUMN_STARTS, column.text()));
    }

    /** Whether a table has columns of people, and else only what tables of any kind have: of a committee, of staff. */
    private boolean isOfPeople(HeadingBlock heading) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_TABLES_OF_ANY_KIND);
        return fields.isEmpty()
                && heading.unknown().stream()
                                .filter(column -> words.is(Words.Kind.PEOPLE_COLUMNS, column.text()))
                                .count()
                        > 1;
    }

    /**
     * Whether a table rates what was achieved for each indicator against a target or a weight, and holds no measure: such
     * indicators of performance may be named like ours, and their scores are out of another scale.
     */
    private boolean ratesResults(HeadingBlock heading) {
        Set<Field> fields = heading.fields();
        long foreign = heading.unknown().stream()
                .filter(column -> words.is(Words.Kind.FOREIGN_HEADINGS, column.text()))
                .count();
        boolean rated = foreign > 0 && fields.contains(Field.SCORE) || foreign > 1;
        return rated
                && fields.contains(Field.INDICATOR)
                && fields.contains(Field.RESULT)
                && OF_MEASURES.stream().noneMatch(fields::contains);
    }

    /** Whether measures without an indicator have a column for each of several years: a plan of projects and their money. */
    private static boolean isByYear(HeadingBlock heading, Set<Form> forms) {
        long years = heading.list(Field.SCORE).stream()
                .flatMap(column -> column.heading().year().stream())
                .distinct()
                .count();
        return tellsOfMeasures(forms) && !heading.has(Field.INDICATOR) && years > 1;
    }

    /**
     * Whether a table of steps, results or who is responsible has a column that is not known and none that is declared to name
     * measures or what they mend: what its rows are about is not known.
     */
    private static boolean namesNoMeasure(HeadingBlock heading, Set<Form> forms) {
        return tellsOfMeasures(forms)
                && !heading.unknown().isEmpty()
                && heading.columns().stream()
                        .noneMatch(column -> NAMING.contains(column.field())
                                && column.heading().match() != Heading.Match.BY_WORD);
    }

    static boolean tellsOfMeasures(Set<Form> forms) {
        return forms.contains(Form.MEASURES) || forms.contains(Form.REPORT);
    }

    /** Whether the only column of results tells how far a measure has come: in a plan that makes no report. */
    private boolean onlyTellsProgress(HeadingBlock heading) {
        return !heading.has(Field.OUTCOME)
                && heading.list(Field.RESULT).stream()
                        .allMatch(column -> words.starts(Words.Kind.PROGRESS_HEADINGS, column.text()));
    }

    // what the rows name

    /** Whether the rows of a table name indicators, topics or items of ours. */
    private boolean namesAny(Segment table, HeadingBlock heading) {
        return namesIndicators(table, heading) || namesTopics(table, heading) || namesItems(table, heading);
    }

    /** Whether so few rows have an indicator's name that it may be chance: other systems rate such things too. */
    private boolean namesOnlyFew(Segment table, HeadingBlock heading) {
        return heading.find(Field.INDICATOR)
                .filter(column -> table.rows().stream()
                                .flatMap(row -> context.naming().findIndicator(row.text(column.number())).stream())
                                .map(IndicatorMatch::indicator)
                                .distinct()
                                .count()
                        < FEWEST_NAMES)
                .isPresent();
    }

    private boolean namesSomething(Segment table, HeadingBlock heading) {
        int column = heading.find(Field.INDICATOR).orElseThrow().number();
        return table.rows().stream()
                .map(row -> row.text(column))
                .anyMatch(text -> !text.isEmpty()
                        && !words.saysNothing(text)
                        && ScoreRowKind.stated(text, context.naming(), words).isEmpty());
    }

    /** Whether a table is nothing but indicators and words to choose beside them, the source of a form's drop-down lists: it tells of nothing done. */
    private boolean offersWords(Segment table, HeadingBlock heading) {
        return heading.has(Field.INDICATOR)
                && OF_CHOICES.containsAll(heading.fields())
                && heading.unknown().isEmpty()
                && table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> heading.findAt(cell.column())
                                .filter(column -> column.field() != Field.INDICATOR
                                        || context.naming()
                                                .findIndicator(cell.text())
                                                .filter(IndicatorMatch::exact)
                                                .isPresent())
                                .isPresent());
    }

    /**
     * Whether every row is an item with its figure: no indicator's score, which stands elsewhere. Items of disclosure that the body
     * rated itself are its checklist.
     */
    private boolean ratesItems(Segment table, HeadingBlock heading, List<TextLine> around) {
        List<String> said = Stream.concat(around.stream().map(TextLine::text), places.stream())
                .toList();
        boolean own = claim.findSelfAssessment(said).isPresent();
        return OF_ITEMS.containsAll(heading.fields())
                && heading.fields().contains(Field.SCORE)
                && table.rows().stream()
                        .allMatch(row -> row.any(cell -> ItemCode.findAlone(cell.text())
                                .filter(of -> of != Instrument.OIT || !own)
                                .isPresent()));
    }

    /** Whether a row names one of the ten indicators or an instrument in the column of indicators. */
    private boolean namesIndicators(Segment table, HeadingBlock heading) {
        if (heading.columns().stream()
                .anyMatch(column -> column.heading().indicator().isPresent())) {
            return true;
        }
        Optional<TableColumn> column = heading.find(Field.INDICATOR);
        return column.isPresent()
                && table.rows().stream()
                        .map(row -> row.text(column.get().number()))
                        .filter(text -> !text.isEmpty())
                        .anyMatch(text -> context.frameworks()
                                        .findIndicatorOfAnyYear(text)
                                        .isPresent()
                                || context.naming().findInstrument(text).isPresent());
    }

    /** Whether a row names one of the topics: anyhow in their column, as a whole in others. */
    private boolean namesTopics(Segment table, HeadingBlock heading) {
        return heading.columns().stream()
                .filter(column -> OF_TOPICS.contains(column.field()))
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row -> context.naming()
                                .findTopic(row.text(column.number()))
                                .filter(match -> column.field() == Field.TOPIC || match.kind() != NameKind.CONTAINED)
                                .isPresent()));
    }

    /** Whether a row has the code of an item in their column, its letter with it. */
    private static boolean namesItems(Segment table, HeadingBlock heading) {
        return heading.list(Field.ITEM).stream()
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row -> ColumnEvidence.isOf(Field.ITEM, row.text(column.number()))));
    }
}
