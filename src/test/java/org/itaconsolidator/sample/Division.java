package org.itaconsolidator.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.yaml.YamlNode;

/** What one division writes: a row of its plan, and the same row with what its report adds. */
final class Division {
    /** Keys of a row that are no fields: what the report adds, and the only form that a row stands in. */
    private static final Set<String> NO_FIELDS = Set.of("report", "only");

    private final YamlNode node;

    Division(YamlNode node) {
        this.node = node;
    }

    String name() {
        return node.get("division").text();
    }

    /** Where and how the form is written: {@code file}, and for a layout of the division's own its columns. */
    YamlNode layout(Form form) {
        return node.get(form.code());
    }

    boolean usesOwnLayout(Form form) {
        return layout(form).find("columns").isPresent();
    }

    /** The rows of a form. A field that runs over several rows of the sheet has several texts. */
    List<Map<Field, List<String>>> rows(Form form) {
        return node.get("rows").list().stream()
                .filter(row -> row.find("only")
                        .map(only -> only.text().equals(form.code()))
                        .orElse(true))
                .map(row -> fields(row, form))
                .toList();
    }

    /** The rows for the program's own form, which has one cell for each field. */
    List<Map<Field, String>> cells(Form form) {
        return rows(form).stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("\n", e.getValue()))))
                .toList();
    }

    static Map<Field, List<String>> fields(YamlNode row, Form form) {
        Map<String, YamlNode> keys = new LinkedHashMap<>(row.entries());
        if (form == Form.REPORT) {
            row.find("report").ifPresent(more -> keys.putAll(more.entries()));
        }
        keys.keySet().removeAll(NO_FIELDS);
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        keys.forEach((key, text) -> fields.put(Field.ofCode(key), text.isList() ? text.texts() : List.of(text.text())));
        return fields;
    }
}
