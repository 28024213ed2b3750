package org.itaconsolidator.read;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.ThaiText;

/**
 * What a table under recognised headings is. Tables of other systems share a heading or two with the forms: they are left
 * alone, with the reason.
 */
sealed interface TableKind {
    /** One of ours; a table may be two forms at once, such as scores with their analysis. */
    record Ours(Set<Form> forms) implements TableKind {}

    /** Another system's; the reason is a key of the message files. */
    record Other(String reason) implements TableKind {}

    /** About the assessment, and without the headings that are needed to read it. */
    record Incomplete() implements TableKind {}

    /** Tells what a table is. */
    final class Judge {
        private static final Set<Field> STATEMENTS = EnumSet.of(Field.WEAKNESS, Field.TO_DEVELOP, Field.ISSUE);

        private static final Set<Field> OF_MEASURES =
                EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.STEPS, Field.OUTCOME);

        private static final Set<Field> OF_ANY_TABLE =
                EnumSet.of(Field.SEQ, Field.NOTE, Field.IGNORE, Field.DATE, Field.STATUS);

        /** A table of measures with so many fields, all known, is ours without a title too. */
        private static final int WHOLLY_KNOWN = 4;

        /** A table under another system's title that names fewer indicators is that system's. */
        private static final int FEWEST_NAMES = 3;

        /** What may follow the title of a report of execution: its year, its round, whose it is. */
        private static final Pattern NO_SUBJECT =
                Pattern.compile("^(?:$|\\(|ประจำ|ปี|พ\\.ศ|รอบ|ไตรมาส|ครั้งที่|ระหว่าง|ภายในหน่วยงาน"
                        + "|(?:ของ)?(?:องค์การ|เทศบาล|อบต|อบจ|ทต|ทม|หน่วยงาน|กอง|สำนัก|ส่วนราชการ))");

        /** Latin words that only hold the abbreviation: "digital", "capital". */
        private static final Pattern OTHER_LATIN = Pattern.compile("(?!(?:ita|oit)(?![a-z]))(?<![a-z])[a-z]+");

        private static final Pattern ITEM_CODE = Pattern.compile("^(?:ข้อ)?[ieo]-?\\d{1,2}(?!\\d)");

        /** Columns in which a row may name the topic that it is about. */
        private static final Set<Field> OF_TOPICS =
                EnumSet.of(Field.TOPIC, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE);

