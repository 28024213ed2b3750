package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.itaconsolidator.model.score.Mark;

/** The formats of all cells, as {@code styles.xml} declares them: the same for every workbook. */
public final class SheetStyles {
    /** A blank as wide as the mark. */
    private static final String ROOM_OF_MARK = "_*";

    /**
     * A blank as wide as a digit, between a figure and the cell's edge: of neighbours that look alike LibreOffice indents only
     * the first.
     */
    private static final String EDGE = "_0";

    /** Lower numbers of formats belong to Excel itself. */
    private static final int FIRST_FORMAT = 164;

    private static final int TURNS = SheetCell.Turn.values().length;

    private static final String THIN = "style=\"thin\">" + colour(SheetColours.LINE);
    private static final String STRONG = "style=\"medium\">" + colour(SheetColours.NAVY);

    private static final Map<Boolean, SheetStyles> KNOWN = new ConcurrentHashMap<>();

    private final boolean thaiDigits;
    private final byte[] part;

    private SheetStyles(boolean thaiDigits) {
        this.thaiDigits = thaiDigits;
        part = XmlBytes.of(new Declared().part());
    }

    /** The styles with Thai or Arabic digits in numbers. */
    static SheetStyles of(boolean thaiDigits) {
        return KNOWN.computeIfAbsent(thaiDigits, SheetStyles::new);
    }

    /** The number of a style as cells name it; 0 is that of a cell never written. */
    static int index(Look look, SheetCell.Turn turn) {
        return 1 + look.ordinal() * TURNS + turn.ordinal();
    }

    /** How many styles there are, the unused 0 included. */
    static int count() {
        return 1 + Look.values().length * TURNS;
    }

    /** The number of the thin frame, as conditional formats name it. */
    static int frame() {
        return 0;
    }

    /** The number by which a conditional format names a fill with bold letters. */
    public static int highlight(SheetColours colour) {
        return 1 + colour.ordinal();
    }

    byte[] part() {
        return part.clone();
    }

    /** Formats, fonts, fills and borders that the looks use, each declared once. */
    private final class Declared {
        private final List<String> formats = new ArrayList<>();
        private final List<String> fonts = new ArrayList<>();
        private final List<String> fills = new ArrayList<>();
        private final List<String> borders = new ArrayList<>();

        String part() {
            fonts.add(font(DocumentFont.SIZE, false, false, "indexed=\"8\""));
            fills.add(fill("<patternFill patternType=\"none\"/>"));
            fills.add(fill("<patternFill patternType=\"gray125\"/>")); // the second is Excel's own
            borders.add("<border><left/><right/><top/><bottom/><diagonal/></border>");
            StringBuilder cells =
                    new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
            for (Look look : Look.values()) {
                for (SheetCell.Turn turn : SheetCell.Turn.values()) {
                    cells.append(cell(look, turn));
                }
            }
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + StreamedSheet.list("numFmts", formats)
                    + StreamedSheet.list("fonts", fonts)
                    + StreamedSheet.list("fills", fills)
                    + StreamedSheet.list("borders", borders)
                    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                    + "<cellXfs count=\"" + count() + "\">" + cells + "</cellXfs>"
                    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                    + StreamedSheet.list("dxfs", conditional())
                    + "</styleSheet>";
        }

        private static List<String> conditional() {
            List<String> all = new ArrayList<>();
            all.add("<dxf>" + frame(THIN) + "</dxf>");
            for (SheetColours colour : SheetColours.values()) {
                all.add("<dxf><font><b/></font>"
                        + fill("<patternFill patternType=\"solid\"><bgColor rgb=\"FF" + colour.hex
                                + "\"/></patternFill>")
                        + "</dxf>");
            }
            return all;
        }

