package org.itaconsolidator.model.paper;

import java.nio.file.Path;
import java.util.List;

/**
 * A document ready to sign: its content and order, not how it is drawn. Papers with the same content are equal.
 *
 * @param title its name in the file's properties
 * @param parts what stands in it, from the first page to the last
 */
public record Paper(String title, List<Part> parts) {
    /**
     * Marks where a line of a cover, of a column's heading or of a place to sign may end; a zero-width space. Thai has no blanks between
     * words, and programs that break lines split compounds (ผู้รับผิด/ชอบ). It is never written into a document.
     */
    public static final String LINE_MAY_END = "\u200B";

    public Paper {
        parts = List.copyOf(parts);
    }

    /** A part of a document; each stands below the one before. */
    public sealed interface Part
            permits Cover, Title, Labels, Heading, Text, Note, Grid, Picture, Landscape, Signatures {}

    /**
     * A page of its own.
     *
     * @param lines from top to bottom, the first the largest; with marks where they may end
     */
    public record Cover(List<String> lines) implements Part {
        public Cover {
            lines = List.copyOf(lines);
        }
    }

    /** The name of a memo above its first line. */
    public record Title(String text) implements Part {}

    /** A line of a memo's head with one or more labels side by side. */
    public record Labels(List<Label> labels) implements Part {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    /** A label of a memo's head, such as เรื่อง, with its value. */
    public record Label(String word, String value) {}

    public record Heading(String text) implements Part {}

    public record Text(String text) implements Part {}

    /** A remark for whoever signs; published documents have it in a file beside them. */
    public record Note(String text) implements Part {}

    /**
     * A table whose headings stand on each page.
     *
     * @param columns headings with widths
     */
    public record Grid(List<Column> columns, List<Row> rows) implements Part {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param heading its heading, with marks where its lines may end
     * @param width its share of the table's width
     * @param centred whether its texts are centred
     */
    public record Column(String heading, int width, boolean centred) {}

    /**
     * @param cells a text for each column, with line breaks; for a band only one
     * @param band whether it is one cell over all columns, as a heading of the rows below it
     */
    public record Row(List<String> cells, boolean band) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An upright picture, between the texts.
     *
     * @param file a PNG, 780 to 1180
     */
    public record Picture(Path file, String caption) implements Part {}

    /** The following pages are in landscape. */
    public record Landscape() implements Part {}

    /**
     * Places to sign, beside each other.
     *
     * @param blocks the lines of each, with marks where they may end
     */
    public record Signatures(List<List<String>> blocks) implements Part {
        public Signatures {
            blocks = blocks.stream().map(List::copyOf).toList();
        }
    }
}
