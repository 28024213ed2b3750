package org.itaconsolidator.read.book;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FindingCode;

/** Of the styles what number formats make of numbers, and whether what a cell holds is struck through or not seen. */
final class CellStyles {
    private static final String WHITE = "white";

    private final List<NumberFormats.Format> formats;
    private final List<CellLook> looks;

    private CellStyles(List<NumberFormats.Format> formats, List<CellLook> looks) {
        this.formats = formats;
        this.looks = looks;
    }

    static CellStyles read(String part, Optional<InputStream> in, WorkbookBound bound) throws UnreadableWorkbook {
        if (in.isEmpty() && !part.isEmpty()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, part);
        }
        Found found = new Found(bound);
        if (in.isPresent()) {
            Xml.read(part, in.get(), found::element);
        }
        return new CellStyles(
                found.cells.stream()
                        .map(xf -> NumberFormats.format(xf.format(), found.codes.get(xf.format())))
                        .toList(),
                found.cells.stream().map(found::look).toList());
    }

    /** What the style of a cell makes of its number. Empty where the workbook has styles and not this one: damage. */
    Optional<NumberFormats.Format> find(String style) {
        if (formats.isEmpty()) {
            return Optional.of(new NumberFormats.Format(NumberFormats.Kind.PLAIN, 0));
        }
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < formats.size() ? Optional.of(formats.get(index)) : Optional.empty();
    }

    /** How a cell with the style looks. */
    CellLook look(String style) {
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < looks.size() ? looks.get(index) : CellLook.PLAIN;
    }

    private record Xf(int format, int font, int fill) {}

    /** What a styles part holds, as far as it was read. */
    private static final class Found {
        private final WorkbookBound bound;
        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Boolean> struck = new ArrayList<>();

        /** The colours of the fonts, and of the fills white where there is none; {@code ""} for one that is not known. */
        private final List<String> letters = new ArrayList<>();

        private final List<String> fills = new ArrayList<>();
        private final List<Xf> cells = new ArrayList<>();
        private String section = "";
        private boolean solid;

        private Found(WorkbookBound bound) {
            this.bound = bound;
        }

        private void element(XMLStreamReader xml) throws UnreadableWorkbook {
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    codes.put(Integer.valueOf(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
                }
                case "fonts", "fills", "cellXfs", "cellStyleXfs", "cellStyles", "dxfs", "borders" ->
                    section = xml.getLocalName();
                default -> part(xml);
            }
        }

        private void part(XMLStreamReader xml) throws UnreadableWorkbook {
            switch (section + " " + xml.getLocalName()) {
                case "fonts font" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    struck.add(false);
                    letters.add("");
                }
                case "fonts strike" -> setLast(struck, Xml.attribute(xml, "val").isEmpty() || Xml.isSet(xml, "val"));
                case "fonts color" -> setLast(letters, colour(xml));
                case "fills fill" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    fills.add(WHITE);
                }
                case "fills patternFill" -> {
                    if (!Set.of("", "none").contains(Xml.attribute(xml, "patternType"))) {
                        setLast(fills, "");
                    }
                    solid = Xml.attribute(xml, "patternType").equals("solid");
                }
                case "fills gradientFill" -> {
                    setLast(fills, "");
                    solid = false;
                }
                case "fills fgColor" -> {
                    if (solid) {
                        setLast(fills, colour(xml));
                    }
                }
                case "cellXfs xf" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    cells.add(new Xf(number(xml, "numFmtId"), number(xml, "fontId"), number(xml, "fillId")));
                }
                default -> {
                    // borders, alignments and the like
                }
            }
        }

        private static <T> void setLast(List<T> list, T value) {
            if (!list.isEmpty()) {
                list.set(list.size() - 1, value);
            }
        }

        private static int number(XMLStreamReader xml, String attribute) {
            String value = Xml.attribute(xml, attribute);
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        }

        /** A colour by what stands in the file; the ways to write white are one. */
        private static String colour(XMLStreamReader xml) {
            String rgb = Xml.attribute(xml, "rgb").toUpperCase(Locale.ROOT);
            String theme = Xml.attribute(xml, "theme");
            String indexed = Xml.attribute(xml, "indexed");
            String tint = Xml.attribute(xml, "tint");
            boolean tinted = !tint.isEmpty() && Double.parseDouble(tint) != 0;
            if (!tinted
                    && (rgb.endsWith("FFFFFF") || theme.equals("0") || indexed.equals("9") || indexed.equals("1"))) {
                return WHITE;
            }
            String known = rgb + theme + indexed;
            return known.isEmpty() ? "" : rgb + "/" + theme + "/" + indexed + "/" + tint;
        }

        private CellLook look(Xf xf) {
            String code = codes.get(xf.format());
            String letter = xf.font() >= 0 && xf.font() < letters.size() ? letters.get(xf.font()) : "";
            String fill = xf.fill() >= 0 && xf.fill() < fills.size() ? fills.get(xf.fill()) : WHITE;
            boolean unseen = !letter.isEmpty() && letter.equals(fill);
            boolean strike = xf.font() >= 0 && xf.font() < struck.size() && struck.get(xf.font());
            return new CellLook(strike, unseen || NumberFormats.hides(code), NumberFormats.words(code));
        }
    }
}
