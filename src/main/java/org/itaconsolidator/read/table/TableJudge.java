package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/** Tells what the tables of one workbook are. */
public final class TableJudge {
    /** Latin words that only hold the abbreviation: "digital", "capital". */
    private static final Pattern OTHER_LATIN = Pattern.compile("(?!(?:ita|oit)(?![a-z]))(?<![a-z])[a-z]+");

    private static final Set<Field> OF_ANY_TABLE =
            EnumSet.of(Field.SEQ, Field.RESPONSIBLE, Field.PERIOD, Field.DATE, Field.NOTE);

    private final Words words;
    private final Frameworks frameworks;
    private final TableTitles titlesAbove;
    private final TableNames names;
    private final TableForms formsOf;
    private final boolean workbookIsAboutIt;
    private final boolean pathIsAboutIt;
    private final List<String> afterAppeal;

    /** The headings of the tables that were ours: a page break repeats them under titles that say nothing. */
    private final Set<List<String>> seen = new HashSet<>();

    /** The headings of the tables that name indicators or topics of ours. */
    private final Set<List<String>> expected = new HashSet<>();

    /** The titles over tables of ours: they say nothing more of a table beside. */
    private final Set<TextLine> titlesSeen = new HashSet<>();

    /**
     * A judge of the tables of one workbook.
     *
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
        this.frameworks = context.frameworks();
        this.workbookIsAboutIt = workbookIsAboutIt;
        this.titlesAbove = new TableTitles(context);
        this.names = new TableNames(context);
        this.formsOf = new TableForms(context, workbookReports);
        this.pathIsAboutIt = places.stream()
                .map(place -> OTHER_LATIN.matcher(ThaiText.fold(place)).replaceAll(""))
                .anyMatch(place -> context.words().contains(Words.Kind.ASSESSMENT, place));
        ScoreWords claim = new ScoreWords(words);
        this.afterAppeal = titles.stream().filter(claim::isAfterAppeal).toList();
    }

    /**
     * Judges a table.
     *
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
        Set<Form> forms = formsOf.forms(heading, hasScoreColumn);
        if (heading.columns().isEmpty()
                && !new UnreadRows(frameworks).outsideTables(table.rows()).isEmpty()) {
            return new TableKind.Incomplete();
        }
        if (formsOf.ratesResults(heading) || heading.columns().isEmpty()) {
            return new TableKind.Other("foreign-headings");
        }
        Optional<String> notTheResult = new ScoreWords(words)
                .inTitles(TextLine.listTitles(around))
                .filter(reason -> !isSaidOfColumns(table, reason));
        if (forms.contains(Form.SCORES) && notTheResult.isPresent()) {
            return new TableKind.Other(notTheResult.get());
        }
        boolean foreign =
                heading.unknown().stream().anyMatch(column -> words.is(Words.Kind.FOREIGN_HEADINGS, column.text()));
        boolean repeated = seen.contains(headings(heading));
        boolean named = names.namesAny(table, heading);
        boolean titled = around.stream().anyMatch(titlesAbove::namesAssessment);
        boolean known = named || repeated || isLikeOneSeen(heading);
        boolean titledItself =
                around.stream().anyMatch(line -> titlesAbove.namesAssessment(line) && !titlesSeen.contains(line));
        if (foreign && !known && (titlesAbove.isTitledOtherwise(around) || !titledItself && isBesideOurs())) {
            return new TableKind.Other("foreign-headings");
        }
        if (!named && !titledItself && TableForms.isByYear(heading, forms)) {
            return new TableKind.Other("foreign-headings");
        }
        boolean ofNoForm = forms.isEmpty() || TableForms.namesNoMeasure(heading, forms);
        if (!known && !titledItself && isBesideOurs() && ofNoForm) {
            return new TableKind.Other("not-about-assessment");
        }
        if (!named && forms.equals(EnumSet.of(Form.MEASURES)) && titlesAbove.isCalendar(around)) {
            return new TableKind.Other("calendar");
        }
        if (named && !titled && titlesAbove.isTitledOtherwise(around) && names.namesOnlyFew(table, heading)) {
            return new TableKind.Other("not-about-assessment");
        }
        if (!named
                && !titled
                && (titlesAbove.isTitledOtherwise(around)
                        || forms.isEmpty() && TableForms.tellsNothing(heading, around))) {
            return new TableKind.Other(foreign ? "foreign-headings" : "not-about-assessment");
        }
        if (!named
                && isBesideOurs()
                && forms.isEmpty()
                && formsOf.sharesOnlyWhatAllHave(heading, titledItself)
                && new UnreadRows(frameworks).outsideTables(table.rows()).isEmpty()) {
            return new TableKind.Other("not-about-assessment");
        }
        if (!named && forms.isEmpty() && formsOf.isOfPeople(heading)) {
            return new TableKind.Other("foreign-headings");
        }
        boolean aboutIt = named
                || repeated
                || titled
                || sheetIsAboutIt && (!foreign || around.isEmpty())
                || formsOf.isWhollyKnown(heading, forms)
                        && (!sheetHasTitle || pathIsAboutIt || around.stream().anyMatch(titlesAbove::reportsMeasures));
        boolean otherIndicators =
                heading.find(Field.INDICATOR).isPresent() && !named && names.namesSomething(table, heading);
        boolean unproven = foreign || !sheetHasTitle || !aboutIt || isBesideOurs() && !known;
        if (otherIndicators && !repeated && !titledItself && unproven) {
            return new TableKind.Other("other-indicators");
        }
        if (!aboutIt && !foreign && workbookIsAboutIt && !forms.isEmpty()) {
            return new TableKind.Incomplete();
        }
        if (!aboutIt || foreign && forms.isEmpty()) {
            return new TableKind.Other(foreign ? "foreign-headings" : "not-about-assessment");
        }
        if (forms.isEmpty()) {
            return new TableKind.Incomplete();
        }
        seen.add(headings(heading));
        titlesSeen.addAll(around);
        // what was done may stand under a heading that is not known: no report becomes a plan by that
        boolean reports = forms.equals(EnumSet.of(Form.MEASURES))
                && !heading.unknown().isEmpty()
                && around.stream()
                        .anyMatch(line -> !line.prose() && words.contains(Words.Kind.REPORT_TITLES, line.text()));
        return new TableKind.Ours(reports ? EnumSet.of(Form.REPORT) : forms);
    }

    /** Notes the tables of a part that are ours by the names in their rows, before any is judged: others stand beside them. */
    public void expect(SheetPart part, List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment table = segments.get(i);
            if (table.heading()
                    .filter(heading -> names.namesAny(table, heading))
                    .isPresent()) {
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
        boolean ofMeasures =
                TableForms.tellsOfMeasures(formsOf.forms(table.heading().orElseThrow(), false));
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
                .filter(column -> OF_ANY_TABLE.contains(column.heading().field()))
                .map(column -> ThaiText.fold(column.text()))
                .toList();
        List<String> telling = new ArrayList<>(headings(heading));
        telling.removeAll(any);
        return telling.isEmpty() ? headings(heading) : telling;
    }

    private static List<String> headings(HeadingBlock heading) {
        return Stream.concat(
                        heading.columns().stream().map(TableColumn::text),
                        heading.unknown().stream().map(HeadingBlock.UnknownColumn::text))
                .map(ThaiText::fold)
                .sorted()
                .toList();
    }

    /**
     * That the scores below a caption, else on a sheet of that name, are those before an appeal, where a title of the workbook stands
     * over those of their year after it.
     *
     * @param at their place
     * @param around the texts directly above them
     */
    public Optional<Finding> findSuperseded(CellRef at, List<TextLine> around, Optional<FiscalYear> year) {
        ScoreWords claim = new ScoreWords(words);
        Optional<String> after = afterAppeal.stream()
                .filter(title -> {
                    List<FiscalYear> named = FiscalYears.listIn(title);
                    return named.isEmpty() || year.isEmpty() || named.contains(year.get());
                })
                .findFirst();
        return Stream.concat(TextLine.listTitles(around).stream(), Stream.of(at.sheet()))
                .filter(claim::isBeforeAppeal)
                .findFirst()
                .filter(text -> around.stream().noneMatch(line -> claim.isAfterAppeal(line.text())))
                .flatMap(before -> after.map(other -> Finding.at(at, FindingCode.SCORE_BEFORE_APPEAL, before, other)));
    }

    /** Whether the headings say of which columns it holds: then the others are what the title also names. */
    public boolean isSaidOfColumns(Segment table, String reason) {
        ScoreWords claim = new ScoreWords(words);
        return table.headingRows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> claim.inLabel(cell.text()).equals(Optional.of(reason)));
    }
}
