package org.itaconsolidator.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** From bytes to SnakeYAML's nodes; what is wrong with either is a {@link YamlProblem} with its line. */
final class YamlText {
    /** A job that names all local governments of the country has 3 MB. */
    private static final int MOST_BYTES = 4_000_000;

    private YamlText() {}

    /** The bytes of a user's file. What is no regular file might never end, or begin. */
    static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new YamlProblem(file.toString(), 1, "", "regular-file-expected", Map.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                String most = String.valueOf(MOST_BYTES / 1_000_000);
                throw new YamlProblem(file.toString(), 1, "", "file-too-large", Map.of("most", most));
            }
            return bytes;
        }
    }

    /** The text of a file in UTF-8. */
    static String decode(String file, InputStream in) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new YamlProblem(file, 1, "", "not-utf8", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node compose(String file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(20);
            options.setCodePointLimit(MOST_BYTES);
            // what a Yaml does, without what it constructs and represents with
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (root == null) {
                throw new YamlProblem(file, 1, "", "empty-file", Map.of());
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
        return new YamlProblem(file, line, "", "not-yaml", Map.of("reason", String.valueOf(reason)));
    }
}
