package org.itaconsolidator.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
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
    private final Node node;

    private YamlNode(String file, String key, Node node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    /**
     * The root of a document.
     *
     * @param file the name to use in messages
     * @param in its bytes in UTF-8; left open
     */
    public static YamlNode read(String file, InputStream in) {
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
            return parse(file, text.toString());
        } catch (CharacterCodingException e) {
            throw new YamlProblem(file, 1, "", "the file is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of a document given as text. */
    public static YamlNode parse(String file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(20);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new YamlProblem(file, 1, "", "the file is empty");
            }
            return new YamlNode(file, "", root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlProblem(file, line, "", "not readable as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new YamlProblem(file, 1, "", "not readable as YAML: " + e.getMessage());
        }
    }

    /** The line, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The key's last part, {@code ""} for the root. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** A problem with this node, to throw. */
    public YamlProblem problem(String text) {
        return new YamlProblem(file, line(), key, text);
    }

    /** The entries of a mapping, whose keys may be any of {@code known} and no others. */
    public Map<String, YamlNode> fields(String... known) {
        Map<String, YamlNode> fields = entries();
        List<String> allowed = Arrays.asList(known);
        for (Map.Entry<String, YamlNode> field : fields.entrySet()) {
            if (!allowed.contains(field.getKey())) {
                throw field.getValue().problem("unknown key; known keys here: " + String.join(", ", known));
            }
        }
        return fields;
    }

    /** The entries of a mapping with free keys, in the order of the file. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("expected keys with values");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw problem("expected plain keys");
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            YamlNode value = new YamlNode(file, path, tuple.getValueNode());
            if (entries.put(name.getValue(), value) != null) {
                throw new YamlProblem(file, name.getStartMark().getLine() + 1, path, "the key stands twice");
            }
        }
        return entries;
    }

    /** The field of a mapping; a problem where it is missing. */
    public YamlNode get(String name) {
        return find(name).orElseThrow(() -> problem("the key '" + name + "' is missing"));
    }

    /** The field of a mapping; empty where it is missing or null. */
    public Optional<YamlNode> find(String name) {
        return Optional.ofNullable(entries().get(name)).filter(n -> !n.isNull());
    }

    /** Whether nothing (or {@code null}) stands here. */
    public boolean isNull() {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The elements of a list. */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("expected a list");
        }
        List<YamlNode> list = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            list.add(new YamlNode(file, key + "[" + list.size() + "]", element));
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
            throw problem("expected a text");
        }
        return scalar.getValue();
    }

    /** A whole number within bounds, both included. */
    public int integer(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw problem("expected a whole number from " + least + " to " + most + ", found '" + text() + "'");
    }

    /** A decimal number, exactly as written. */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw problem("expected a number such as 85, found '" + text() + "'");
        }
    }

    /** {@code true} or {@code false}. */
    public boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("expected true or false, found '" + text() + "'");
        };
    }

    /** One of the given words. */
    public String oneOf(String... words) {
        String value = text();
        if (!Arrays.asList(words).contains(value)) {
            throw problem("expected one of " + String.join(", ", words) + ", found '" + value + "'");
        }
        return value;
    }
}