        private String cell(Look look, SheetCell.Turn turn) {
            boolean running =
                    look.framed && look.fill == null && look.ink != Look.Ink.FIGURE && look.ink != Look.Ink.LEVEL;
            String indent = look.framed ? "\" indent=\"" + look.indent() : "";
            return "<xf numFmtId=\"" + format(look, turn.mark())
                    + "\" fontId=\"" + index(fonts, font(look.ink))
                    + "\" fillId=\"" + (look.fill == null ? 0 : index(fills, fill(look.fill)))
                    + "\" borderId=\"" + border(look)
                    + "\" xfId=\"0\""
                    + (turn == SheetCell.Turn.QUOTED ? " quotePrefix=\"1\"" : "")
                    + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                    + " applyProtection=\"1\"><alignment horizontal=\"" + look.side.name
                    + "\" vertical=\"" + (running ? "top" : "center")
                    + "\" wrapText=\"" + (look.wraps() ? 1 : 0) + indent
                    + "\"/><protection locked=\"" + (look.isLocked() ? 1 : 0) + "\"/></xf>";
        }

        private int format(Look look, Mark mark) {
            String format = look.shape.format(thaiDigits);
            if (mark.isSet()) {
                format = marked(look, format, "\"" + mark.sign() + "\"");
            } else if (look.standsInColumn()) {
                format = spaced(format);
            }
            String general = Look.Shape.TEXT.format(thaiDigits);
            if (format.equals(general)) {
                return 0;
            }
            int id = FIRST_FORMAT + formats.size();
            String declared = "\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/>";
            for (int i = 0; i < formats.size(); i++) {
                if (formats.get(i).endsWith(declared)) {
                    return FIRST_FORMAT + i;
                }
            }
            formats.add("<numFmt numFmtId=\"" + id + declared);
            return id;
        }

        private int border(Look look) {
            if (look == Look.SECTION) {
                return index(
                        borders, "<border><left/><right/><top/>" + line("bottom", STRONG) + "<diagonal/></border>");
            }
            if (!look.framed) {
                return 0;
            }
            return index(borders, frame(look.isSum() ? STRONG : THIN));
        }

        private static int index(List<String> known, String one) {
            if (!known.contains(one)) {
                known.add(one);
            }
            return known.indexOf(one);
        }
    }

    /** A format with a sign behind each number, but not behind the blank text of a formula without a result. */
    private static String marked(Look look, String format, String sign) {
        if (look.shape == Look.Shape.TEXT) {
            return "@" + sign;
        }
        String mark = look.standsInColumn() ? sign + EDGE : sign;
        String[] parts = format.split(";");
        String positive = parts.length > 0 ? parts[0] : "";
        String negative = parts.length > 1 ? parts[1] : positive.replace("0.00", "-0.00");
        String zero = parts.length > 2 ? parts[2] : positive;
        return positive + mark + ";" + negative + mark + ";" + zero + mark + ";@";
    }

    /** A format with room for a mark, so that decimals are aligned with marked ones. */
    private static String spaced(String format) {
        return format.replace(";", ROOM_OF_MARK + EDGE + ";") + ROOM_OF_MARK + EDGE;
    }

    private static String font(Look.Ink ink) {
        return font(ink.size, ink.bold, ink.underlined, "rgb=\"FF" + ink.colour.hex + "\"");
    }

    private static String font(int size, boolean bold, boolean underlined, String colour) {
        return "<font>" + (bold ? "<b/>" : "") + (underlined ? "<u/>" : "")
                + "<sz val=\"" + size + "\"/><color " + colour + "/><name val=\"" + DocumentFont.FAMILY
                + "\"/><family val=\"" + DocumentFont.SWISS + "\"/><charset val=\"" + DocumentFont.THAI + "\"/></font>";
    }

    private static String fill(SheetColours colour) {
        return fill("<patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour.hex + "\"/></patternFill>");
    }

    private static String fill(String pattern) {
        return "<fill>" + pattern + "</fill>";
    }

    private static String frame(String above) {
        return "<border>" + line("left", THIN) + line("right", THIN) + line("top", above) + line("bottom", THIN)
                + "</border>";
    }

    private static String line(String side, String line) {
        return "<" + side + " " + line + "</" + side + ">";
    }

    private static String colour(SheetColours colour) {
        return "<color rgb=\"FF" + colour.hex + "\"/>";
    }
}
