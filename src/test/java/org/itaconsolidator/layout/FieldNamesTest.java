package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.junit.jupiter.api.Test;

/** The names of fields that docs/new-heading.md lists are those that a file of confirmed headings may have. */
class FieldNamesTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (.*?) ?\\| (.*) \\|");

    @Test
    void documentListsEveryFieldWithItsHeadingAndThoseThatTakeAYear() throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/new-heading.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String name = row.group(1);
                documented.put(
                        name, row.group(2) + (row.group(3).contains("`" + name + "-2565`") ? " with a year" : ""));
            }
        }
        Map<String, String> declared = new TreeMap<>();
        for (Field field : Field.values()) {
            String heading = field == Field.IGNORE ? "" : Layouts.load().heading(field);
            declared.put(field.code(), heading + (field.isOfAYear() ? " with a year" : ""));
        }
        assertEquals(declared, new TreeMap<>(documented));
    }
}
