package org.itaconsolidator.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A document of the program as the build has composed it ({@code src/assembly/YamlTrees.java}): composing all of them anew
 * takes a tenth of a small run. Numbers have seven bits to a byte, the highest first, and the eighth where more follow.
 * First comes the checksum of the document, then the length of its texts in bytes, the texts one after the other in UTF-8,
 * and each node with its kind, its line from 0, and its text's length in characters or the number of its nodes.
 */
final class ComposedYaml {
    private static final int[] NOTHING = {};

    private final byte[] bytes;
    private int at;
    private String texts;
    private int told;

    private ComposedYaml(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The root of a document; empty where it is another one now than was composed. */
    static Optional<Node> find(byte[] document, byte[] composed) {
        ComposedYaml tree = new ComposedYaml(composed);
        CRC32 sum = new CRC32();
        sum.update(document);
        if (tree.number() != (int) sum.getValue()) {
            return Optional.empty();
        }
        int length = tree.number();
        tree.texts = new String(composed, tree.at, length, StandardCharsets.UTF_8);
        tree.at += length;
        return Optional.of(tree.node());
    }

    private int number() {
        int number = 0;
        byte next;
        do {
            next = bytes[at++];
            number = number << 7 | next & 0x7f;
        } while (next < 0);
        return number;
    }

    private Node node() {
        int kind = number();
        Mark mark = new Mark("", 0, number(), 0, NOTHING, 0);
        int size = number();
        switch (kind) {
            case 's', 'n' -> {
                String text = texts.substring(told, told += size);
                return new ScalarNode(kind == 'n' ? Tag.NULL : Tag.STR, true, text, mark, mark, ScalarStyle.PLAIN);
            }
            case 'l' -> {
                List<Node> elements = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    elements.add(node());
                }
                return new SequenceNode(Tag.SEQ, true, elements, mark, mark, FlowStyle.BLOCK);
            }
            default -> {
                List<NodeTuple> entries = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    entries.add(new NodeTuple(node(), node()));
                }
                return new MappingNode(Tag.MAP, true, entries, mark, mark, FlowStyle.BLOCK);
            }
        }
    }
}
