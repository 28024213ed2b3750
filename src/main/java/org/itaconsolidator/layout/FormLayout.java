package org.itaconsolidator.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * The declaration of a form.
 *
 * @param sheet the name of its sheet
 * @param version of the program's own form, from 1; it rises when the columns change
 * @param title its first title line
 * @param recognisedBy a table is this form where it has every field of one of these sets
 * @param required what a begun row must hold
 * @param nothing the row of which nothing more is asked; empty where the form has none
 * @param stated what is asked for in the rows of stated figures below the others, and why; empty where the form has none
 * @param columns of the program's own form, in order
 */
public record FormLayout(
        Form form,
        String sheet,
        int version,
        String title,
        List<Set<Field>> recognisedBy,
        List<Requirement> required,
        Optional<NothingToReport> nothing,
        Optional<String> stated,
        List<FormColumn> columns) {
    public FormLayout {
        recognisedBy = List.copyOf(recognisedBy);
        required = List.copyOf(required);
        columns = List.copyOf(columns);
    }

    public boolean isRecognisedBy(Set<Field> fields) {
        return recognisedBy.stream().anyMatch(fields::containsAll);
    }

    /** Whether a table with these fields has every column of the program's own form, but for those that not all years have. */
    public boolean isWholeIn(Set<Field> fields) {
        return columns.stream()
                .filter(column -> column.from().isEmpty())
                .map(FormColumn::field)
                .allMatch(fields::contains);
    }

    /** The columns of a fiscal year's form, in order. */
    public List<FormColumn> columnsOf(FiscalYear year) {
        return columns.stream().filter(column -> column.isIn(year)).toList();
    }
}
