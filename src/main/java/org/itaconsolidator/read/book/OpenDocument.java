package org.itaconsolidator.read.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads OpenDocument spreadsheets, as LibreOffice saves them: one stream of tables, in which equal rows and cells are
 * stored once.
 */
final class OpenDocument {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String SPREADSHEETS_OWN =
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    /** What a formula begins with: whose way of writing it is. */
    private static final Pattern PREFIX = Pattern.compile("^\\w+:=");

    private static final Pattern REFERENCE =
            Pattern.compile("\\[\\$?([^\\].#]{0,99})\\.([^\\]:#]{1,20})(?::\\$?[^\\].#]{0,99}\\.([^\\]#]{1,20}))?\\]");

    private static final Map<CellLook.Letters, String> LETTERS = Map.of(
            CellLook.Letters.BOLD,
            "font-weight",
            CellLook.Letters.ITALIC,
            "font-style",
            CellLook.Letters.UNDERLINED,
            "text-underline-style");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    /** A truth value as LibreOffice writes that of an Excel workbook, with the number 1 or 0. */
    private static final Pattern TRUTH_FORMULA = Pattern.compile("of:=(?:TRUE|FALSE)\\(\\)");

    private static final Set<String> TRUTHS = Set.of("true", "false", "1", "0");
    private static final Set<String> TEXTS = Set.of("string", "time", "void");
    private static final int DECIMALS_OF_PERCENT = 2;

    /** Runs in runs in runs: deeper ones no program writes. */
    private static final int DEEPEST = 100;

    /** Where other texts or earlier states of the tables stand. */
    private static final Set<String> ASIDE =
            Set.of(("tracked-changes shapes frame custom-shape control rect line ellipse g forms table-source"
                            + " scenario dde-links named-expressions database-ranges data-pilot-tables")
                    .split(" "));

    /** Elements that are drawn over a sheet and may hold a text. */
    private static final Set<String> DRAWN = Set.of("frame", "custom-shape", "rect", "line", "ellipse", "g");

