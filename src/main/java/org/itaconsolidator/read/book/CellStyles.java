package org.itaconsolidator.read.book;

import java.io.InputStream;
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
import org.itaconsolidator.model.finding.FindingCode;

/** Of the styles what number formats make of numbers, and whether what a cell holds is struck through or not seen. */
final class CellStyles {
    private static final String WHITE = "white";
    private static final Pattern RGB = Pattern.compile("[0-9A-F]{6,8}");

    /** Those of the numbered colours that people use, 2 to 7 and again 10 to 15. */
    private static final Map<String, CellLook.Colour> INDEXED = Map.ofEntries(
            Map.entry("2", CellLook.Colour.RED),
            Map.entry("3", CellLook.Colour.GREEN),
            Map.entry("4", CellLook.Colour.BLUE),
            Map.entry("5", CellLook.Colour.YELLOW),
            Map.entry("6", CellLook.Colour.PINK),
            Map.entry("7", CellLook.Colour.BLUE),
            Map.entry("10", CellLook.Colour.RED),
            Map.entry("11", CellLook.Colour.GREEN),
            Map.entry("12", CellLook.Colour.BLUE),
            Map.entry("13", CellLook.Colour.YELLOW),
            Map.entry("14", CellLook.Colour.PINK),
            Map.entry("15", CellLook.Colour.BLUE),
            Map.entry("22", CellLook.Colour.GREY),
            Map.entry("23", CellLook.Colour.GREY));

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
        private final List<Set<CellLook.Letters>> set = new ArrayList<>();

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
                    set.add(EnumSet.noneOf(CellLook.Letters.class));
                    letters.add("");
                }
                case "fonts strike" -> setLast(struck, isOn(xml));
                case "fonts i" -> letters(xml, CellLook.Letters.ITALIC);
                case "fonts b" -> letters(xml, CellLook.Letters.BOLD);
                case "fonts u" -> letters(xml, CellLook.Letters.UNDERLINED);
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

        private static boolean isOn(XMLStreamReader xml) {
            String value = Xml.attribute(xml, "val");
            return !value.equals("none")
                    && (value.isEmpty()
                            || Xml.isSet(xml, "val")
                            || value.contains("ingle")
                            || value.startsWith("double"));
        }

        private void letters(XMLStreamReader xml, CellLook.Letters how) {
            if (!set.isEmpty() && isOn(xml)) {
                set.get(set.size() - 1).add(how);
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
            return new CellLook(
                    strike,
                    unseen || NumberFormats.hides(code),
                    NumberFormats.words(code),
                    xf.font() >= 0 && xf.font() < set.size() ? Set.copyOf(set.get(xf.font())) : Set.of(),
                    called(letter).filter(colour -> colour != CellLook.Colour.BLACK),
                    called(fill).filter(colour -> colour != CellLook.Colour.WHITE));
        }

        /** What a colour is called, by what stands in the file; empty for none. */
        private static Optional<CellLook.Colour> called(String colour) {
            if (colour.isEmpty() || colour.equals(WHITE)) {
                return colour.isEmpty() ? Optional.empty() : Optional.of(CellLook.Colour.WHITE);
            }
            String[] parts = colour.split("/", -1);
            if (RGB.matcher(parts[0]).matches()) {
                int rgb = Integer.parseInt(parts[0].substring(parts[0].length() - 6), 16);
                return Optional.of(CellLook.Colour.of(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
            }
            if (INDEXED.containsKey(parts[2])) {
                return Optional.of(INDEXED.get(parts[2]));
            }
            if (parts[1].equals("1") && parts[3].isEmpty() || parts[2].equals("8") || parts[2].equals("64")) {
                return Optional.of(CellLook.Colour.BLACK);
            }
            return Optional.of(
                    parts[1].equals("0") || parts[1].equals("1") ? CellLook.Colour.GREY : CellLook.Colour.ANY);
        }
    }
}
