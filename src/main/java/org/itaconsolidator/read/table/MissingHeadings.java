package org.itaconsolidator.read.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Says what a table that cannot be read lacks of the form that its titles and the headings it has point at. It never asks for
 * a heading that stands there, nor for one of another form.
 */
final class MissingHeadings {
    /** Where titles and headings say the same of two forms the first is meant: a report's title names its measures. */
    private static final List<Form> IN_ORDER =
            List.of(Form.REPORT, Form.MEASURES, Form.ANALYSIS, Form.OIT_CHECKLIST, Form.SCORES);

    private static final int TITLE = 2;

    private final Layouts layouts;
    private final Words words;

    MissingHeadings(ReadingContext context) {
        this.layouts = context.layouts();
        this.words = context.words();
    }

    /** What is to be said of a table; of its form, where that is known, the fields that it lacks. */
    Finding of(CellRef at, String text, HeadingBlock heading, Set<Field> known, List<TextLine> titles) {
        Finding bare = Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, text, "");
        Set<Field> fields = heading.fields();
        Optional<FormLayout> form = findForm(fields, titles);
        if (form.isEmpty()) {
            return bare;
        }
        Finding named = bare.with("form", form.get().sheet());
        if (known.isEmpty() && form.get().isRecognisedBy(fields)) {
            return named.with("case", "untitled").with("example", form.get().title());
        }
        List<Set<Field>> lacking = known.isEmpty() ? lacking(form.get(), heading) : List.of(known);
        Finding said = named.with(
                        "lacking", lacking.stream().map(this::quoted).distinct().collect(Collectors.joining(" / ")))
                .with("example", quoted(lacking.get(0)));
        return heading.unknown().isEmpty()
                ? said.with("case", "lacking")
                : said.with("case", "lacking-unknown").with("unknown", unknown(heading));
    }

    /** What is to be said of rows without headings. */
    Finding ofRows(CellRef at, String text, List<TextLine> titles) {
        Finding bare =
                Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, text, "").with("case", "without-headings");
        return findForm(EnumSet.noneOf(Field.class), titles)
                .map(form -> bare.with("case", "without-headings-of")
                        .with("form", form.sheet())
                        .with("example", quoted(form.recognisedBy().get(0))))
                .orElse(bare);
    }

    /** The form that titles and headings of a table point at. */
    Optional<Form> findForm(HeadingBlock heading, List<TextLine> titles) {
        return findForm(heading.fields(), titles).map(FormLayout::form);
    }

    private Optional<FormLayout> findForm(Set<Field> fields, List<TextLine> titles) {
        List<TextLine> alone = titlesAlone(titles);
        return IN_ORDER.stream()
                .map(layouts::form)
                .filter(form -> likeness(form, fields, alone) > 0)
                .max(Comparator.<FormLayout>comparingInt(form -> likeness(form, fields, alone))
                        .thenComparing(form -> -IN_ORDER.indexOf(form.form())));
    }

    private int likeness(FormLayout form, Set<Field> fields, List<TextLine> titles) {
        int shared = (int) form.columns().stream()
                .filter(column -> fields.contains(column.field()))
                .count();
        return shared + (titles.stream().anyMatch(title -> names(title.text(), form)) ? TITLE : 0);
    }

    /** The lines of titles: texts side by side are the cells of a table, headings that are not known among them. */
    static List<TextLine> titlesAlone(List<TextLine> lines) {
        Map<RowRef, Long> inRow =
                lines.stream().collect(Collectors.groupingBy(line -> line.at().rowRef(), Collectors.counting()));
        return lines.stream().filter(line -> inRow.get(line.at().rowRef()) == 1).toList();
    }

    private boolean names(String title, FormLayout form) {
        String folded = ThaiText.fold(title);
        return folded.contains(ThaiText.fold(form.sheet()))
                || folded.contains(ThaiText.fold(form.title()))
                || form.form() == Form.SCORES && words.contains(Words.Kind.SCORE_TITLES, title);
    }

    /** The fewest fields that would do; those alone that a heading which is not known speaks of, if there is one. */
    private List<Set<Field>> lacking(FormLayout form, HeadingBlock heading) {
        List<Set<Field>> all = form.recognisedBy().stream()
                .map(needed -> without(needed, heading.fields()))
                .toList();
        int fewest = all.stream().mapToInt(Set::size).min().orElseThrow();
        List<Set<Field>> shortest =
                all.stream().filter(fields -> fields.size() == fewest).toList();
        List<Set<Field>> spokenOf = shortest.stream()
                .filter(fields -> fields.stream().allMatch(field -> isSpokenOf(field, heading)))
                .toList();
        return spokenOf.isEmpty() ? shortest : spokenOf;
    }

    private static Set<Field> without(Set<Field> needed, Set<Field> there) {
        Set<Field> rest = EnumSet.copyOf(needed);
        rest.removeAll(there);
        return rest;
    }

    private boolean isSpokenOf(Field field, HeadingBlock heading) {
        String own = ThaiText.fold(layouts.heading(field));
        return heading.unknown().stream()
                .anyMatch(column -> ThaiText.fold(column.text()).contains(own));
    }

    private String quoted(Collection<Field> fields) {
        return fields.stream().map(field -> '"' + layouts.heading(field) + '"').collect(Collectors.joining(" + "));
    }

    private static String unknown(HeadingBlock heading) {
        return heading.unknown().stream()
                .map(column -> '"' + column.text().replaceAll("\\s+", " ").strip() + '"')
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