    private static final String HEIGHT = "row-height";
    private static final String WIDTH = "column-width";

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,9})?)(in|cm|mm|pt|pc)");

    private static final Map<String, Double> POINTS =
            Map.of("in", 72.0, "cm", 72 / 2.54, "mm", 7.2 / 2.54, "pt", 1.0, "pc", 12.0);

    /** The known attributes of cells, rows and columns. */
    private static final Set<String> SAID_OF_CELLS =
            Set.of(("boolean-value content-validation-name currency date-value default-cell-style-name formula"
                            + " number-columns-repeated number-columns-spanned number-matrix-columns-spanned"
                            + " number-matrix-rows-spanned number-rows-repeated number-rows-spanned protect protected"
                            + " string-value style-name time-value value value-type visibility")
                    .split(" "));

    private final WorkbookBound bound;
    private final ZeroFormulas zeros;
    /** What each style says of cells or runs, by the names of its attributes; what it leaves open its parent says. */
    private final Map<String, Map<String, String>> styles = new HashMap<>();

    private final Map<String, Integer> percents = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<String>> prompts = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private final List<String> pageTexts = new ArrayList<>();
    private final List<SheetBuilder> sheets = new ArrayList<>();

    /** How deep the reader stands in runs inside runs. */
    private int nested;

    private OpenDocument(ZeroFormulas zeros, WorkbookBound bound) {
        this.zeros = zeros;
        this.bound = bound;
    }

    /** The sheets in the order of the tabs. */
    static List<Grid> read(WorkbookParts parts, ZeroFormulas zeros, WorkbookBound bound) throws UnreadableWorkbook {
        OpenDocument document = new OpenDocument(zeros, bound);
        parts.read(MANIFEST, xml -> {
            if (xml.getLocalName().equals("encryption-data")) {
                throw new UnreadableWorkbook(FindingCode.ENCRYPTED_WORKBOOK, "");
            }
        });
        Styles ofAll = new Styles(document);
        parts.read(STYLES, xml -> {
            if (xml.getLocalName().equals("header") || xml.getLocalName().equals("footer")) {
                document.pageTexts(xml);
            } else {
                ofAll.element(xml);
            }
        });
        Styles ofContent = new Styles(document);
        boolean[] body = new boolean[1];
        parts.demand(CONTENT, xml -> {
            switch (xml.getLocalName()) {
                case "spreadsheet" -> body[0] = OFFICE.equals(xml.getNamespaceURI());
                case "table" -> document.table(xml);
                case "content-validation" -> document.validation(xml);
                default -> {
                    if (ASIDE.contains(xml.getLocalName())) {
                        Xml.skip(xml);
                    } else {
                        ofContent.element(xml);
                    }
                }
            }
        });
        if (!body[0]) {
            throw UnreadableWorkbook.damaged(CONTENT);
        }
        return document.sheets.stream().map(SheetBuilder::toGrid).toList();
    }

    /** Reads the styles of a part, those of numbers too. */
    private static final class Styles {
        private final OpenDocument to;
        private Map<String, String> style = new HashMap<>();
        private String table = "";
        private String number = "";

        private Styles(OpenDocument to) {
            this.to = to;
        }

        private void element(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
            switch (xml.getLocalName()) {
                case "style" -> {
                    to.bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    style = new HashMap<>();
                    note(xml, "parent-style-name", "data-style-name");
                    table = Xml.attribute(xml, "family").equals("table") ? Xml.attribute(xml, "name") : "";
                    to.styles.put(Xml.attribute(xml, "name"), style);
                }
                case "table-properties" -> {
                    if (Xml.attribute(xml, "display").equals("false") && !table.isEmpty()) {
                        to.hiddenTables.add(table);
                    }
                }
                case "text-properties" ->
                    note(
                            xml,
                            "text-line-through-style",
                            "font-weight",
                            "font-style",
                            "text-underline-style",
                            "color",
                            "text-position");
                case "table-cell-properties" -> note(xml, "background-color");
                case "table-row-properties" -> note(xml, HEIGHT);
                case "table-column-properties" -> note(xml, WIDTH);
                case "number-style",
                        "percentage-style",
                        "currency-style",
                        "date-style",
                        "time-style",
                        "boolean-style",
                        "text-style" -> {
                    number = Xml.attribute(xml, "name");
                    // colours of a format are none of the style before it
                    style = new HashMap<>();
                    to.words.remove(number);
                    to.percents.remove(number);
                    if (xml.getLocalName().equals("percentage-style")) {
                        to.percents.put(number, DECIMALS_OF_PERCENT);
                    }
                }
                case "number" -> {
                    String decimals = Xml.attribute(xml, "decimal-places");
                    if (to.percents.containsKey(number) && decimals.matches("\\d{1,2}")) {
                        to.percents.put(number, Integer.parseInt(decimals));
                    }
                }
                case "text" -> {
                    if (!number.isEmpty()) {
                        String text = xml.getElementText();
                        String word = to.percents.containsKey(number) ? text.replace("%", "") : text;
                        to.words.merge(number, word, String::concat);
                    }
                }
                default -> {
                    // widths and the like
                }
            }
        }

        private void note(XMLStreamReader xml, String... attributes) {
            for (String attribute : attributes) {
                style.put(attribute, Xml.attribute(xml, attribute));
            }
        }
    }

    private void pageTexts(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String name = xml.getLocalName();
        while (Xml.nextStart(xml, name)) {
            if (xml.getLocalName().equals("p")) {
                pageTexts.add(text(xml, "p", new ArrayList<>()).toString());
            }
        }
    }

    private void validation(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String name = Xml.attribute(xml, "name");
        while (Xml.nextStart(xml, "content-validation")) {
            if (xml.getLocalName().equals("help-message")) {
                bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                String title = Xml.attribute(xml, "title");
                prompts.put(name, List.of(title, lines(xml, "help-message", new ArrayList<>())));
            }
        }
    }

    private void table(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String name = Xml.attribute(xml, "name");
        if (name.startsWith("'file:")) {
            // what another file held when it was last asked
            Xml.skip(xml);
            return;
        }
        bound.keep(WorkbookBound.Kept.SHEETS, CellRef.WHOLE_FILE);
        SheetBuilder sheet = new SheetBuilder(name, hiddenTables.contains(Xml.attribute(xml, "style-name")), bound);
        pageTexts.forEach(sheet::codedPageText);
        sheets.add(sheet);
        Map<Integer, String> columnStyles = new HashMap<>();
        int column = 1;
        int row = 1;
        while (Xml.nextStart(xml, "table")) {
            switch (xml.getLocalName()) {
                case "table-column" -> {
                    demandKnown(xml, CellRef.wholeSheet(name));
                    int repeated = repeated(xml, "number-columns-repeated", CellRef.LAST_COLUMN);
                    if (isHidden(xml, WIDTH)) {
                        sheet.hideColumns(column, column + repeated - 1);
                    }
                    String style = Xml.attribute(xml, "default-cell-style-name");
                    for (int i = column; i < column + repeated && i <= CellRef.LAST_COLUMN; i++) {
                        columnStyles.put(i, style);
                    }
                    column = Math.min(column + repeated, CellRef.LAST_COLUMN + 1);
                }
                case "table-row" -> row = Math.min(row + row(xml, sheet, row, columnStyles), CellRef.LAST_ROW + 1);
                case "shapes" -> {
                    while (Xml.nextStart(xml, "shapes")) {
                        if (DRAWN.contains(xml.getLocalName())) {
                            sheet.box(CellRef.wholeSheet(sheet.sheet()), SheetBoxes.text(xml, "p"), false);
                        }
                    }
                }
                default -> {
                    if (ASIDE.contains(xml.getLocalName())) {
                        Xml.skip(xml);
                    }
                }
            }
        }
    }

    private int row(XMLStreamReader xml, SheetBuilder sheet, int row, Map<Integer, String> columnStyles)
            throws XMLStreamException, UnreadableWorkbook {
        demandKnown(xml, CellRef.wholeSheet(sheet.sheet()));
        String tables = xml.getNamespaceURI();
        int repeated = repeated(xml, "number-rows-repeated", CellRef.LAST_ROW);
        boolean hidden = isHidden(xml, HEIGHT);
        int column = 1;
        boolean filled = false;
        while (Xml.nextStart(xml, "table-row")) {
            String name = xml.getLocalName();
            if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                int times = repeated(xml, "number-columns-repeated", CellRef.LAST_COLUMN);
                filled |= cell(xml, sheet, row, repeated, column, times, columnStyles);
                column = Math.min(column + times, CellRef.LAST_COLUMN + 1);
            } else if (xml.getNamespaceURI().equals(tables)) {
                // a cell that damage gave another name: those behind it would move
                throw UnreadableWorkbook.damaged(new CellRef(sheet.sheet(), row, column));
            } else if (ASIDE.contains(name)) {
                Xml.skip(xml);
            }
        }
        for (int i = row; hidden && filled && i < row + repeated; i++) {
            sheet.hideRow(i);
        }
        return repeated;
    }

    private boolean cell(
            XMLStreamReader xml,
            SheetBuilder sheet,
            int row,
            int rows,
            int column,
            int columns,
            Map<Integer, String> columnStyles)
            throws XMLStreamException, UnreadableWorkbook {
        CellRef at = new CellRef(sheet.sheet(), row, column);
        demandKnown(xml, at);
        String type = attribute(xml, OFFICE, "value-type");
        boolean error = "error".equals(attribute(xml, SPREADSHEETS_OWN, "value-type"));
        String number = attribute(xml, OFFICE, "value");
        String own = attribute(xml, OFFICE, type.equals("date") ? "date-value" : "boolean-value");
        String raw = own.isEmpty() ? number : own;
        String said = attribute(xml, OFFICE, type.equals("time") ? "time-value" : "string-value");
        String formula = Xml.attribute(xml, "formula");
        String named = Xml.attribute(xml, "style-name");
        String validation = Xml.attribute(xml, "content-validation-name");
        String style = named.isEmpty() ? columnStyles.getOrDefault(column, "") : named;
        int across = repeated(xml, "number-columns-spanned", CellRef.LAST_COLUMN);
        int down = repeated(xml, "number-rows-spanned", CellRef.LAST_ROW);
        List<String> links = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        RunText runs = cellText(xml, links, comments, boxes);
        String shown = ThaiText.clean(RichText.escapedHalves(runs.toString()));
        String text = shown.isEmpty() ? ThaiText.clean(said) : shown;
        boxes.forEach(box -> sheet.box(at, box, false));
        Optional<CellValue> value = error
                ? Optional.of(new CellValue.ErrorCode(text.isEmpty() ? "#N/A" : text))
                : !formula.isEmpty() && type.isEmpty()
                        ? Optional.of(new CellValue.NoResult(false))
                        : TRUTH_FORMULA.matcher(formula).matches()
                                ? Optional.of(new CellValue.Bool(formula.contains("TRUE")))
                                : value(type, raw, text, style, at);
        if (value.isEmpty() && links.isEmpty() && comments.isEmpty() && across == 1 && down == 1) {
            return false;
        }
        String written = formula.isEmpty() ? "" : written(formula);
        CellLook look = look(style).of(runs);
        if (value.filter(CellValue::isZero).isPresent()
                && !shown.isEmpty()
                && shown.codePoints().noneMatch(Character::isDigit)) {
            look = look.dashingZero();
        }
        for (int r = row; r < row + rows; r++) {
            for (int c = column; c < column + columns; c++) {
                if (value.isPresent()) {
                    sheet.put(r, c, value.get(), look, GridCell.known(written));
                    if (!formula.isEmpty()) {
                        formula(sheet, new CellRef("", r, c), value, written);
                    }
                }
                if (across > 1 || down > 1) {
                    sheet.merge(new Merge(r, c, r + down - 1, c + across - 1));
                }
                for (String link : links) {
                    sheet.link(Merge.of(r, c), link, "");
                }
                for (String comment : comments) {
                    sheet.comment(r, c, comment);
                }
                if (prompts.containsKey(validation)) {
                    sheet.prompt(Merge.of(r, c), prompts.get(validation).stream());
                }
            }
        }
        return value.isPresent();
    }

    /** A formula as a package has it. */
    private static String written(String formula) {
        return REFERENCE.matcher(PREFIX.matcher(formula).replaceFirst("")).replaceAll(found -> {
            String of = found.group(1).isEmpty() ? "" : found.group(1) + "!";
            String to = found.group(3) == null ? "" : ":" + found.group(3);
            return Matcher.quoteReplacement(of + found.group(2) + to);
        });
    }

    private void formula(SheetBuilder sheet, CellRef at, Optional<CellValue> value, String written)
            throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.FORMULAS, CellRef.wholeSheet(sheet.sheet()));
        sheet.linkOf(at, written);
        zeros.note(sheet.sheet(), at, value, written, "");
    }

    /** A cell's value of the type that it names: without one it holds a text, as LibreOffice takes it. */
    private Optional<CellValue> value(String type, String raw, String text, String style, CellRef at)
            throws UnreadableWorkbook {
        return switch (type) {
            case "float", "currency", "percentage" -> {
                Optional<Double> number = CellValue.findNumber(raw);
                demand(number.isPresent(), at);
                OptionalInt percent = type.equals("percentage")
                        ? OptionalInt.of(percents.getOrDefault(said(style, "data-style-name"), DECIMALS_OF_PERCENT))
                        : OptionalInt.empty();
                yield Optional.of(new CellValue.Num(BigDecimal.valueOf(number.get()), percent));
            }
            case "date" -> {
                Optional<CellValue> day = CellValue.ofIsoDay(raw);
                demand(day.isPresent(), at);
                yield day;
            }
            case "boolean" -> {
                demand(TRUTHS.contains(raw.toLowerCase(Locale.ROOT)), at);
                yield Optional.of(new CellValue.Bool(raw.equalsIgnoreCase("true") || raw.equals("1")));
            }
            default -> {
                demand(TEXTS.contains(type) || type.isEmpty() && raw.isEmpty(), at);
                yield CellValue.ofText(text);
            }
        };
    }

    /** Damage that changed a name would move cells or take away their values in silence. */
    private static void demandKnown(XMLStreamReader xml, CellRef at) throws UnreadableWorkbook {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = Xml.namespace(xml, i);
            boolean own = space.isEmpty() || space.equals(OFFICE) || space.equals(xml.getNamespaceURI());
            demand(!own || !space.isEmpty() && SAID_OF_CELLS.contains(xml.getAttributeLocalName(i)), at);
        }
    }

    private static void demand(boolean sound, CellRef at) throws UnreadableWorkbook {
        if (!sound) {
            throw UnreadableWorkbook.damaged(at);
        }
    }

    // texts

    /** The text of a cell, a line for each paragraph; what it links to and the comments at it apart. */
    private RunText cellText(XMLStreamReader xml, List<String> links, List<String> comments, List<String> boxes)
            throws XMLStreamException, UnreadableWorkbook {
        String end = xml.getLocalName();
        RunText text = new RunText();
        boolean first = true;
        while (Xml.nextStart(xml, end)) {
            if (xml.getLocalName().equals("p")) {
                text.append(first ? "" : "\n", false);
                text.append(text(xml, "p", links));
                first = false;
                WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
            } else if (xml.getLocalName().equals("annotation")) {
                comments.add(lines(xml, "annotation", new ArrayList<>()));
            } else if (DRAWN.contains(xml.getLocalName())) {
                boxes.add(SheetBoxes.text(xml, "p"));
            } else if (ASIDE.contains(xml.getLocalName())) {
                Xml.skip(xml);
            }
        }
        return text;
    }

    private String lines(XMLStreamReader xml, String end, List<String> links)
            throws XMLStreamException, UnreadableWorkbook {
        StringBuilder lines = new StringBuilder();
        while (Xml.nextStart(xml, end)) {
            if (xml.getLocalName().equals("p")) {
                lines.append(text(xml, "p", links)).append('\n');
            }
        }
        return CellValue.clean(lines.toString());
    }

    private RunText text(XMLStreamReader xml, String end, List<String> links)
            throws XMLStreamException, UnreadableWorkbook {
        RunText text = new RunText();
        if (++nested > DEEPEST) {
            throw UnreadableWorkbook.damaged(CONTENT);
        }
        for (int event = xml.next(); !Xml.isEnd(xml, event, end); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "s", "tab" -> text.append(" ", false);
                    case "line-break" -> text.append("\n", false);
                    case "span" -> {
                        String look = Xml.attribute(xml, "style-name");
                        String raised = said(look, "text-position");
                        RunText run = text(xml, "span", links);
                        boolean struck = isSaid(look, "text-line-through-style");
                        if (!struck && raised.isEmpty()) {
                            text.append(run);
                        } else {
                            text.append(
                                    raised.startsWith("super")
                                            ? RichText.raised(run.toString())
                                            : raised.startsWith("sub")
                                                    ? RichText.lowered(run.toString())
                                                    : run.toString(),
                                    struck);
                        }
                    }
                    case "a" -> {
                        links.add(Xml.attribute(xml, "href"));
                        text.append(text(xml, "a", links));
                    }
                    case "annotation", "ruby-text" -> Xml.skip(xml);
                    default -> {
                        // fields show their text
                    }
                }
            } else if (RichText.isCharacters(event)) {
                text.append(xml.getText(), false);
                WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
            }
        }
        nested--;
        return text;
    }

    // looks

    /** What a style says, or one that it is made of; {@code ""} for nothing. */
    private String said(String name, String attribute) {
        int depth = 0;
        for (Map<String, String> style = styles.get(name);
                style != null && depth < 20;
                style = styles.get(style.get("parent-style-name"))) {
            String value = style.getOrDefault(attribute, "");
            if (!value.isEmpty()) {
                return value;
            }
            depth++;
        }
        return "";
    }

    /** Whether a style says so of an attribute that has a word for no. */
    private boolean isSaid(String name, String attribute) {
        String value = said(name, attribute);
        return !value.isEmpty() && !value.equals(attribute.startsWith("font-") ? "normal" : "none");
    }

    /** Whether a row or column is hidden, or too small for anybody to see what stands in it. */
    private boolean isHidden(XMLStreamReader xml, String size) {
        Matcher length = LENGTH.matcher(said(Xml.attribute(xml, "style-name"), size));
        return Set.of("collapse", "filter").contains(Xml.attribute(xml, "visibility"))
                || length.matches()
                        && Double.parseDouble(length.group(1)) * POINTS.get(length.group(2)) < SheetParser.LEAST_HEIGHT;
    }

    private CellLook look(String style) {
        String letters = said(style, "color");
        String fill = said(style, "background-color");
        Set<CellLook.Letters> set = EnumSet.noneOf(CellLook.Letters.class);
        LETTERS.forEach((how, attribute) -> {
            if (isSaid(style, attribute)) {
                set.add(how);
            }
        });
        boolean unseen = letters.equalsIgnoreCase(COLOUR.matcher(fill).matches() ? fill : "#ffffff");
        return new CellLook(
                isSaid(style, "text-line-through-style"),
                unseen,
                words.getOrDefault(said(style, "data-style-name"), "").strip(),
                set,
                colour(letters),
                colour(fill));
    }

    private static Optional<CellLook.Colour> colour(String written) {
        return Optional.of(written).filter(COLOUR.asMatchPredicate()).map(CellLook.Colour::of);
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /** A count that stands only where it is more than one. */
    private static int repeated(XMLStreamReader xml, String attribute, int most) {
        String count = Xml.attribute(xml, attribute);
        return count.isEmpty() ? 1 : Math.max(1, Math.min(Integer.parseInt(count), most));
    }
}
