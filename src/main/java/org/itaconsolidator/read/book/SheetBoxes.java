package org.itaconsolidator.read.book;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The texts that float over a sheet: in text boxes and shapes, and the titles of charts. A shape that links elsewhere
 * names its target and says nothing about this sheet. A damaged drawing only loses its own texts, no cells.
 */
final class SheetBoxes {
    private static final int LONGEST = 2_000;

    private final WorkbookParts parts;
    private final SheetBuilder sheet;
    private CellRef at;

    private SheetBoxes(WorkbookParts parts, SheetBuilder sheet) {
        this.parts = parts;
        this.sheet = sheet;
        this.at = CellRef.wholeSheet(sheet.sheet());
    }

    /** Puts those of a sheet's part into the sheet. */
    static void read(WorkbookParts parts, String part, SheetBuilder sheet) {
        SheetBoxes found = new SheetBoxes(parts, sheet);
        try {
            for (String drawing : parts.listRelated(part, "/drawing")) {
                found.read(drawing, "sp", "t", false);
                for (String type : List.of("/chart", "/chartEx")) {
                    for (String chart : parts.listRelated(drawing, type)) {
                        found.at = CellRef.wholeSheet(sheet.sheet());
                        found.read(chart, "title", "t", true);
                        found.read(chart, "tx", "v", true); // names of series
                        for (String over : parts.listRelated(chart, "/chartUserShapes")) {
                            found.read(over, "sp", "t", true);
                        }
                    }
                }
            }
        } catch (UnreadableWorkbook damage) {
            // what was found before it stays
        }
    }

    private void read(String part, String element, String holder, boolean chart) throws UnreadableWorkbook {
        parts.read(part, xml -> {
            String name = xml.getLocalName();
            if (name.equals("Fallback")) {
                Xml.skip(xml); // the same once more for programs that do not know the shape
            } else if (name.equals("from") && !chart) {
                at = corner(xml);
            } else if (name.equals(element)) {
                sheet.box(at, text(xml, holder), chart);
            }
        });
    }

    /** The cell below the upper left corner of what is drawn. */
    private CellRef corner(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        int column = 0;
        while (Xml.nextStart(xml, "from")) {
            switch (xml.getLocalName()) {
                case "row" -> row = Integer.parseInt(xml.getElementText().strip());
                case "col" -> column = Integer.parseInt(xml.getElementText().strip());
                default -> {
                    // how far inside its cell
                }
            }
        }
        return new CellRef(sheet.sheet(), Math.max(row, 0) + 1, Math.max(column, 0) + 1);
    }

    /**
     * The text of the element that the reader stands on, a line for each paragraph; {@code ""} for what is hidden or leads elsewhere.
     *
     * @param holder the elements that hold the text
     */
    static String text(XMLStreamReader xml, String holder) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean silent = !Xml.attribute(xml, "macro").isEmpty();
        int holders = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                holders += name.equals(holder) ? 1 : 0;
                silent |= name.equals("hlinkClick") || name.equals("cNvPr") && Xml.isSet(xml, "hidden");
                if (name.equals("p") || name.equals("br") || name.equals("line-break")) {
                    text.append('\n');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                holders -= xml.getLocalName().equals(holder) ? 1 : 0;
            } else if (holders > 0 && RichText.isCharacters(event) && text.length() <= LONGEST) {
                text.append(xml.getText());
            }
        }
        return silent || text.length() > LONGEST
                ? ""
                : ThaiText.clean(text.toString()).strip();
    }
}
