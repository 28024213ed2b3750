import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Composes the YAML files of the program ahead, each into a file beside it with the ending {@code .tree}, in the form that
 * {@code org.itaconsolidator.yaml.ComposedYaml} reads. Argument: the folder with the program.
 */
final class YamlTrees {
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final StringBuilder texts = new StringBuilder();

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(Path.of(args[0]))) {
            files = tree.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            Files.write(file.resolveSibling(file.getFileName() + ".tree"), compose(Files.readAllBytes(file)));
        }
    }

    private static byte[] compose(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        LoaderOptions options = new LoaderOptions();
        YamlTrees tree = new YamlTrees();
        tree.add(new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode());
        CRC32 sum = new CRC32();
        sum.update(document);
        byte[] words = tree.texts.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        number(bytes, (int) sum.getValue());
        number(bytes, words.length);
        bytes.writeBytes(words);
        bytes.writeBytes(tree.nodes.toByteArray());
        return bytes.toByteArray();
    }

    private void add(Node node) {
        if (node instanceof ScalarNode scalar) {
            begin(node, Tag.NULL.equals(node.getTag()) ? 'n' : 's', scalar.getValue().length());
            texts.append(scalar.getValue());
        } else if (node instanceof SequenceNode list) {
            begin(node, 'l', list.getValue().size());
            list.getValue().forEach(this::add);
        } else {
            List<NodeTuple> entries = ((MappingNode) node).getValue();
            begin(node, 'm', entries.size());
            entries.forEach(entry -> {
                add(entry.getKeyNode());
                add(entry.getValueNode());
            });
        }
    }

    private void begin(Node node, char kind, int size) {
        number(nodes, kind);
        number(nodes, node.getStartMark().getLine());
        number(nodes, size);
    }

    private static void number(ByteArrayOutputStream to, int number) {
        for (int bits = 28; bits > 0; bits -= 7) {
            if (number >>> bits != 0) {
                to.write(number >>> bits | 0x80);
            }
        }
        to.write(number & 0x7f);
    }
}
