package org.itaconsolidator.message;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.yaml.YamlNode;

/** The examples of {@code findings/examples.yaml}: one finding per wording, in the order of the file. */
final class FindingExamples {
    private static final String FILE = "/findings/examples.yaml";

    private FindingExamples() {}

    /** Example findings by the key of their wording. */
    static Map<String, Finding> all() throws Exception {
        Map<String, Finding> examples = new LinkedHashMap<>();
        try (InputStream in = FindingExamples.class.getResourceAsStream(FILE)) {
            YamlNode.read(FILE, in).entries().forEach((wording, words) -> examples.put(wording, read(wording, words)));
        }
        return examples;
    }

    /** The code of a wording: what stands before the dot. */
    static FindingCode codeOf(String wording) {
        return FindingCode.valueOf(
                wording.replaceAll("\\..*", "").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Finding read(String wording, YamlNode words) {
        List<CellRef> cells = new ArrayList<>();
        Map<String, String> details = new LinkedHashMap<>();
        words.entries().forEach((name, value) -> {
            if (name.equals("at")) {
                value.texts().forEach(cell -> cells.add(cell(cell)));
            } else {
                details.put(name, value.text());
            }
        });
        String found = details.containsKey("found") ? details.remove("found") : "";
        String expected = details.containsKey("expected") ? details.remove("expected") : "";
        if (wording.contains(".")) {
            details.put("case", wording.substring(wording.indexOf('.') + 1));
        }
        FindingCode code = codeOf(wording);
        return new Finding(code, code.severity(), cells, found, expected, details);
    }

    private static CellRef cell(String words) {
        String[] parts = words.split(" ");
        return new CellRef(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
