package org.itaconsolidator.read.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.read.heading.StatusTicks;

/** What the headings of a table say that it is: which of our forms, or a table that only shares headings with them. */
final class TableForms {
    private static final Set<Field> STATEMENTS = EnumSet.of(Field.WEAKNESS, Field.TO_DEVELOP, Field.ISSUE);

    private static final Set<Field> OF_MEASURES =
            EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.STEPS, Field.OUTCOME);

    private static final Set<Field> OF_A_REPORT =
            EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.STATUS, Field.MONITORING, Field.EVIDENCE);

    private static final Set<Field> NAMING = EnumSet.of(
            Field.TOPIC, Field.INDICATOR, Field.ITEM, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.MEASURE);

    private static final Set<Field> OF_ANY_TABLE =
            EnumSet.of(Field.SEQ, Field.NOTE, Field.IGNORE, Field.DATE, Field.STATUS);

    /** A table of measures with so many fields, all known, is ours without a title too. */
    private static final int WHOLLY_KNOWN = 4;

    private final Layouts layouts;
    private final Words words;
    private final boolean workbookReports;

    /**
     * The forms of one workbook's tables.
     *
     * @param workbookReports whether a title says that it reports what was done
     */
    TableForms(ReadingContext context, boolean workbookReports) {
        this.layouts = context.layouts();
        this.words = context.words();
        this.workbookReports = workbookReports;
    }

    Set<Form> forms(HeadingBlock heading, boolean hasScoreColumn) {
        Set<Field> fields = heading.fields();
        if (StatusTicks.areIn(heading)) {
            fields.add(Field.RESULT);
        }
        if (!workbookReports
                && onlyTellsProgress(heading)
                && layouts.form(Form.MEASURES).isRecognisedBy(fields)) {
            return EnumSet.of(Form.MEASURES);
        }
        if (ScoresAcross.isAcross(heading) || hasScoreColumn && onlyRemarks(fields)) {
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

    /** So many known headings, and no other, are no chance. */
    boolean isWhollyKnown(HeadingBlock heading, Set<Form> forms) {
        boolean declared = heading.unknown().isEmpty()
                && heading.columns().stream()
                        .noneMatch(column -> column.heading().assumed());
        return tellsOfMeasures(forms) && declared && heading.fields().size() >= WHOLLY_KNOWN;
    }

    /** Whether a table with a title of its own shares but one heading with ours, beside a number or a note. */
    static boolean tellsNothing(HeadingBlock heading, List<TextLine> around) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_ANY_TABLE);
        return fields.size() < 2 && around.stream().anyMatch(line -> !line.prose());
    }

    /**
     * Whether a table has a column that is not known, and else only what tables of any kind have: who does it, a note.
     *
     * @param titled whether its title names the assessment: then that column must be one that no table of ours has
     */
    boolean sharesOnlyWhatAllHave(HeadingBlock heading, boolean titled) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_ANY_TABLE);
        fields.remove(Field.RESPONSIBLE);
        return fields.isEmpty()
                && heading.unknown().stream()
                        .anyMatch(column -> !titled
                                || words.is(Words.Kind.OTHER_COLUMNS, column.text())
                                || words.starts(Words.Kind.OTHER_COLUMN_STARTS, column.text()));
    }

    /** Whether a table has columns of people, and else only what tables of any kind have: of a committee, of staff. */
    boolean isOfPeople(HeadingBlock heading) {
        Set<Field> fields = heading.fields();
        fields.removeAll(OF_ANY_TABLE);
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
    boolean ratesResults(HeadingBlock heading) {
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
    static boolean isByYear(HeadingBlock heading, Set<Form> forms) {
        long years = heading.list(Field.SCORE).stream()
                .flatMap(column -> column.heading().year().stream())
                .distinct()
                .count();
        return tellsOfMeasures(forms) && heading.find(Field.INDICATOR).isEmpty() && years > 1;
    }

    /**
     * Whether a table of steps, results or who is responsible has a column that is not known and none that is declared to name
     * measures or what they mend: what its rows are about is not known.
     */
    static boolean namesNoMeasure(HeadingBlock heading, Set<Form> forms) {
        return tellsOfMeasures(forms)
                && !heading.unknown().isEmpty()
                && heading.columns().stream()
                        .noneMatch(column -> NAMING.contains(column.heading().field())
                                && column.heading().match() != Heading.Match.BY_WORD);
    }

    static boolean tellsOfMeasures(Set<Form> forms) {
        return forms.contains(Form.MEASURES) || forms.contains(Form.REPORT);
    }

    /** Whether the only column of results tells how far a measure has come: in a plan that makes no report. */
    private boolean onlyTellsProgress(HeadingBlock heading) {
        return heading.find(Field.OUTCOME).isEmpty()
                && heading.list(Field.RESULT).stream()
                        .allMatch(column -> words.starts(Words.Kind.PROGRESS_HEADINGS, column.text()));
    }
}
