package org.itaconsolidator.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One node of a YAML document that knows its file, line and key. Every accessor throws {@link YamlProblem} if the
 * document holds something else than what was asked for.
 */
public final class YamlNode {
    /** The largest file: a job that names all local governments of the country has 3 MB. */
    private static final int MOST_BYTES = 4_000_000;

    /** English messages of the library for broken YAML with our codes; the first that matches counts. */
    private static final List<Map.Entry<String, String>> SLIPS = List.of(
            Map.entry("\\t(TAB)", "not-yaml-tab"),
            Map.entry("-quoted scalar found unknown escape", "not-yaml-escape"),
            Map.entry("-quoted scalar expected escape", "not-yaml-escape"),
            Map.entry("quoted scalar", "not-yaml-quote"),
            Map.entry("expected ',' or ", "not-yaml-bracket"),
            Map.entry("mapping values are not allowed", "not-yaml-colon"),
            Map.entry("could not find expected ':'", "not-yaml-no-colon"),
            Map.entry("cannot start any token", "not-yaml-sign"),
            Map.entry("undefined alias", "not-yaml-sign"),
            Map.entry("expected alphabetic or numeric character", "not-yaml-sign"),
            Map.entry("tag", "not-yaml-sign"),
            Map.entry("are not allowed here", "not-yaml-indentation"),
            Map.entry("<block end>", "not-yaml-indentation"));

    private static final Set<String> BEGUN = Set.of("not-yaml-quote", "not-yaml-bracket", "not-yaml-no-colon");

    private final String file;
    private final String key;
    private final int line;
    private final Node node;
    /** Made when first asked for, and once: a mapping is asked for each of its keys. */
    private volatile Map<String, YamlNode> entries;

    private YamlNode(String file, String key, int line, Node node) {
        this.file = file;
        this.key = key;
        this.line = line;
        this.node = node;
    }

    /**
     * @param file the name to use in messages
     * @param in its bytes in UTF-8; left open
     */
    public static YamlNode read(String file, InputStream in) {
        return parse(file, decode(file, in));
    }

