package org.itaconsolidator.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The declaration of a form.
 *
 * @param version of the program's own form, from 1; it rises when the columns change
 * @param title its first title line
 * @param fileWords words by which officers name a file of it
 * @param recognisedBy a table is this form if it has every field of one of these sets
 * @param required what a row with anything in it must hold
 * @param nothing rows of which nothing else is asked: those for "nothing to report", and those that the form does not demand
 * @param stated what is asked for in the rows of stated figures below the others, and why; empty if the form has none
 * @param columns of the program's own form, in order
 */
public record FormLayout(
        Form form,
        String sheet,
        int version,
        String title,
        List<String> fileWords,
        List<Set<Field>> recognisedBy,
        List<Requirement> required,
        List<RowAskedNothing> nothing,
        Optional<String> stated,
        List<FormColumn> columns) {
    /**
     * A column of one of the program's own forms.
     *
     * @param field what it means; its first heading in {@link Layouts#headings()} is the one written
     * @param width in characters of the standard font
     * @param choices name of the dropdown's list, empty where anything may be typed
     * @param strict whether only the list's words may be typed
     * @param from the first fiscal year whose form has the column; empty where every year's has it
     * @param perYear whether the form has one such column for each of its fiscal years
     * @param help one short line for the officer
     * @param example what may stand in a cell
     */
    public record FormColumn(
            Field field,
            int width,
            Optional<String> choices,
            boolean strict,
            Optional<FiscalYear> from,
            boolean perYear,
            String help,
            String example) {
        /** This column with help and example for a fiscal year's form, so that copying them gives the right year. */
        private FormColumn in(FiscalYear year) {
            return new FormColumn(
                    field, width, choices, strict, from, perYear, withYears(help, year), withYears(example, year));
        }

        private static String withYears(String text, FiscalYear year) {
            return text.replace("$year", thai(year.buddhist()))
                    .replace("$previous", thai(year.previous().buddhist()));
        }

        private static String thai(int number) {
            return ThaiText.thaiDigits(String.valueOf(number));
        }
    }

    /**
     * A form row stating that there is nothing to report, or that nothing has to be: none of its other cells are required.
     *
     * @param beside what may be filled in besides; a row that holds more is an ordinary one
     */
    public record RowAskedNothing(Field where, List<String> words, Set<Field> beside) {
        public RowAskedNothing {
            words = List.copyOf(words);
            beside = Set.copyOf(beside);
        }
    }

    /**
     * @param anyOf one of these fields is enough; the first is the one asked for
     * @param where the field whose words decide whether it is asked for; empty if every row that holds anything is
     *     asked
     * @param words of that field that ask for it; empty without such a field
     */
    public record Requirement(List<Field> anyOf, Optional<Field> where, List<String> words) {
        public Requirement {
            anyOf = List.copyOf(anyOf);
            words = List.copyOf(words);
        }
    }

    public FormLayout {
        recognisedBy = List.copyOf(recognisedBy);
        required = List.copyOf(required);
        nothing = List.copyOf(nothing);
        columns = List.copyOf(columns);
    }

    public boolean isRecognisedBy(Set<Field> fields) {
        return recognisedBy.stream().anyMatch(fields::containsAll);
    }

    /** Whether a table with these fields has every column of the program's own form, without those of some years only. */
    public boolean isWholeIn(Set<Field> fields) {
        return columns.stream()
                .filter(column -> column.from().isEmpty())
                .map(FormColumn::field)
                .allMatch(fields::contains);
    }

    /** The columns of a fiscal year's form, in order. */
    public List<FormColumn> columnsOf(FiscalYear year) {
        return columns.stream()
                .filter(column -> column.from().isEmpty() || column.from().get().compareTo(year) <= 0)
                .map(column -> column.in(year))
                .toList();
    }
}
