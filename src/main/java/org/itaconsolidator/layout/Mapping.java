package org.itaconsolidator.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;

/**
 * Headings that a user has confirmed: one YAML file in the job's folder {@code mappings}.
 *
 * @param body the body whose workbooks carry them, as in the job file or on the cover; {@code ""} for every body
 * @param headings the headings and what they mean; {@link Field#IGNORE} for a column that is not to be read
 */
public record Mapping(String body, List<ConfirmedHeading> headings) {
    private static final String ENDING = ".yaml";

    public Mapping {
        headings = List.copyOf(headings);
    }

    /**
     * The mappings of a folder, in the order of their files' names.
     *
     * @param nameOf the one name of a body, whichever of its names a file uses
     * @throws YamlProblem if a file is not as expected, or contradicts another one; names file, line and key
     */
    public static List<Mapping> listIn(Path folder, UnaryOperator<String> nameOf) {
        Map<String, Map<String, Line>> lines = new HashMap<>(); // by body and heading
        try {
            List<Mapping> mappings = new ArrayList<>();
            for (Path file : YamlNode.listFiles(folder)) {
                mappings.add(read(file, nameOf, lines));
            }
            return mappings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(ConfirmedHeading heading, YamlNode node, Path file) {}

    private static Mapping read(Path file, UnaryOperator<String> nameOf, Map<String, Map<String, Line>> lines)
            throws IOException {
        YamlNode root = YamlNode.read(file);
        if (!file.toString().endsWith(ENDING)) {
            throw root.problem("ending-expected", Map.of("ending", ENDING));
        }
        root.fields("body", "headings");
        String body = root.find("body").map(YamlNode::text).orElse("");
        Map<String, Line> known =
                lines.computeIfAbsent(body.isEmpty() ? "" : nameOf.apply(body), any -> new HashMap<>());
        List<ConfirmedHeading> headings = new ArrayList<>();
        root.get("headings").entries().forEach((heading, node) -> {
            ConfirmedHeading confirmed =
                    confirmed(heading, node).in(file.getFileName().toString(), node.line());
            Line line = new Line(confirmed, node, file);
            Line before = known.putIfAbsent(Layouts.key(heading), line);
            if (before != null) {
                checkSame(before, line);
            }
            headings.add(line.heading());
        });
        return new Mapping(body, headings);
    }

    /** Refuses a heading that stands twice in a file, or with another meaning in another file. */
    private static void checkSame(Line before, Line line) {
        String heading = line.heading().heading();
        if (before.file().equals(line.file())) {
            throw line.node().problem("heading-twice", Map.of("found", heading));
        }
        if (before.heading().field() != line.heading().field()
                || !before.heading().year().equals(line.heading().year())) {
            Map<String, String> words = Map.of(
                    "heading",
                    heading,
                    "found",
                    line.node().text(),
                    "other",
                    before.node().text(),
                    "otherFile",
                    before.file().toString(),
                    "otherLine",
                    String.valueOf(before.node().line()));
            throw line.node().problem("heading-contradicted", words);
        }
    }

    private static ConfirmedHeading confirmed(String heading, YamlNode node) {
        try {
            ConfirmedHeading confirmed = ConfirmedHeading.of(heading, node.text());
            if (confirmed.leavesItsYearOpen()) {
                throw node.problem("heading-without-year", Map.of("found", heading, "field", node.text()));
            }
            return confirmed;
        } catch (IllegalArgumentException e) {
            throw node.problem("field-unknown", Map.of("found", node.text(), "ignore", Field.IGNORE.code()));
        }
    }
}