    /** The root of one of the program's own files, such as {@code layouts/words.yaml}. */
    public static YamlNode own(String file) {
        try (InputStream in = YamlNode.class.getResourceAsStream("/" + file)) {
            return own(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of one of the program's own files, of which these are the bytes. */
    public static YamlNode own(String file, byte[] document) {
        try (InputStream in = YamlNode.class.getResourceAsStream("/" + file + ".tree")) {
            if (in != null) {
                Optional<Node> root = ComposedYaml.find(document, in.readAllBytes());
                if (root.isPresent()) {
                    return new YamlNode(file, "", lineOf(root.get()), root.get());
                }
            }
            return read(file, new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws YamlProblem also if it is not a regular file or too large */
    public static YamlNode read(Path file) throws IOException {
        return read(file.toString(), new ByteArrayInputStream(bytes(file)));
    }

    /**
     * The bytes of a user's file, for who needs them beside its root. What is no regular file might never end, or begin.
     *
     * @throws YamlProblem where it is no regular file, or larger than is read
     */
    public static byte[] bytes(Path file) throws IOException {
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

    /** The YAML files directly in a folder by name, without hidden ones. */
    public static List<Path> listFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(?s)[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    /** The root of a document given as text. */
    public static YamlNode parse(String file, String text) {
        Node root = compose(file, text);
        return new YamlNode(file, "", lineOf(root), root);
    }

    private static String decode(String file, InputStream in) {
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

    private static Node compose(String file, String text) {
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
            throw unreadable(file, e);
        } catch (ReaderException e) {
            int line = (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(letter -> letter == '\n')
                            .count()
                    + 1;
            throw new YamlProblem(file, line, "", "not-yaml-letter", Map.of());
        } catch (YAMLException e) {
            throw new YamlProblem(file, 1, "", "not-yaml", Map.of());
        }
    }

    /** The problem at the place where the fault begins: an unclosed quotation mark, not the file's end. */
    private static YamlProblem unreadable(String file, MarkedYAMLException e) {
        String said = e.getContext() + " " + e.getProblem();
        Map.Entry<String, String> slip = SLIPS.stream()
                .filter(each -> said.contains(each.getKey()))
                .findFirst()
                .orElse(Map.entry("", "not-yaml"));
        Mark mark =
                BEGUN.contains(slip.getValue()) && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null
                ? new YamlProblem(file, 1, "", slip.getValue(), Map.of())
                : new YamlProblem(
                        file,
                        mark.getLine() + 1,
                        "",
                        slip.getValue(),
                        Map.of(YamlProblem.COLUMN, String.valueOf(mark.getColumn() + 1)));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line, from 1; for a mapping's value that of its key. */
    public int line() {
        return line;
    }

    /** The key's last part, {@code ""} for the root. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** @param code the key of its sentence in {@code messages/settings_*.properties} */
    public YamlProblem problem(String code, Map<String, String> words) {
        return new YamlProblem(file, line, key, code, words);
    }

    /** A problem whose sentence has the found text as its only word. */
    public YamlProblem problem(String code) {
        return problem(code, Map.of("found", node instanceof ScalarNode scalar ? scalar.getValue() : ""));
    }

    /** A fault in one of the program's own files, which no user changes. */
    public YamlProblem fault(String text) {
        return new YamlProblem(file, line, key, text, "", Map.of());
    }

    /** The entries of a mapping whose keys may only be {@code known} ones. */
    public Map<String, YamlNode> fields(String... known) {
        Map<String, YamlNode> fields = entries();
        Set<String> allowed = new HashSet<>(Arrays.asList(known));
        for (Map.Entry<String, YamlNode> field : fields.entrySet()) {
            if (!allowed.contains(field.getKey())) {
                throw field.getValue().problem("unknown-key", Map.of("known", String.join(", ", known)));
            }
        }
        return fields;
    }

    /** The entries of a mapping with free keys, in the order of the file; not to be changed. */
    public Map<String, YamlNode> entries() {
        if (entries == null) {
            entries = Collections.unmodifiableMap(makeEntries());
        }
        return entries;
    }

    private Map<String, YamlNode> makeEntries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("keys-expected");
        }
        Map<String, YamlNode> made = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw problem("plain-keys-expected");
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            YamlNode value = new YamlNode(file, path, lineOf(name), tuple.getValueNode());
            if (made.put(name.getValue(), value) != null) {
                throw value.problem("key-twice");
            }
        }
        return made;
    }

    /** A field of a mapping; a problem if it is missing. */
    public YamlNode get(String name) {
        return find(name).orElseThrow(() -> problem("key-missing", Map.of("name", name)));
    }

    /** A field of a mapping; empty if it is missing or null. */
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
            throw problem("list-expected");
        }
        List<YamlNode> list = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            list.add(new YamlNode(file, key + "[" + list.size() + "]", lineOf(element), element));
        }
        return list;
    }

    /** The elements of a list, or this node itself. */
    public List<YamlNode> each() {
        return isList() ? list() : List.of(this);
    }

    public List<String> texts() {
        return each().stream().map(YamlNode::text).toList();
    }

    /** A scalar's text as written; a problem if null or blank. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)
                || isNull()
                || scalar.getValue().isBlank()) {
            throw problem("text-expected");
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
        throw problem("whole-number-expected", words);
    }

    /** A decimal number, exactly as written. */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(written());
        } catch (NumberFormatException e) {
            throw problem("number-expected", Map.of("found", written()));
        }
    }

    /** A score or share of a hundred, exactly as written. */
    public BigDecimal upToHundred() {
        BigDecimal number = decimal();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw problem("target-expected");
        }
        return number;
    }

    /** The value found, for messages: a scalar as written, a list as [...], keys as {...}. */
    private String written() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return isList() ? "[...]" : "{...}";
    }

    public boolean bool() {
        return oneOf(List.of(true, false), String::valueOf);
    }

    public String oneOf(String... words) {
        return oneOf(List.of(words), word -> word);
    }

    /** @param word how a choice is written */
    public <T> T oneOf(List<T> choices, Function<T, String> word) {
        String value = text();
        return choices.stream()
                .filter(choice -> word.apply(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String known = choices.stream().map(word).collect(Collectors.joining(", "));
                    return problem("one-of-expected", Map.of("known", known, "found", value));
                });
    }
}
