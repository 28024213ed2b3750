package org.itaconsolidator.read.book;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/** Makes a typed value of a cell's element: its type and raw value decide, never a formatted text. */
record RawCell(SharedStrings strings, CellStyles styles, boolean date1904) {
    /** As the file format writes numbers; Java alone would take NaN, Infinity, 1d and 0x1p3 too. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[Ee][+-]?\\d++)?");

    /** What a cell's element may say beside its type and style, without a prefix. */
    private static final Set<String> OF_CELLS = Set.of("r", "cm", "vm", "ph");

    private static final int ISO_DAY = 10;

    /**
     * What a cell's element holds.
     *
     * @param value empty where it holds nothing
     * @param formula what it is the result of
     * @param look what is seen of it
     */
    record Content(Optional<CellValue> value, Formula formula, CellLook look) {}

    /**
     * A cell's formula.
     *
     * @param text as it stands in the file, {@code ""} for none, or for one that stands in another cell
     * @param sharedBy the number by which cells share it, {@code ""} where they do not
     */
    record Formula(String text, String sharedBy) {}

    /** Reads the element that the reader stands on, to its end; empty where the cell is damaged. */
    Optional<Content> read(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String type = "";
        String style = "";
        boolean known = true;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "t" -> type = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                default ->
                    known &= OF_CELLS.contains(xml.getAttributeLocalName(i))
                            || !Xml.namespace(xml, i).isEmpty();
            }
        }
        String raw = null;
        String inline = null;
        String formula = null;
        String sharedBy = "";
        while (Xml.nextStart(xml, "c")) {
            switch (xml.getLocalName()) {
                case "v" -> {
                    if (raw != null) {
                        return Optional.empty();
                    }
                    raw = xml.getElementText();
                    WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, raw.length(), CellRef.WHOLE_FILE);
                }
                case "is" -> inline = RichText.read(xml);
                case "f" -> {
                    sharedBy = Xml.attribute(xml, "t").equals("shared") ? Xml.attribute(xml, "si") : "";
                    formula = xml.getElementText();
                }
                default -> {
                    // extensions
                }
            }
        }
        boolean isInline = type.equals("inlineStr");
        if (!known || (isInline ? inline == null && raw != null : inline != null)) {
            // a shared text's number would be taken for a text, or a text for a number; so it would where damage
            // renamed its type
            return Optional.empty();
        }
        CellLook look = styles.look(style);
        Formula of = new Formula(formula == null ? "" : formula, sharedBy);
        return value(type, style, isInline ? inline : raw, formula != null).map(value -> new Content(value, of, look));
    }

    private Optional<Optional<CellValue>> value(String type, String style, String raw, boolean formula) {
        if (type.equals("s") && "".equals(raw)) {
            return Optional.empty();
        }
        if (raw == null || raw.isEmpty() && !type.equals("str") && !type.equals("inlineStr")) {
            return Optional.of(formula ? Optional.of(new CellValue.NoResult(false)) : Optional.empty());
        }
        return switch (type) {
            case "s" -> strings.find(raw).map(CellValue::ofText);
            case "inlineStr", "str" ->
                Optional.of(CellValue.ofText(ThaiText.clean(type.equals("str") ? RichText.unescaped(raw) : raw)));
            case "b" -> bool(raw.strip()).map(Optional::of);
            case "e" -> Optional.of(Optional.of(new CellValue.ErrorCode(raw)));
            case "d" -> Optional.of(isoDay(raw));
            case "", "n" -> number(raw.strip(), style).map(Optional::of);
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

    /** Strict workbooks write days as text: {@code 2023-03-31T00:00:00}. */
    private static Optional<CellValue> isoDay(String raw) {
        try {
            return Optional.of(new CellValue.Day(LocalDate.parse(raw.substring(0, Math.min(raw.length(), ISO_DAY)))));
        } catch (DateTimeParseException e) {
            return CellValue.ofText(raw);
        }
    }

    private Optional<CellValue> number(String raw, String style) {
        Optional<NumberFormats.Format> format = styles.find(style);
        if (format.isEmpty() || !NUMBER.matcher(raw).matches()) {
            return Optional.empty();
        }
        double stored = Double.parseDouble(raw);
        if (Double.isInfinite(stored)) {
            return Optional.empty();
        }
        return Optional.of(CellValue.ofNumber(stored, format.get(), date1904));
    }
}
