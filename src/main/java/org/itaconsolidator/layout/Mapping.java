package org.itaconsolidator.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Headings that a user has confirmed: one YAML file in the job's folder {@code mappings}.
 *
 * @param body the body whose workbooks carry them, as in the job file or on the cover; {@code ""} for every body
 * @param headings the headings and what they mean; {@link Field#IGNORE} for a column that is not to be read
 */
public record Mapping(String body, List<ConfirmedHeading> headings) {
    private static final String ENDING = ".yaml";

    /** Copies the list. */
    public Mapping {
        headings = List.copyOf(headings);
    }

    /**
     * The mappings of a folder, in the order of their files' names.
     *
     * @throws org.itaconsolidator.yaml.YamlProblem where a file is not as expected; names file, line and key
     */
    public static List<Mapping> listIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Mapping::isYaml).sorted().map(Mapping::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither hidden files, such as a system's own, nor folders. */
    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && !name.startsWith(".") && (name.endsWith(ENDING) || name.endsWith(".yml"));
    }

    private static Mapping read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            YamlNode root = YamlNode.read(file.toString(), in);
            if (!file.toString().endsWith(ENDING)) {
                throw root.problem(
                        "ending-expected", Map.of("ending", ENDING), "expected a file name that ends in " + ENDING);
            }
            root.fields("body", "headings");
            List<ConfirmedHeading> headings = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            root.get("headings").entries().forEach((heading, node) -> {
                if (!keys.add(Layouts.key(heading))) {
                    throw node.problem(
                            "heading-twice",
                            Map.of("found", heading),
                            "the heading '" + heading + "' stands twice, told apart by blanks alone");
                }
                headings.add(confirmed(heading, node));
            });
            return new Mapping(root.find("body").map(YamlNode::text).orElse(""), headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfirmedHeading confirmed(String heading, YamlNode node) {
        try {
            ConfirmedHeading confirmed = ConfirmedHeading.of(heading, node.text());
            if (confirmed.leavesItsYearOpen()) {
                throw node.problem(
                        "heading-without-year",
                        Map.of("found", heading, "field", node.text()),
                        "the heading '" + heading
                                + "' does not say for sure of which fiscal year it is; name the year, such as "
                                + node.text() + "-2565");
            }
            return confirmed;
        } catch (IllegalArgumentException e) {
            throw node.problem(
                    "field-unknown",
                    Map.of("found", node.text(), "ignore", Field.IGNORE.code()),
                    e.getMessage() + "; for a column that is not to be read: " + Field.IGNORE.code());
        }
    }
}
