package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.FormLayout.FormColumn;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormDeclarationTest {
    private static final Set<String> LISTS =
            Set.of("divisions", "indicators", "items", "oit-items", "topics", "statuses", "self-scores");

    private final Layouts layouts = Layouts.load();

    @ParameterizedTest
    @EnumSource
    void everyYearsFormIsRecognisedByItsOwnColumns(Form form) {
        for (int year : List.of(2562, 2566, 2567, 2569)) {
            Set<Field> fields = fields(form, FiscalYear.ofBuddhist(year));
            assertTrue(layouts.form(form).isRecognisedBy(fields), form + " " + year);
            layouts.form(form).required().forEach(each -> {
                assertTrue(fields.stream().anyMatch(each.anyOf()::contains), form + " requires " + each);
                each.where().ifPresent(field -> assertTrue(fields.contains(field), form + " asks " + each));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnHasAHeadingAndAKnownList(Form form) {
        for (FormColumn column : layouts.form(form).columns()) {
            assertTrue(!layouts.heading(column.field()).isBlank());
            column.choices().ifPresent(list -> assertTrue(LISTS.contains(list), list));
            assertTrue(column.help().length() <= 255, "Excel shows 255 characters of help");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySourceOfScoresHasItsWord(SourceKind kind) {
        String word = FormLists.load().source(kind);
        assertEquals(kind == SourceKind.OFFICIAL ? "ผลการประเมินอย่างเป็นทางการ" : "ประเมินตนเอง", word);
    }

    private Set<Field> fields(Form form, FiscalYear year) {
        return layouts.form(form).columnsOf(year).stream()
                .map(FormColumn::field)
                .collect(Collectors.toSet());
    }
}
