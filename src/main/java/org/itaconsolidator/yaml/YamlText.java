package org.itaconsolidator.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** From bytes to SnakeYAML's nodes; what is wrong with either is a {@link YamlProblem} with its line. */
final class YamlText {
    /** A job that names all local governments of the country has 3 MB. */
    private static final int MOST_BYTES = 4_000_000;

    private YamlText() {}

    /** The bytes of a user's file. What is no regular file might never end, or begin. */
    static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new YamlProblem(file.toString(), 1, "", "expected a regular file", "regular-file-expected", Map.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                String most = String.valueOf(MOST_BYTES / 1_000_000);
                throw new YamlProblem(
                        file.toString(), 1, "", "larger than " + most + " MB", "file-too-large", Map.of("most", most));
            }
            return bytes;
        }
    }

    /** The text of a file in UTF-8. */
    static String decode(String file, InputStream in) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            StringBuilder text = new StringBuilder();
            try (var reader = new InputStreamReader(in, decoder)) {
                char[] buffer = new char[8192];
                for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                    text.append(buffer, 0, n);
                }
            }
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new YamlProblem(file, 1, "", "the file is not UTF-8; save it as UTF-8", "not-utf8", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node compose(String file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(20);
            options.setCodePointLimit(MOST_BYTES);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new YamlProblem(file, 1, "", "the file is empty", "empty-file", Map.of());
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw unreadable(file, line, e.getProblem());
        } catch (YAMLException e) {
            throw unreadable(file, 1, e.getMessage());
        }
    }

    private static YamlProblem unreadable(String file, int line, String reason) {
        String problem = "not readable as YAML: " + reason;
        return new YamlProblem(file, line, "", problem, "not-yaml", Map.of("reason", String.valueOf(reason)));
    }
}
