package org.itaconsolidator.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One node of a YAML document, which knows its file, line and key. Every accessor throws {@link YamlProblem} where the
 * document holds something else than asked for.
 */
public final class YamlNode {
    private final String file;
    private final String key;
    private final int line;
    private final Node node;

    private YamlNode(String file, String key, int line, Node node) {
        this.file = file;
        this.key = key;
        this.line = line;
        this.node = node;
    }

    /**
     * The root of a document.
     *
     * @param file the name to use in messages
     * @param in its bytes in UTF-8; left open
     */
    public static YamlNode read(String file, InputStream in) {
        return parse(file, YamlText.decode(file, in));
    }

    /** The root of one of the program's own files, by its place such as {@code layouts/words.yaml}. */
    public static YamlNode own(String file) {
        try (InputStream in = YamlNode.class.getResourceAsStream("/" + file)) {
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The root of a user's file.
     *
     * @throws YamlProblem also where it is no regular file, or larger than is read
     */
    public static YamlNode read(Path file) throws IOException {
        return read(file.toString(), new ByteArrayInputStream(bytes(file)));
    }

    /**
     * The bytes of a user's file, for who needs them beside its root.
     *
     * @throws YamlProblem where it is no regular file, or larger than is read
     */
    public static byte[] bytes(Path file) throws IOException {
        return YamlText.bytes(file);
    }

    /** The root of a document given as text. */
    public static YamlNode parse(String file, String text) {
        Node root = YamlText.compose(file, text);
        return new YamlNode(file, "", lineOf(root), root);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line, from 1; of a mapping's value the line of its key. */
    public int line() {
        return line;
    }

    /** The key's last part, {@code ""} for the root. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /**
     * A problem with this node, to throw.
     *
     * @param code the key of its sentence in the message files; {@code ""} only where a file of the program's own, which no
     *     user changes, is wrong
     * @param words the words of that sentence
     * @param text what is wrong and what is expected, in English
     */
    public YamlProblem problem(String code, Map<String, String> words, String text) {
        return new YamlProblem(file, line, key, text, code, words);
    }

    /** The entries of a mapping, whose keys may be any of {@code known} and no others. */
    public Map<String, YamlNode> fields(String... known) {
        Map<String, YamlNode> fields = entries();
        Set<String> allowed = new HashSet<>(Arrays.asList(known));
        for (Map.Entry<String, YamlNode> field : fields.entrySet()) {
            if (!allowed.contains(field.getKey())) {
                String names = String.join(", ", known);
                throw field.getValue()
                        .problem("unknown-key", Map.of("known", names), "unknown key; known keys here: " + names);
            }
        }
        return fields;
    }

    /** The entries of a mapping with free keys, in the order of the file. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("keys-expected", Map.of(), "expected keys with values");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw problem("plain-keys-expected", Map.of(), "expected plain keys");
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            YamlNode value = new YamlNode(file, path, lineOf(name), tuple.getValueNode());
            if (entries.put(name.getValue(), value) != null) {
                throw value.problem("key-twice", Map.of(), "the key stands twice");
            }
        }
        return entries;
    }

    /** The field of a mapping; a problem where it is missing. */
    public YamlNode get(String name) {
        return find(name)
                .orElseThrow(() -> problem("key-missing", Map.of("name", name), "the key '" + name + "' is missing"));
    }

    /** The field of a mapping; empty where it is missing or null. */
    public Optional<YamlNode> find(String name) {
        return Optional.ofNullable(entries().get(name)).filter(n -> !n.isNull());
    }

    /** Whether nothing (or {@code null}) stands here. */
    public boolean isNull() {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("list-expected", Map.of(), "expected a list");
        }
        List<YamlNode> list = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            list.add(new YamlNode(file, key + "[" + list.size() + "]", lineOf(element), element));
        }
        return list;
    }

    /** The texts of a list, or of a single value. */
    public List<String> texts() {
        return isList() ? list().stream().map(YamlNode::text).toList() : List.of(text());
    }

    /** A scalar's text as written; not null, not blank. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)
                || isNull()
                || scalar.getValue().isBlank()) {
            throw problem("text-expected", Map.of(), "expected a text");
        }
        return scalar.getValue();
    }

    /** A whole number within bounds, both included. */
    public int integer(int least, int most) {
        try {
            int value = Integer.parseInt(written());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        Map<String, String> words = Map.of("least", "" + least, "most", "" + most, "found", written());
        throw problem(
                "whole-number-expected",
                words,
                "expected a whole number from " + least + " to " + most + ", found '" + written() + "'");
    }

    /** A decimal number, exactly as written. */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(written());
        } catch (NumberFormatException e) {
            throw problem(
                    "number-expected",
                    Map.of("found", written()),
                    "expected a number such as 85, found '" + written() + "'");
        }
    }

    /** What stands there, for saying that it is no number: a scalar as written, a list as [...], keys as {...}. */
    private String written() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return isList() ? "[...]" : "{...}";
    }

    /** {@code true} or {@code false}. */
    public boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                Map<String, String> words = Map.of("known", "true, false", "found", text());
                throw problem("one-of-expected", words, "expected true or false, found '" + text() + "'");
            }
        };
    }

    public String oneOf(String... words) {
        String value = text();
        if (!Arrays.asList(words).contains(value)) {
            String known = String.join(", ", words);
            throw problem(
                    "one-of-expected",
                    Map.of("known", known, "found", value),
                    "expected one of " + known + ", found '" + value + "'");
        }
        return value;
    }
}
