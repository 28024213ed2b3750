package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;

/**
 * What styles say about cells: what a number format makes of a number, and whether the content is struck through or
 * invisible.
 */
final class CellStyles {
    private static final String WHITE = "white";
    private static final Pattern RGB = Pattern.compile("[0-9A-F]{6,8}");

    /** The colours of the numbers that people use: 2 to 7, and again 10 to 15. */
    private static final List<CellLook.Colour> NUMBERED = List.of(
            CellLook.Colour.RED,
            CellLook.Colour.GREEN,
            CellLook.Colour.BLUE,
            CellLook.Colour.YELLOW,
            CellLook.Colour.PINK,
            CellLook.Colour.BLUE);

    private static final Set<String> GREYS = Set.of("22", "23");
    private static final Pattern NUMBER_OF_COLOUR = Pattern.compile("[2-7]|1[0-5]");

    private final List<NumberFormats.Format> formats;
    private final List<CellLook> looks;

    private CellStyles(List<NumberFormats.Format> formats, List<CellLook> looks) {
        this.formats = formats;
        this.looks = looks;
    }

    /** The styles of a part; {@code ""} where there is none. */
    static CellStyles read(WorkbookParts parts, String part, WorkbookBound bound) throws UnreadableWorkbook {
        Found found = new Found(bound);
        if (!part.isEmpty()) {
            parts.demand(part, found::element);
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

    CellLook look(String style) {
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < looks.size() ? looks.get(index) : CellLook.PLAIN;
    }

    private record Xf(int format, int font, int fill) {}

    /** A font; its colour is {@code ""} where it is not known. */
    private static final class Font {
        private final Set<CellLook.Letters> letters = EnumSet.noneOf(CellLook.Letters.class);
        private boolean struck;
        private String colour = "";

        private void set(XMLStreamReader xml, CellLook.Letters how) {
            if (isOn(xml)) {
                letters.add(how);
            }
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = Xml.attribute(xml, "val");
        return !value.equals("none")
                && (value.isEmpty() || Xml.isSet(xml, "val") || value.contains("ingle") || value.startsWith("double"));
    }

    /** What a styles part holds, as far as it was read. */
    private static final class Found {
        private final WorkbookBound bound;
        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Font> fonts = new ArrayList<>();

        /** The colours of the fills, white where there is none; {@code ""} for one that is not known. */
        private final List<String> fills = new ArrayList<>();

        private final List<Xf> cells = new ArrayList<>();
        private String section = "";
        private Font font = new Font();
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
                    font = new Font();
                    fonts.add(font);
                }
                case "fonts strike" -> font.struck = isOn(xml);
                case "fonts i" -> font.set(xml, CellLook.Letters.ITALIC);
                case "fonts b" -> font.set(xml, CellLook.Letters.BOLD);
                case "fonts u" -> font.set(xml, CellLook.Letters.UNDERLINED);
                case "fonts color" -> font.colour = colour(xml);
                case "fills fill" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    fills.add(WHITE);
                }
                case "fills patternFill" -> {
                    if (!Set.of("", "none").contains(Xml.attribute(xml, "patternType"))) {
                        setFill("");
                    }
                    solid = Xml.attribute(xml, "patternType").equals("solid");
                }
                case "fills gradientFill" -> {
                    setFill("");
                    solid = false;
                }
                case "fills fgColor" -> {
                    if (solid) {
                        setFill(colour(xml));
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

        private void setFill(String colour) {
            if (!fills.isEmpty()) {
                fills.set(fills.size() - 1, colour);
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
            Font known = xf.font() >= 0 && xf.font() < fonts.size() ? fonts.get(xf.font()) : new Font();
            String fill = xf.fill() >= 0 && xf.fill() < fills.size() ? fills.get(xf.fill()) : WHITE;
            boolean unseen = !known.colour.isEmpty() && known.colour.equals(fill);
            return new CellLook(
                    known.struck,
                    false,
                    unseen ? CellLook.Unseen.ALL : NumberFormats.unseen(xf.format(), code),
                    NumberFormats.words(code),
                    known.letters,
                    called(known.colour),
                    called(fill));
        }

        /** What a colour is called, by what stands in the file; empty for none. */
        private static Optional<CellLook.Colour> called(String colour) {
            if (colour.isEmpty() || colour.equals(WHITE)) {
                return colour.isEmpty() ? Optional.empty() : Optional.of(CellLook.Colour.WHITE);
            }
            String[] parts = colour.split("/", -1);
            if (RGB.matcher(parts[0]).matches()) {
                return Optional.of(CellLook.Colour.of(parts[0]));
            }
            if (NUMBER_OF_COLOUR.matcher(parts[2]).matches()) {
                return Optional.of(NUMBERED.get((Integer.parseInt(parts[2]) - 2) % 8));
            }
            if (GREYS.contains(parts[2])) {
                return Optional.of(CellLook.Colour.GREY);
            }
            if (parts[1].equals("1") && parts[3].isEmpty() || parts[2].equals("8") || parts[2].equals("64")) {
                return Optional.of(CellLook.Colour.BLACK);
            }
            return Optional.of(
                    parts[1].equals("0") || parts[1].equals("1") ? CellLook.Colour.GREY : CellLook.Colour.ANY);
        }
    }
}
