package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads a Word document as one sheet, as it looks with all tracked changes accepted: a row for each paragraph and each
 * table row, in order, so that titles stand above their tables. Places are named so that a person finds them: the
 * number of the table and the cell in it.
 */
final class WordDocument {
    /** The sheet of all; of paragraphs it is the place too. */
    static final String SHEET = "เอกสาร";

    /** Before the number of a table, the name by which a person finds it. */
    private static final String TABLE = "ตาราง ";

    private static final Pattern MAIN =
            Pattern.compile(".*(?:wordprocessingml|ms-word)\\.(?:document|template)\\b.*main\\+xml");
    private static final Pattern FIELD_LINK = Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?:\\\\\\w\\s+)*\"([^\"]*)\"");
    private static final Pattern RGB = Pattern.compile("(?i)[0-9a-f]{6}");

    /** Elements whose content is not seen, or is the second shape of what stood before. */
    private static final Set<String> UNSEEN =
            Set.of(("del moveFrom Fallback sdtEndPr rt pPrChange rPrChange tcPrChange trPrChange tblPrChange"
                            + " sectPr tblPr tblPrEx")
                    .split(" "));

    /** Tables in tables in tables: deeper ones are no form's. */
    private static final int DEEPEST = 20;

    private final WorkbookBound bound;
    private final WordNumbers numbers;
    private final Map<String, String> targets;
    private final Map<String, String> notes = new HashMap<>();
    private final SheetBuilder sheet;
    private final List<Finding> told;
    private final Map<RowRef, RowRef> places = new HashMap<>();
    private int row;
    private int paragraphs;
    private int tables;

    /** Whether a table stands right above: a paragraph is none of its rows, and a blank row parts them. */
    private boolean belowTable;

    /** A paragraph whose mark was deleted: the next one goes on in its line. */
    private boolean joined;

    /** The control that was begun shows its prompt: what stands in it was not filled in. */
    private boolean prompt;

    private WordDocument(WordNumbers numbers, Map<String, String> targets, List<Finding> told, WorkbookBound bound) {
        this.numbers = numbers;
        this.targets = targets;
        this.sheet = new SheetBuilder(SHEET, false, bound);
        this.told = told;
        this.bound = bound;
    }

    /** The part of a package that is a document's text; empty where the package is another's. */
    static Optional<String> findPart(WorkbookParts parts) throws UnreadableWorkbook {
        String types = "[Content_Types].xml";
        List<String> found = new ArrayList<>();
        if (!parts.holds("xl/workbook.xml")) {
            parts.read(types, xml -> {
                if (MAIN.matcher(Xml.attribute(xml, "ContentType")).matches()
                        && !Xml.attribute(xml, "PartName").isEmpty()) {
                    found.add(Xml.attribute(xml, "PartName").substring(1));
                }
            });
        }
        return found.stream().findFirst();
    }

    /** The one sheet; by its rows the places that are told. */
    static Grid read(
            WorkbookParts parts, String part, List<Finding> told, Map<RowRef, RowRef> places, WorkbookBound bound)
            throws UnreadableWorkbook {
        WordDocument document =
                new WordDocument(WordNumbers.read(parts, part, bound), parts.hyperlinks(part, bound), told, bound);
        for (String type : List.of("/footnotes", "/endnotes", "/comments")) {
            document.readNotes(parts, part, type);
        }
        for (String type : List.of("/header", "/footer")) {
            document.readPageTexts(parts, part, type);
        }
        boolean[] body = new boolean[1];
        parts.demand(part, xml -> {
            if (xml.getLocalName().equals("body")) {
                body[0] = true;
                document.body(xml);
            }
        });
        if (!body[0]) {
            throw UnreadableWorkbook.damaged(part);
        }
        places.putAll(document.places);
        return document.sheet.toGrid();
    }

    // beside the text

    private void readNotes(WorkbookParts parts, String part, String type) throws UnreadableWorkbook {
        String kind = type.substring(1, type.length() - 1);
        for (String related : parts.listRelated(part, type)) {
            parts.read(related, xml -> {
                if (xml.getLocalName().equals(kind)) {
                    bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                    String id = Xml.attribute(xml, "id");
                    notes.put(kind + id, lines(xml, kind, new LinkedHashSet<>()));
                }
            });
        }
    }

    private void readPageTexts(WorkbookParts parts, String part, String type) throws UnreadableWorkbook {
        for (String related : parts.listRelated(part, type)) {
            parts.read(related, xml -> {
                if (xml.getLocalName().equals("hdr") || xml.getLocalName().equals("ftr")) {
                    Set<String> drawn = new LinkedHashSet<>();
                    String text = lines(xml, xml.getLocalName(), drawn);
                    sheet.pageTexts(Stream.concat(text.lines(), drawn.stream()));
                }
            });
        }
    }

    /** The text of an element, a line for each paragraph; words drawn across the page apart. */
    private static String lines(XMLStreamReader xml, String end, Set<String> drawn)
            throws XMLStreamException, UnreadableWorkbook {
        StringBuilder text = new StringBuilder();
        RunLook look = new RunLook();
        for (int event = xml.next(); !Xml.isEnd(xml, event, end); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pPr" -> Xml.skip(xml);
                    case "r" -> look = new RunLook();
                    case "rPr" -> look.read(xml);
                    case "t" -> text.append(look.vanished ? "" : xml.getElementText());
                    case "tab", "ptab" -> text.append(' ');
                    case "br", "cr" -> text.append('\n');
                    case "noBreakHyphen" -> text.append('-');
                    case "textpath" -> drawn.add(ThaiText.clean(Xml.attribute(xml, "string")));
                    case "del", "moveFrom", "Fallback" -> Xml.skip(xml);
                    default -> {
                        // how it looks
                    }
                }
                WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
            } else if (Xml.isEnd(xml, event, "p")) {
                text.append('\n');
            }
        }
        return ThaiText.clean(text.toString());
    }

    // paragraphs and tables

    private void body(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        WordText open = new WordText();
        List<WordText> boxes = new ArrayList<>();
        while (Xml.nextStart(xml, "body")) {
            String name = xml.getLocalName();
            if (name.equals("p")) {
                paragraph(xml, open, boxes, 0);
                if (!joined) {
                    put(open, boxes);
                    open = new WordText();
                }
            } else if (name.equals("tbl")) {
                if (joined) {
                    put(open, boxes);
                    open = new WordText();
                    joined = false;
                }
                put(table(xml, 0));
            } else {
                passUnseen(xml);
            }
        }
        put(open, boxes);
    }

    private void put(WordText paragraph, List<WordText> boxes) throws UnreadableWorkbook {
        put(paragraph);
        for (WordText box : boxes) {
            put(box);
        }
        boxes.clear();
    }

    private void put(WordText paragraph) throws UnreadableWorkbook {
        paragraphs++;
        if (belowTable) {
            row++;
            places.put(new RowRef(SHEET, row), new RowRef(SHEET, paragraphs));
        }
        belowTable = false;
        row++;
        places.put(new RowRef(SHEET, row), new RowRef(SHEET, paragraphs));
        put(paragraph, row, 1);
    }

    private void put(WordTable table) throws UnreadableWorkbook {
        if (table.isLayout()) {
            for (WordPart part : table.flow()) {
                if (part instanceof WordTable inner) {
                    put(inner);
                } else if (part instanceof WordText line) {
                    put(line);
                }
            }
            return;
        }
        tables++;
        int[] columns = table.columns();
        int above = row;
        for (List<WordTable.Cell> cells : table.rows()) {
            row++;
            places.put(new RowRef(SHEET, row), new RowRef(TABLE + tables, row - above));
            for (WordTable.Cell cell : cells) {
                put(cell.content(), row, columns[cell.first()]);
            }
        }
        belowTable = true;
        for (Merge merge : table.merges()) {
            sheet.merge(new Merge(
                    above + merge.firstRow(), merge.firstColumn(), above + merge.lastRow(), merge.lastColumn()));
        }
    }

    private void put(WordText content, int atRow, int column) throws UnreadableWorkbook {
        String text = content.text();
        if (!text.isEmpty()) {
            sheet.put(
                    atRow,
                    column,
                    new CellValue.Text(text),
                    content.look(),
                    content.isCalculated() ? GridCell.ANY_FORMULA : "");
        }
        for (String link : content.links()) {
            sheet.link(Merge.of(atRow, column), link, "");
        }
        for (String note : content.notes()) {
            sheet.comment(atRow, column, note);
        }
        content.oddities()
                .forEach(odd -> told.add(
                        Finding.inCase(new CellRef(SHEET, atRow, column), FindingCode.HIDDEN_CONTENT, odd.code(), "")));
    }

    private static void checkDepth(int depth) throws UnreadableWorkbook {
        if (depth > DEEPEST) {
            throw UnreadableWorkbook.damaged("");
        }
    }

    private WordTable table(XMLStreamReader xml, int depth) throws XMLStreamException, UnreadableWorkbook {
        checkDepth(depth);
        WordTable table = new WordTable();
        while (Xml.nextStart(xml, "tbl")) {
            String name = xml.getLocalName();
            if (name.equals("gridCol")) {
                bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                table.addColumn(number(Xml.attribute(xml, "w")));
            } else if (name.equals("tr")) {
                row(xml, table, depth);
            } else {
                passUnseen(xml);
            }
        }
        return table;
    }

    private void row(XMLStreamReader xml, WordTable table, int depth) throws XMLStreamException, UnreadableWorkbook {
        List<WordTable.Cell> cells = new ArrayList<>();
        List<WordPart> parts = new ArrayList<>();
        int column = 0;
        boolean deleted = false;
        prompt = false;
        while (Xml.nextStart(xml, "tr")) {
            String name = xml.getLocalName();
            if (name.equals("trPr")) {
                while (Xml.nextStart(xml, "trPr")) {
                    switch (xml.getLocalName()) {
                        case "gridBefore" -> column = number(Xml.attribute(xml, "val"));
                        case "del" -> deleted = true;
                        case "trPrChange" -> Xml.skip(xml);
                        default -> {
                            // heights and the like; a heading that is repeated on each page stands here once
                        }
                    }
                }
                if (deleted) {
                    // what is left of the row counts no list on
                    Xml.skip(xml);
                    return;
                }
            } else if (name.equals("tc")) {
                bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                WordTable.Cell cell = cell(xml, column, depth, parts);
                column += cell.span();
                boolean goesOn = cell.span() == 0;
                if (goesOn && !cells.isEmpty()) {
                    // the older way to merge across: the cell belongs to the one before
                    WordTable.Cell before = cells.remove(cells.size() - 1);
                    before.content().add(cell.content(), true);
                    cells.add(new WordTable.Cell(before.first(), before.span() + 1, before.down(), before.content()));
                    column++;
                } else {
                    cells.add(cell);
                }
                if (column > CellRef.LAST_COLUMN) {
                    throw UnreadableWorkbook.damaged("");
                }
            } else {
                passUnseen(xml);
            }
        }
        table.addRow(cells, parts);
    }

    /** A cell, with its paragraphs and tables added to the parts of the row; its span is 0 where it belongs to the one before. */
    private WordTable.Cell cell(XMLStreamReader xml, int column, int depth, List<WordPart> parts)
            throws XMLStreamException, UnreadableWorkbook {
        WordText content = new WordText();
        WordTable.Down down = WordTable.Down.NONE;
        int span = 1;
        boolean blank = takePrompt();
        boolean deleted = false;
        boolean first = true;
        while (Xml.nextStart(xml, "tc")) {
            String name = xml.getLocalName();
            String value = Xml.attribute(xml, "val");
            if (deleted && (name.equals("p") || name.equals("tbl"))) {
                Xml.skip(xml);
                continue;
            }
            switch (name) {
                case "gridSpan" -> span = Math.max(1, Math.min(number(value), CellRef.LAST_COLUMN));
                case "vMerge" -> down = value.equals("restart") ? WordTable.Down.BEGINS : WordTable.Down.GOES_ON;
                case "hMerge" -> span = value.equals("restart") ? 1 : 0;
                case "shd" -> content.fill(colour(Xml.attribute(xml, "fill")));
                case "cellDel" -> deleted = true;
                case "p" -> {
                    WordText paragraph = new WordText();
                    List<WordText> boxes = new ArrayList<>();
                    boolean goesOn = joined;
                    paragraph(xml, paragraph, boxes, depth);
                    content.add(paragraph, !first && !goesOn);
                    parts.add(paragraph);
                    parts.addAll(boxes);
                    if (!boxes.isEmpty()) {
                        content.odd(WordText.Oddity.TEXT_BOX);
                        for (WordText box : boxes) {
                            content.add(box, true);
                        }
                    }
                    first = false;
                }
                case "tbl" -> {
                    content.odd(WordText.Oddity.NESTED_TABLE);
                    WordTable inner = table(xml, depth + 1);
                    parts.add(inner);
                    for (WordText line : lines(inner)) {
                        content.add(line, true);
                    }
                }
                default -> passUnseen(xml);
            }
        }
        joined = false;
        return new WordTable.Cell(column, span, down, blank ? new WordText() : content);
    }

    /** The rows of a table that stands where no table is read, a line for each. */
    private static List<WordText> lines(WordTable table) throws UnreadableWorkbook {
        List<WordText> lines = new ArrayList<>();
        for (List<WordTable.Cell> cells : table.rows()) {
            WordText line = new WordText();
            for (WordTable.Cell cell : cells) {
                if (!line.isEmpty() && !cell.content().isEmpty()) {
                    line.append(" ", WordText.Run.PLAIN);
                }
                line.add(cell.content(), false);
            }
            lines.add(line);
        }
        return lines;
    }

    // inside a paragraph

    private static final class Head {
        private String style = "";
        private String list = "";
        private int level;
        private boolean markDeleted;
    }

    private void paragraph(XMLStreamReader xml, WordText to, List<WordText> boxes, int depth)
            throws XMLStreamException, UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
        boolean blank = takePrompt();
        Head head = new Head();
        WordText text = new WordText();
        StringBuilder field = new StringBuilder();
        boolean goesOn = joined;
        while (Xml.nextStart(xml, "p")) {
            switch (xml.getLocalName()) {
                case "pPr" -> head(xml, head);
                case "r" -> run(xml, text, boxes, field, depth);
                case "hyperlink" -> text.link(targets.getOrDefault(Xml.attribute(xml, "id"), ""));
                case "fldSimple" -> field(Xml.attribute(xml, "instr"), text);
                default -> {
                    if (prompt && xml.getLocalName().equals("sdtContent")) {
                        Xml.skip(xml);
                        prompt = false;
                    } else {
                        passUnseen(xml);
                    }
                }
            }
        }
        joined = head.markDeleted;
        if (blank) {
            text = new WordText();
        }
        if (!goesOn && !(head.markDeleted && text.isEmpty())) {
            Optional<WordNumbers.Place> place = head.list.isEmpty()
                    ? numbers.ofStyle(head.style)
                    : Optional.of(new WordNumbers.Place(head.list, head.level));
            String number = place.map(numbers::next).orElse("");
            if (!number.isEmpty()) {
                to.append(number, WordText.Run.PLAIN);
            }
        }
        to.add(text, false);
    }

    private static void head(XMLStreamReader xml, Head head) throws XMLStreamException {
        while (Xml.nextStart(xml, "pPr")) {
            String value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "pStyle" -> head.style = value;
                case "numId" -> head.list = value;
                case "ilvl" -> head.level = number(value);
                case "del", "moveFrom" -> head.markDeleted = true;
                case "pPrChange", "rPrChange", "sectPr" -> Xml.skip(xml);
                default -> {
                    // indents and the like
                }
            }
        }
    }

    private void run(XMLStreamReader xml, WordText to, List<WordText> boxes, StringBuilder field, int depth)
            throws XMLStreamException, UnreadableWorkbook {
        checkDepth(depth);
        RunLook look = new RunLook();
        while (Xml.nextStart(xml, "r")) {
            switch (xml.getLocalName()) {
                case "rPr" -> look.read(xml);
                case "r" -> run(xml, to, boxes, field, depth + 1);
                case "t" -> {
                    String text = xml.getElementText();
                    if (look.vanished) {
                        if (!text.isBlank()) {
                            to.odd(WordText.Oddity.VANISHED);
                        }
                    } else {
                        to.append(look.moved(text), look.run());
                    }
                }
                case "tab", "ptab" -> to.append(" ", look.run());
                case "br", "cr" -> to.append("\n", look.run());
                case "noBreakHyphen" -> to.append("-", look.run());
                case "instrText" -> field.append(xml.getElementText());
                case "fldChar" -> {
                    field(field, to);
                    field.setLength(0);
                }
                case "footnoteReference", "endnoteReference", "commentReference" -> {
                    String kind = xml.getLocalName().replace("Reference", "");
                    String note = notes.getOrDefault(kind + Xml.attribute(xml, "id"), "");
                    if (!note.isBlank()) {
                        to.note(note);
                    }
                }
                case "txbxContent" -> box(xml, boxes, depth);
                default -> passUnseen(xml);
            }
        }
    }

    /** What a field asks for: an address, or a figure that Word works out. */
    private static void field(CharSequence asked, WordText to) {
        Matcher link = FIELD_LINK.matcher(asked);
        if (link.find()) {
            to.link(link.group(1));
        }
        if (asked.toString().strip().startsWith("=")) {
            to.calculate();
        }
    }

    /** A box over the page: its paragraphs are lines behind the one that it hangs on. */
    private void box(XMLStreamReader xml, List<WordText> boxes, int depth)
            throws XMLStreamException, UnreadableWorkbook {
        checkDepth(depth);
        boolean outside = joined;
        joined = false;
        while (Xml.nextStart(xml, "txbxContent")) {
            if (xml.getLocalName().equals("p")) {
                WordText line = new WordText();
                List<WordText> inside = new ArrayList<>();
                paragraph(xml, line, inside, depth + 1);
                if (!line.isEmpty()) {
                    line.odd(WordText.Oddity.TEXT_BOX);
                    boxes.add(line);
                }
                boxes.addAll(inside);
            } else if (xml.getLocalName().equals("tbl")) {
                for (WordText line : lines(table(xml, depth + 1))) {
                    line.odd(WordText.Oddity.TABLE_IN_BOX);
                    boxes.add(line);
                }
            } else {
                passUnseen(xml);
            }
        }
        joined = outside;
    }

    /** How the letters of a run are set, as far as the run itself says so. */
    private static final class RunLook {
        private final Set<CellLook.Letters> letters = EnumSet.noneOf(CellLook.Letters.class);
        private Optional<CellLook.Colour> colour = Optional.empty();
        private boolean struck;
        private boolean vanished;
        private String moved = "";

        private void read(XMLStreamReader xml) throws XMLStreamException {
            while (Xml.nextStart(xml, "rPr")) {
                String value = Xml.attribute(xml, "val");
                boolean on = isOn(xml);
                switch (xml.getLocalName()) {
                    case "strike", "dstrike" -> struck |= on;
                    case "vanish" -> vanished = on;
                    case "b" -> set(CellLook.Letters.BOLD, on);
                    case "i" -> set(CellLook.Letters.ITALIC, on);
                    case "u" -> set(CellLook.Letters.UNDERLINED, on);
                    case "color" -> colour = colour(value);
                    case "vertAlign" -> moved = value;
                    case "rPrChange" -> Xml.skip(xml);
                    default -> {
                        // fonts and the like
                    }
                }
            }
        }

        private void set(CellLook.Letters how, boolean on) {
            if (on) {
                letters.add(how);
            }
        }

        private String moved(String text) {
            return switch (moved) {
                case "superscript" -> RichText.raised(text);
                case "subscript" -> RichText.lowered(text);
                default -> text;
            };
        }

        private WordText.Run run() {
            return new WordText.Run(struck, letters, colour);
        }
    }

    private static Optional<CellLook.Colour> colour(String hex) {
        return Optional.of(hex).filter(RGB.asMatchPredicate()).map(CellLook.Colour::of);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Goes past an element that is not seen, and notes whether a control shows its prompt. */
    private void passUnseen(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("sdt")) {
            prompt = false;
        } else if (name.equals("sdtPr")) {
            while (Xml.nextStart(xml, "sdtPr")) {
                prompt |= xml.getLocalName().equals("showingPlcHdr") && isOn(xml);
            }
        } else if (UNSEEN.contains(name)) {
            Xml.skip(xml);
        }
    }

    /** Whether the paragraph or cell that begins is the prompt of a control: nothing was filled in. */
    private boolean takePrompt() {
        boolean taken = prompt;
        prompt = false;
        return taken;
    }

    private static boolean isOn(XMLStreamReader xml) {
        return !Set.of("0", "false", "none", "off").contains(Xml.attribute(xml, "val"));
    }
}
