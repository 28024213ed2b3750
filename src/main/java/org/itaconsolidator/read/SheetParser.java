package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.thai.ThaiText;

/** One worksheet's part, streamed into a {@link Grid}. The {@code <dimension>} element lies and is not looked at. */
final class SheetParser {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_CELLS = 2_000_000;

    private final String sheet;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final boolean date1904;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private int rowNumber;
    private int columnNumber;
    private int cells;
    private boolean rowHidden;
    private boolean hiddenColumns;
    private List<GridCell> row = new ArrayList<>();

    SheetParser(String sheet, SharedStrings strings, CellStyles styles, boolean date1904) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
    }

    Grid parse(WorkbookStructure.SheetPart part, java.io.InputStream in) throws UnreadableWorkbook {
        Xml.read(part.part(), in, this::element);
        endRow();
        return new Grid(sheet, part.hidden(), rows, merges, hiddenColumns);
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        switch (xml.getLocalName()) {
            case "row" -> startRow(xml);
            case "c" -> cell(xml);
            case "col" -> hiddenColumns |= Xml.isSet(xml, "hidden");
            case "mergeCell" -> merge(Xml.attribute(xml, "ref"));
            default -> {
                // widths, views and the like say nothing about values
            }
        }
    }

    private void startRow(XMLStreamReader xml) throws UnreadableWorkbook {
        endRow();
        String number = Xml.attribute(xml, "r");
        int next = number.isEmpty() ? rowNumber + 1 : Integer.parseInt(number);
        if (next <= rowNumber || next > LAST_ROW) {
            throw corrupt(number);
        }
        rowNumber = next;
        rowHidden = Xml.isSet(xml, "hidden");
        columnNumber = 0;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new GridRow(rowNumber, rowHidden, row));
            row = new ArrayList<>();
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String reference = Xml.attribute(xml, "r");
        int column = reference.isEmpty() ? columnNumber + 1 : column(reference);
        if (column <= columnNumber || column > LAST_COLUMN || ++cells > MOST_CELLS) {
            throw corrupt(reference);
        }
        columnNumber = column;
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        String raw = null;
        String inline = null;
        boolean formula = false;
        for (int event = xml.next(); !isEnd(xml, event, "c"); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> raw = xml.getElementText();
                case "is" -> inline = RichText.read(xml);
                case "f" -> formula = true;
                default -> {
                    // extensions
                }
            }
        }
        String text = inline == null ? raw : inline;
        value(type, style, text, formula, reference).ifPresent(value -> row.add(new GridCell(column, value)));
    }

    private Optional<CellValue> value(String type, String style, String raw, boolean formula, String reference)
            throws UnreadableWorkbook {
        if (raw == null || raw.isEmpty() && !type.equals("str") && !type.equals("inlineStr")) {
            return formula ? Optional.of(new CellValue.NoResult()) : Optional.empty();
        }
        return switch (type) {
            case "s" -> text(strings.get(raw, reference));
            case "inlineStr", "str" -> text(ThaiText.clean(type.equals("str") ? RichText.unescaped(raw) : raw));
            case "b" -> Optional.of(new CellValue.Bool(raw.strip().equals("1")));
            case "e" -> Optional.of(new CellValue.ErrorCode(raw));
            case "d" -> isoDay(raw);
            case "", "n" -> Optional.of(number(raw, style, reference));
            default -> throw corrupt(reference);
        };
    }

    private static Optional<CellValue> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new CellValue.Text(text));
    }

    private static Optional<CellValue> isoDay(String raw) {
        try {
            return Optional.of(new CellValue.Day(LocalDate.parse(raw.substring(0, Math.min(raw.length(), 10)))));
        } catch (DateTimeParseException e) {
            return text(raw);
        }
    }

    private CellValue number(String raw, String style, String reference) throws UnreadableWorkbook {
        double stored = Double.parseDouble(raw.strip());
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            throw corrupt(reference);
        }
        NumberFormats.Kind kind = styles.kind(style);
        if (kind == NumberFormats.Kind.DAY && stored >= 1) {
            try {
                return new CellValue.Day((date1904 ? EPOCH_1904 : EPOCH_1900).plusDays((long) stored));
            } catch (DateTimeException e) {
                throw corrupt(reference);
            }
        }
        // Excel keeps binary doubles; their shortest decimal form is what was typed.
        return new CellValue.Num(BigDecimal.valueOf(stored), kind == NumberFormats.Kind.PERCENT);
    }

    private void merge(String reference) throws UnreadableWorkbook {
        String[] ends = reference.split(":");
        if (ends.length == 2) {
            merges.add(new Merge(row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1])));
        }
    }

    private int row(String reference) throws UnreadableWorkbook {
        String digits = reference.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 7) {
            throw corrupt(reference);
        }
        return Integer.parseInt(digits);
    }

    private int column(String reference) throws UnreadableWorkbook {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c != '$') {
                break;
            }
            if (column > LAST_COLUMN) {
                throw corrupt(reference);
            }
        }
        if (column == 0) {
            throw corrupt(reference);
        }
        return column;
    }

    private UnreadableWorkbook corrupt(String where) {
        return new UnreadableWorkbook(
                FindingCode.CORRUPT_WORKBOOK, CellRef.wholeSheet(sheet) + (where.isEmpty() ? "" : "!" + where));
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }
}