        private final Layouts layouts;
        private final Words words;
        private final Framework framework;
        private final Frameworks frameworks;
        private final boolean workbookIsAboutIt;
        private final boolean workbookReports;
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
        Judge(
                ReadingContext context,
                boolean workbookIsAboutIt,
                boolean workbookReports,
                List<String> titles,
                List<String> places) {
            this.layouts = context.layouts();
            this.words = context.words();
            this.framework = context.naming();
            this.frameworks = context.frameworks();
            this.workbookIsAboutIt = workbookIsAboutIt;
            this.workbookReports = workbookReports;
            this.pathIsAboutIt = places.stream()
                    .map(place -> OTHER_LATIN.matcher(ThaiText.fold(place)).replaceAll(""))
                    .anyMatch(place -> context.words().contains(Words.Kind.ASSESSMENT, place));
            ScoreClaim claim = new ScoreClaim(words);
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
        TableKind judge(
                Segment table,
                List<TextLine> around,
                boolean sheetIsAboutIt,
                boolean sheetHasTitle,
                boolean hasScoreColumn) {
            HeadingBlock heading = table.heading().orElseThrow();
            Set<Form> forms = forms(heading, hasScoreColumn);
            if (heading.columns().isEmpty()
                    && !new UnreadRows(frameworks).outsideTables(table.rows()).isEmpty()) {
                return new Incomplete();
            }
            if (ratesResults(heading) || heading.columns().isEmpty()) {
                return new Other("foreign-headings");
            }
            Optional<String> notTheResult =
                    new ScoreClaim(words).inTitles(around).filter(reason -> !isSaidOfColumns(table, reason));
            if (forms.contains(Form.SCORES) && notTheResult.isPresent()) {
                return new Other(notTheResult.get());
            }
            boolean foreign =
                    heading.unknown().stream().anyMatch(column -> words.is(Words.Kind.FOREIGN_HEADINGS, column.text()));
            boolean repeated = seen.contains(headings(heading));
            boolean named = namesAny(table, heading);
            boolean titled = around.stream().anyMatch(this::namesAssessment);
            boolean known = named || repeated || isLikeOneSeen(heading);
            boolean titledItself =
                    around.stream().anyMatch(line -> namesAssessment(line) && !titlesSeen.contains(line));
            if (foreign && !known && (isTitledOtherwise(around) || !titledItself && isBesideOurs())) {
                return new Other("foreign-headings");
            }
            if (!named && forms.equals(EnumSet.of(Form.MEASURES)) && isCalendar(around)) {
                return new Other("calendar");
            }
            if (named && !titled && isTitledOtherwise(around) && namesOnlyFew(table, heading)) {
                return new Other("not-about-assessment");
            }
            if (!named && !titled && (isTitledOtherwise(around) || forms.isEmpty() && tellsNothing(heading, around))) {
                return new Other(foreign ? "foreign-headings" : "not-about-assessment");
            }
            boolean aboutIt = named
                    || repeated
                    || titled
                    || sheetIsAboutIt && (!foreign || around.isEmpty())
                    || isWhollyKnown(heading, forms)
                            && (!sheetHasTitle
                                    || pathIsAboutIt
                                    || around.stream().anyMatch(this::reportsMeasures));
            boolean otherIndicators =
                    heading.find(Field.INDICATOR).isPresent() && !named && namesSomething(table, heading);
            boolean unproven = foreign || !sheetHasTitle || !aboutIt || isBesideOurs() && !known;
            if (otherIndicators && !repeated && !titledItself && unproven) {
                return new Other("other-indicators");
            }
            if (!aboutIt && !foreign && workbookIsAboutIt && !forms.isEmpty()) {
                return new Incomplete();
            }
            if (!aboutIt || foreign && forms.isEmpty()) {
                return new Other(foreign ? "foreign-headings" : "not-about-assessment");
            }
            if (forms.isEmpty()) {
                return new Incomplete();
            }
            seen.add(headings(heading));
            titlesSeen.addAll(around);
            return new Ours(forms);
        }

        /** The caption, else the sheet's name, that says that a table is of before an appeal. */
        Optional<String> findBeforeAppeal(String sheet, List<TextLine> around) {
            ScoreClaim claim = new ScoreClaim(words);
            return Stream.concat(around.stream().filter(line -> !line.prose()).map(TextLine::text), Stream.of(sheet))
                    .filter(claim::isBeforeAppeal)
                    .findFirst()
                    .filter(text -> around.stream().noneMatch(line -> claim.isAfterAppeal(line.text())));
        }

        /** A title of the workbook over the scores of a year after an appeal. */
        Optional<String> findAfterAppeal(Optional<FiscalYear> year) {
            return afterAppeal.stream()
                    .filter(title -> {
                        List<FiscalYear> named = FiscalYears.inText(title).stream()
                                .map(mention -> mention.year())
                                .toList();
                        return named.isEmpty() || year.isEmpty() || named.contains(year.get());
                    })
                    .findFirst();
        }

        /** Whether the headings say of which columns it holds: then the others are what the title also names. */
        boolean isSaidOfColumns(Segment table, String reason) {
            ScoreClaim claim = new ScoreClaim(words);
            return table.headingRows().stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> claim.inLabel(cell.text()).equals(Optional.of(reason)));
        }

        private boolean namesAssessment(TextLine line) {
            return words.contains(Words.Kind.ASSESSMENT, line.text())
                    || framework.findTopic(line.text()).isPresent();
        }

        /** Whether so few rows have an indicator's name that it may be chance: other systems rate such things too. */
        private boolean namesOnlyFew(Segment table, HeadingBlock heading) {
            return heading.find(Field.INDICATOR)
                    .filter(column -> table.rows().stream()
                                    .flatMap(row -> framework.findIndicator(row.text(column.number())).stream())
                                    .map(IndicatorMatch::indicator)
                                    .distinct()
                                    .count()
                            < FEWEST_NAMES)
                    .isPresent();
        }

        /** Whether a title of its own says that the table is another system's: a plan of risks, a register. */
        private boolean isTitledOtherwise(List<TextLine> around) {
            return around.stream().anyMatch(line -> words.contains(Words.Kind.OTHER_SYSTEMS, line.text()));
        }

        /** Whether a title of its own says that the table is a calendar of the assessment, which has no measures. */
        private boolean isCalendar(List<TextLine> around) {
            return around.stream().anyMatch(line -> words.contains(Words.Kind.CALENDARS, line.text()))
                    && around.stream().noneMatch(line -> words.contains(Words.Kind.MEASURE_STARTS, line.text()));
        }

        /** Whether a title is that of a report of execution and names no other subject behind it, such as saving energy. */
        private boolean reportsMeasures(TextLine line) {
            String title = ThaiText.fold(line.text()).replaceFirst("^แบบ(?:ฟอร์ม)?", "");
            return words.folded().get(Words.Kind.MEASURE_REPORTS).stream()
                    .anyMatch(start -> title.startsWith(start)
                            && NO_SUBJECT
                                    .matcher(title.substring(start.length()))
                                    .find());
        }

        /** Whether a table with a title of its own shares but one heading with ours, beside a number or a note. */
        private static boolean tellsNothing(HeadingBlock heading, List<TextLine> around) {
            Set<Field> fields = heading.fields();
            fields.removeAll(OF_ANY_TABLE);
            return fields.size() < 2 && around.stream().anyMatch(line -> !line.prose());
        }

