package org.itaconsolidator.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

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

        private final Layouts layouts;
        private final Words words;
        private final Framework framework;

        Judge(Layouts layouts, Words words, Framework framework) {
            this.layouts = layouts;
            this.words = words;
            this.framework = framework;
        }

        /**
         * Judges a table.
         *
         * @param around the texts that stand directly above it; where there are none, those of the sheet or workbook
         * @param sheetIsAboutIt whether the sheet's texts name the assessment, or there is no text to say otherwise
         * @param hasScoreColumn whether a column holds scores, with a heading or without
         */
        TableKind judge(Segment table, List<TextLine> around, boolean sheetIsAboutIt, boolean hasScoreColumn) {
            HeadingBlock heading = table.heading().orElseThrow();
            boolean foreign =
                    heading.unknown().stream().anyMatch(column -> words.is(Words.Kind.FOREIGN_HEADINGS, column.text()));
            boolean aroundIsAboutIt =
                    around.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
            boolean named = namesIndicators(table, heading);
            boolean aboutIt = named || (foreign && !around.isEmpty() ? aroundIsAboutIt : sheetIsAboutIt);
            if (heading.find(Field.INDICATOR).isPresent() && !named && hasRows(table, heading)) {
                return new Other("other-indicators");
            }
            Set<Form> forms = forms(heading, hasScoreColumn);
            if (!aboutIt || foreign && forms.isEmpty()) {
                return new Other(foreign ? "foreign-headings" : "not-about-assessment");
            }
            return forms.isEmpty() ? new Incomplete() : new Ours(forms);
        }

        private Set<Form> forms(HeadingBlock heading, boolean hasScoreColumn) {
            Set<Field> fields = heading.fields();
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
            if (ScoresAcross.isAcross(heading)) {
                return true;
            }
            Optional<TableColumn> column = heading.find(Field.INDICATOR);
            return column.isPresent()
                    && table.rows().stream()
                            .map(row -> row.text(column.get().number()))
                            .filter(text -> !text.isEmpty())
                            .anyMatch(text -> framework.findIndicator(text).isPresent()
                                    || framework.findInstrument(text).isPresent());
        }

        private static boolean hasRows(Segment table, HeadingBlock heading) {
            int column = heading.find(Field.INDICATOR).orElseThrow().number();
            return table.rows().stream().anyMatch(row -> !row.text(column).isEmpty());
        }
    }
}
