package org.itaconsolidator.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.nodes.Node;

/** The program's own YAML files as the build has composed them. */
class ComposedYamlTest {
    private static final Path PROGRAM = Path.of("target", "program");

    @Test
    void everyFileSaysComposedWhatItSays() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(PROGRAM)) {
            files = tree.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        assertTrue(files.size() >= 20, files.toString());
        for (Path file : files) {
            byte[] document = Files.readAllBytes(file);
            assertTrue(find(file, document).isPresent(), file.toString());
            String name = PROGRAM.relativize(file).toString().replace('\\', '/');
            assertSame(YamlNode.read(name, new ByteArrayInputStream(document)), YamlNode.own(name, document));
        }
    }

    /** Words changed without a build, as by who tries some out. */
    @Test
    void fileThatIsAnotherOneNowIsComposedAnew() throws IOException {
        byte[] changed = "changed: [1, 2]".getBytes(StandardCharsets.UTF_8);
        assertFalse(find(PROGRAM.resolve("layouts/lists.yaml"), changed).isPresent());
        assertEquals(
                List.of("1", "2"),
                YamlNode.own("layouts/lists.yaml", changed).get("changed").texts());
    }

    private static Optional<Node> find(Path file, byte[] document) throws IOException {
        return ComposedYaml.find(document, Files.readAllBytes(Path.of(file + ".tree")));
    }

    private static void assertSame(YamlNode read, YamlNode composed) {
        YamlProblem place = read.problem("text-expected");
        assertEquals(place.getMessage(), composed.problem("text-expected").getMessage());
        assertEquals(place.words(), composed.problem("text-expected").words(), place.getMessage());
        assertEquals(read.isNull(), composed.isNull(), place.getMessage());
        assertEquals(read.isMapping(), composed.isMapping(), place.getMessage());
        assertEquals(read.isList(), composed.isList(), place.getMessage());
        if (read.isMapping()) {
            Map<String, YamlNode> entries = composed.entries();
            assertEquals(List.copyOf(read.entries().keySet()), List.copyOf(entries.keySet()), place.getMessage());
            read.entries().forEach((key, value) -> assertSame(value, entries.get(key)));
        } else if (read.isList()) {
            List<YamlNode> elements = composed.list();
            assertEquals(read.list().size(), elements.size(), place.getMessage());
            for (int i = 0; i < elements.size(); i++) {
                assertSame(read.list().get(i), elements.get(i));
            }
        }
    }
}