        /** So many known headings, and no other, are no chance. */
        private boolean isWhollyKnown(HeadingBlock heading, Set<Form> forms) {
            boolean tellsOfMeasures = forms.contains(Form.MEASURES) || forms.contains(Form.REPORT);
            boolean declared = heading.unknown().isEmpty()
                    && heading.columns().stream()
                            .noneMatch(column -> column.heading().match() == Heading.Match.BY_WORD);
            return tellsOfMeasures && declared && heading.fields().size() >= WHOLLY_KNOWN;
        }

        /** Notes the tables of a part that are ours by the names in their rows, before any is judged: others stand beside them. */
        void expect(SheetPart part, List<Segment> segments) {
            for (Segment table : segments) {
                if (table.heading().filter(heading -> namesAny(table, heading)).isPresent()) {
                    expected.add(headings(table.heading().get()));
                    titlesSeen.addAll(part.listSharedTitles(words));
                }
            }
        }

        private boolean namesAny(Segment table, HeadingBlock heading) {
            return namesIndicators(table, heading) || namesTopics(table, heading) || namesItems(table, heading);
        }

        /** Whether the workbook has a table of ours elsewhere: its title says nothing of what else stands there. */
        private boolean isBesideOurs() {
            return !seen.isEmpty() || !expected.isEmpty();
        }

        /** Whether most headings are those of a table of ours: a column more or less is no other system's table. */
        private boolean isLikeOneSeen(HeadingBlock heading) {
            List<String> own = headings(heading);
            return Stream.concat(seen.stream(), expected.stream())
                    .anyMatch(ours -> own.stream().filter(ours::contains).count() * 2 > own.size());
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

        /** Whether the only column of results tells how far a measure has come: in a plan that makes no report. */
        private boolean onlyTellsProgress(HeadingBlock heading) {
            return heading.find(Field.OUTCOME).isEmpty()
                    && heading.list(Field.RESULT).stream()
                            .allMatch(column -> words.starts(Words.Kind.PROGRESS_HEADINGS, column.text()));
        }

        private Set<Form> forms(HeadingBlock heading, boolean hasScoreColumn) {
            Set<Field> fields = heading.fields();
            if (heading.list(Field.STATUS).size() > 1) {
                fields.add(Field.RESULT);
            }
            if (!workbookReports
                    && onlyTellsProgress(heading)
                    && layouts.form(Form.MEASURES).isRecognisedBy(fields)) {
                return EnumSet.of(Form.MEASURES);
            }
            if (ScoresAcross.isAcross(heading)) {
                return EnumSet.of(Form.SCORES);
            }
            for (Form form : List.of(Form.OIT_CHECKLIST, Form.REPORT, Form.MEASURES)) {
                if (layouts.form(form).isRecognisedBy(fields)) {
                    return EnumSet.of(form);
                }
            }
            Set<Form> forms = EnumSet.noneOf(Form.class);
            boolean indicators = fields.contains(Field.INDICATOR);
            if (indicators && (hasScoreColumn || fields.contains(Field.SELF_SCORE))
                    || layouts.form(Form.SCORES).isRecognisedBy(fields)) {
                forms.add(Form.SCORES);
            }
            if (indicators && STATEMENTS.stream().anyMatch(fields::contains)
                    || layouts.form(Form.ANALYSIS).isRecognisedBy(fields)) {
                forms.add(Form.ANALYSIS);
            }
            return forms;
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
                            .anyMatch(text ->
                                    frameworks.findIndicatorOfAnyYear(text).isPresent()
                                            || framework.findInstrument(text).isPresent());
        }

        /** Whether a row names one of the topics: anyhow in their column, as a whole in others. */
        private boolean namesTopics(Segment table, HeadingBlock heading) {
            return heading.columns().stream()
                    .filter(column -> OF_TOPICS.contains(column.heading().field()))
                    .anyMatch(column -> table.rows().stream()
                            .anyMatch(row -> framework
                                    .findTopic(row.text(column.number()))
                                    .filter(match -> column.heading().field() == Field.TOPIC
                                            || match.kind() != NameKind.CONTAINED)
                                    .isPresent()));
        }

        /** Whether a row has the code of an item in their column, its letter with it. */
        private static boolean namesItems(Segment table, HeadingBlock heading) {
            return heading.list(Field.ITEM).stream()
                    .anyMatch(column -> table.rows().stream()
                            .anyMatch(row -> ITEM_CODE
                                    .matcher(ThaiText.fold(row.text(column.number())))
                                    .find()));
        }

        private boolean namesSomething(Segment table, HeadingBlock heading) {
            int column = heading.find(Field.INDICATOR).orElseThrow().number();
            return table.rows().stream()
                    .map(row -> row.text(column))
                    .anyMatch(text -> !text.isEmpty()
                            && !words.is(Words.Kind.NOTHING, text)
                            && ScoreRowKind.stated(text, framework, words).isEmpty());
        }
    }
}
