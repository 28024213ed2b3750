package org.itaconsolidator.read.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * Streams one worksheet part of a package into a {@link SheetBuilder}. A cell's type and raw value decide what it
 * holds, never a formatted text. The {@code <dimension>} element is ignored, because it is often wrong.
 *
 * @param sheet receives it
 * @param texts that cells share by number; a number without a text is damage, never a blank
 * @param struck those by their numbers that are struck through, or in part
 * @param links by the id of the relation what hyperlinks lead to
 */
record SheetParser(
        SheetBuilder sheet,
        List<String> texts,
        Map<Integer, RunText> struck,
        CellStyles styles,
        boolean date1904,
        Map<String, String> links,
        ZeroFormulas zeros,
        WorkbookBound bound) {
    private static final int MOST_RANGES = 100;

    /** A row of less than a point, and a column as narrow, in widths of a digit, show nothing of what they hold. */
    static final double LEAST_HEIGHT = 1;

    private static final double LEAST_WIDTH = 0.2;

    /** What a cell's element may say beside its place, type and style, without a prefix. */
    private static final Set<String> OF_CELLS = Set.of("r", "t", "s", "cm", "vm", "ph");

    void element(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        switch (xml.getLocalName()) {
            case "sheetData" -> rows(xml);
            case "col" -> {
                if (Xml.isSet(xml, "hidden") || isBelow(Xml.attribute(xml, "width"), LEAST_WIDTH)) {
                    sheet.hideColumns(
                            Integer.parseInt(Xml.attribute(xml, "min")), Integer.parseInt(Xml.attribute(xml, "max")));
                }
            }
            case "mergeCell" -> merge(Xml.attribute(xml, "ref"));
            case "hyperlink" -> link(xml);
            case "headerFooter" -> {
                while (Xml.nextStart(xml, "headerFooter")) {
                    sheet.codedPageText(xml.getElementText());
                }
            }
            case "dataValidation" -> prompt(xml);
            default -> {
                // widths, views and the like say nothing about values
            }
        }
    }

    private static boolean isBelow(String size, double least) {
        return !size.isEmpty()
                && CellValue.findNumber(size).filter(number -> number < least).isPresent();
    }

    /** Rows and cells; only here, because controls and drawings have elements of the same names. */
    private void rows(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        int row = 0;
        int column = 0;
        boolean hidden = false;
        while (Xml.nextStart(xml, "sheetData")) {
            if (xml.getLocalName().equals("row")) {
                String number = Xml.attribute(xml, "r");
                int next = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                if (next <= row || next > CellRef.LAST_ROW) {
                    throw corrupt(number);
                }
                row = next;
                column = 0;
                hidden = Xml.isSet(xml, "hidden") || isBelow(Xml.attribute(xml, "ht"), LEAST_HEIGHT);
            } else if (xml.getLocalName().equals("c")) {
                String reference = Xml.attribute(xml, "r");
                CellRef at = reference.isEmpty()
                        ? new CellRef("", row, column + 1)
                        : CellRef.find(reference).orElseThrow(() -> corrupt(reference));
                if (at.row() != row || at.column() <= column) {
                    throw corrupt(reference);
                }
                column = at.column();
                if (cell(xml, at) && hidden) {
                    sheet.hideRow(row);
                }
            }
        }
    }

    /** Reads the cell's element that the reader stands on, to its end; false where it holds nothing. */
    private boolean cell(XMLStreamReader xml, CellRef at) throws XMLStreamException, UnreadableWorkbook {
        String type = "";
        String style = "";
        boolean sound = true;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            type = name.equals("t") ? xml.getAttributeValue(i) : type;
            style = name.equals("s") ? xml.getAttributeValue(i) : style;
            sound &= OF_CELLS.contains(name) || !Xml.namespace(xml, i).isEmpty();
        }
        String raw = null;
        String inline = null;
        RunText runs = RunText.NONE;
        String formula = null;
        String sharedBy = "";
        while (Xml.nextStart(xml, "c")) {
            switch (xml.getLocalName()) {
                case "v" -> {
                    sound &= raw == null;
                    raw = xml.getElementText();
                    WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, raw.length(), CellRef.WHOLE_FILE);
                }
                case "is" -> {
                    runs = RichText.readRuns(xml);
                    inline = RichText.unescaped(runs.toString());
                }
                case "f" -> {
                    sharedBy = Xml.attribute(xml, "t").equals("shared") ? Xml.attribute(xml, "si") : "";
                    formula = xml.getElementText();
                }
                default -> {
                    // extensions
                }
            }
        }
        // a shared text's number would be taken for a text, or a text for a number; so it would where damage renamed
        // its type
        boolean isInline = type.equals("inlineStr");
        sound &= isInline ? inline != null || raw == null : inline == null;
        CellLook look = styles.look(style);
        Optional<Optional<CellValue>> value =
                sound ? value(type, style, isInline ? inline : raw, formula != null) : Optional.empty();
        if (value.isEmpty()) {
            throw UnreadableWorkbook.damaged(new CellRef(sheet.sheet(), at.row(), at.column()));
        }
        boolean shared = type.equals("s") && value.get().isPresent();
        look = look.of(shared ? struck.getOrDefault(Integer.parseInt(raw.strip()), runs) : runs);
        String text = formula == null ? "" : formula;
        sheet.linkOf(at, text);
        zeros.note(sheet.sheet(), at, value.get(), text, sharedBy);
        boolean calculated = !text.isEmpty() || !sharedBy.isEmpty();
        if (calculated) {
            bound.keep(WorkbookBound.Kept.FORMULAS, CellRef.wholeSheet(sheet.sheet()));
        }
        if (value.get().isPresent()) {
            String known = text.isEmpty() && calculated ? GridCell.ANY_FORMULA : GridCell.known(text);
            sheet.put(at.row(), at.column(), value.get().get(), look, known);
        }
        return value.get().isPresent();
    }

    private Optional<Optional<CellValue>> value(String type, String style, String raw, boolean formula) {
        if (type.equals("s") && "".equals(raw)) {
            return Optional.empty();
        }
        if (raw == null || raw.isEmpty() && !type.equals("str") && !type.equals("inlineStr")) {
            return Optional.of(formula ? Optional.of(new CellValue.NoResult(false)) : Optional.empty());
        }
        return switch (type) {
            case "s" -> {
                int number = Integer.parseInt(raw.strip());
                yield number >= 0 && number < texts.size()
                        ? Optional.of(CellValue.ofText(texts.get(number)))
                        : Optional.empty();
            }
            case "inlineStr", "str" ->
                Optional.of(CellValue.ofText(CellValue.clean(type.equals("str") ? RichText.unescaped(raw) : raw)));
            case "b" -> bool(raw.strip()).map(Optional::of);
            case "e" -> Optional.of(Optional.of(new CellValue.ErrorCode(raw)));
            // strict workbooks write days as text: 2023-03-31T00:00:00
            case "d" -> Optional.of(CellValue.ofIsoDay(raw).or(() -> CellValue.ofText(raw)));
            case "", "n" ->
                styles.find(style)
                        .flatMap(format -> CellValue.findNumber(raw.strip())
                                .map(number -> Optional.of(CellValue.ofNumber(number, format, date1904))));
            default -> Optional.empty();
        };
    }

    private static Optional<CellValue> bool(String raw) {
        return switch (raw) {
            case "1", "true" -> Optional.of(new CellValue.Bool(true));
            case "0", "false" -> Optional.of(new CellValue.Bool(false));
            default -> Optional.empty();
        };
    }

    private void merge(String reference) throws UnreadableWorkbook {
        if (reference.indexOf(':') > 0) {
            sheet.merge(range(reference).orElseThrow(() -> corrupt(reference)));
        }
    }

    /** A link of no known cell is not a reason to refuse the sheet: no value is lost with it. */
    private void link(XMLStreamReader xml) throws UnreadableWorkbook {
        Optional<Merge> cells = range(Xml.attribute(xml, "ref"));
        if (cells.isPresent()) {
            String target = links.getOrDefault(Xml.attribute(xml, "id"), "");
            sheet.link(cells.get(), target, Xml.attribute(xml, "location"));
        }
    }

    private void prompt(XMLStreamReader xml) {
        Stream.of(Xml.attribute(xml, "sqref").split(" "))
                .limit(MOST_RANGES)
                .flatMap(cells -> range(cells).stream())
                .forEach(cells -> sheet.prompt(
                        cells, Stream.of(Xml.attribute(xml, "promptTitle"), Xml.attribute(xml, "prompt"))));
    }

    private static Optional<Merge> range(String reference) {
        int colon = reference.indexOf(':');
        Optional<CellRef> first = CellRef.find(colon < 0 ? reference : reference.substring(0, colon));
        Optional<CellRef> last = colon < 0 ? first : CellRef.find(reference.substring(colon + 1));
        return first.flatMap(from -> last.map(to -> Merge.of(from, to)));
    }

    private UnreadableWorkbook corrupt(String found) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, CellRef.wholeSheet(sheet.sheet()), found);
    }
}
