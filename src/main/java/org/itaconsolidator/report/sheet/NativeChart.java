package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.ShownText;

/**
 * A chart that Excel and LibreOffice draw themselves from the cells of a sheet: columns, and lines for what is aimed
 * at. It changes when a cell changes. The values stored beside the references are for programs that do not calculate.
 */
public final class NativeChart {
    /**
     * @param values what stands there; empty cells leave a gap
     * @param labelled whether each value stands beside its bar
     */
    private record Series(
            String name,
            int column,
            List<Optional<BigDecimal>> values,
            SheetColours colour,
            boolean line,
            boolean labelled) {}

    private static final int WIDE_BARS = 12;

    private static final int FEW_BARS = 2;

    /** Intervals of an axis with a given end; of a low chart, where more figures would touch and the last be left out. */
    private static final double STEPS = 5;

    private static final double FEW_STEPS = 2;

    /** A chart of so many rows is low. */
    private static final int LOW = 12;

    /** Width of the outline that sets pale bars apart from the paper. */
    private static final double OUTLINE = 0.5;

    private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";

    private static final int LONGEST_LABEL = 255;

    private static final double LINE_WIDTH = 1.75;
    /** Sizes of letters, in points: on paper as large as those of the tables above. */
    static final int SMALL = DocumentFont.SIZE;

    static final int TITLE = 18;

    private static final int HUNDREDTHS = 100;

    /** Parts of a point in which drawings are measured. */
    private static final int PARTS = 12_700;

    private final StreamedSheet sheet;
    private final String title;
    private final String quotedSheet;
    private final List<Integer> rows;
    private final int namesColumn;
    private final List<String> names;
    private final String format;
    private final List<Series> series = new ArrayList<>();
    private Optional<Integer> most = Optional.empty();

    /**
     * A chart of neighbouring rows, without series yet.
     *
     * @param firstRow as Excel numbers it
     * @param names what stands in their cells of a column; as many as there are rows
     * @param format the number format of the values
     */
    public NativeChart(
            TableSheet table, String title, int firstRow, int namesColumn, List<String> names, String format) {
        this(
                table,
                title,
                IntStream.range(firstRow, firstRow + names.size()).boxed().toList(),
                namesColumn,
                names,
                format);
    }

    /** A chart of rows that need not be neighbours. */
    public NativeChart(
            TableSheet table, String title, List<Integer> rows, int namesColumn, List<String> names, String format) {
        this(table.sheet(), table.quotedName(), title, rows, namesColumn, names, format);
    }

    NativeChart(
            StreamedSheet sheet,
            String quotedSheet,
            String title,
            List<Integer> rows,
            int namesColumn,
            List<String> names,
            String format) {
        this.sheet = sheet;
        this.quotedSheet = quotedSheet;
        this.title = label(title);
        this.rows = rows;
        this.namesColumn = namesColumn;
        this.names = names.stream().map(NativeChart::label).toList();
        this.format = format;
    }

    /** A label of an axis or bar, no longer than Excel shows. */
    private static String label(String text) {
        return ShownText.of(SafeText.of(text), LONGEST_LABEL);
    }

    /** Ends the axis of values, which begins at 0. */
    public NativeChart upTo(int value) {
        most = Optional.of(value);
        return this;
    }

    public NativeChart columns(
            String name, int column, List<Optional<BigDecimal>> values, SheetColours colour, boolean labelled) {
        series.add(new Series(name, column, values, colour, false, labelled));
        return this;
    }

    public NativeChart line(String name, int column, List<Optional<BigDecimal>> values) {
        series.add(new Series(name, column, values, SheetColours.ORANGE, true, false));
        return this;
    }

    /** Draws from the upper left corner of a cell to that of another; both from 0. */
    public void draw(int fromColumn, int fromRow, int toColumn, int toRow) {
        List<Series> bars = series.stream().filter(each -> !each.line()).toList();
        List<Series> lines = series.stream().filter(Series::line).toList();
        StringBuilder plots = new StringBuilder();
        if (!bars.isEmpty()) {
            plots.append("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
            for (int i = 0; i < bars.size(); i++) {
                plots.append(bars(i, bars.get(i), bars.size() == 1));
            }
            boolean written = bars.size() == 1 && bars.get(0).labelled();
            // bars with their value inside are as wide as it
            int gap = names.size() * bars.size() <= FEW_BARS ? 200 : written ? 20 : 60;
            plots.append("<c:gapWidth val=\"" + gap + "\"/>" + AXES + "</c:barChart>");
        }
        if (!lines.isEmpty()) {
            plots.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
            for (int i = 0; i < lines.size(); i++) {
                plots.append(line(bars.size() + i, lines.get(i)));
            }
            plots.append(AXES + "</c:lineChart>");
        }
        String chart = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:roundedCorners val=\"0\"/><c:chart>"
                + "<c:title><c:tx><c:rich><a:bodyPr anchor=\"t\" rtlCol=\"0\"/><a:lstStyle/><a:p><a:pPr algn=\"l\"><a:defRPr/>"
                + "</a:pPr><a:r>" + letters("a:rPr", TITLE, true, "") + "<a:t>" + OfficePackage.escaped(title)
                + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>"
                + "<c:plotArea><c:layout/>" + plots + axes(toRow - fromRow <= LOW ? FEW_STEPS : STEPS) + "</c:plotArea>"
                // of one series the title says what the bars are
                + (series.size() > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                // a frame would be cut where the printed page ends
                + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
                + body(SMALL, false, "") + "</c:chartSpace>";
        sheet.draw(chart, fromColumn, fromRow, toColumn, toRow);
    }

    private String axes(double steps) {
        boolean labelled = series.stream().anyMatch(Series::labelled);
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                + "<c:axPos val=\"b\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>"
                + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>"
                + most.map(highest -> "<c:max val=\"" + highest + "\"/>").orElse("")
                + "<c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>"
                + (labelled
                        ? ""
                        : "<c:majorGridlines><c:spPr>" + line(SheetColours.LINE, false, OUTLINE)
                                + "</c:spPr></c:majorGridlines>")
                + "<c:numFmt formatCode=\"" + OfficePackage.escaped(format.replace(".00", ""))
                + "\" sourceLinked=\"1\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>"
                + "<c:crossBetween val=\"between\"/>"
                + most.map(highest -> "<c:majorUnit val=\"" + (int) Math.max(1, Math.ceil(highest / steps)) + "\"/>")
                        .orElse("")
                + "</c:valAx>";
    }

    private String bars(int number, Series each, boolean alone) {
        return begin(number, each) + "<c:spPr>" + fill(each.colour().hex) + line(SheetColours.GREY, false, OUTLINE)
                + "</c:spPr><c:invertIfNegative val=\"0\"/>"
                + (each.labelled() ? labels(alone && names.size() <= WIDE_BARS, each.colour(), format) : "")
                + data(each) + "</c:ser>";
    }

    private String line(int number, Series each) {
        return begin(number, each) + "<c:spPr>" + line(each.colour(), true, LINE_WIDTH)
                + "</c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>" + data(each)
                + "<c:smooth val=\"0\"/></c:ser>";
    }

    private static String begin(int number, Series each) {
        return "<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx><c:v>"
                + OfficePackage.escaped(label(each.name())) + "</c:v></c:tx>";
    }

    private String data(Series each) {
        List<Optional<String>> values = each.values().stream()
                .map(value -> value.map(BigDecimal::toPlainString))
                .toList();
        return "<c:cat><c:strRef><c:f>" + OfficePackage.escaped(down(namesColumn)) + "</c:f><c:strCache>"
                + points(names.stream().map(Optional::of).toList())
                + "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>"
                + OfficePackage.escaped(down(each.column())) + "</c:f><c:numCache>" + points(values)
                + "</c:numCache></c:numRef></c:val>";
    }

    private static String points(List<Optional<String>> values) {
        StringBuilder points = new StringBuilder("<c:ptCount val=\"" + values.size() + "\"/>");
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            values.get(i)
                    .ifPresent(value -> points.append(
                            "<c:pt idx=\"" + at + "\"><c:v>" + OfficePackage.escaped(value) + "</c:v></c:pt>"));
        }
        return points.toString();
    }

    /** The cells of the rows in a column, as one range if they are neighbours. */
    private String down(int column) {
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        return last - first == rows.size() - 1
                ? quotedSheet + "!" + TableSheet.fixed(column, first) + ":" + TableSheet.fixed(column, last)
                : rows.stream()
                        .map(row -> quotedSheet + "!" + TableSheet.fixed(column, row))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /**
     * Each value beside its bar.
     *
     * @param inside in its middle, in letters that are read on the bar
     */
    static String labels(boolean inside, SheetColours bar, String format) {
        return "<c:dLbls><c:numFmt formatCode=\"" + OfficePackage.escaped(format) + "\" sourceLinked=\"0\"/>"
                + (inside ? body(SMALL, true, fill(lettersOn(bar))) : "")
                + "<c:dLblPos val=\"" + (inside ? "ctr" : "outEnd")
                + "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
    }

    /** The colour of letters on a bar with a contrast of at least 4.5 to 1. */
    static String lettersOn(SheetColours bar) {
        return bar.isDark() ? "FFFFFF" : "000000";
    }

    /** @param hex red, green and blue */
    static String fill(String hex) {
        return "<a:solidFill><a:srgbClr val=\"" + hex + "\"/></a:solidFill>";
    }

    static String line(SheetColours colour, boolean dashed, double width) {
        return "<a:ln w=\"" + Math.round(width * PARTS) + "\">" + fill(colour.hex)
                + (dashed ? "<a:prstDash val=\"dash\"/>" : "") + "</a:ln>";
    }

    /** The look of all letters of a chart or of its labels. */
    static String body(int size, boolean bold, String fill) {
        return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + letters("a:defRPr", size, bold, fill)
                + "</a:pPr><a:endParaRPr/></a:p></c:txPr>";
    }

    static String letters(String tag, int size, boolean bold, String fill) {
        return "<" + tag + " sz=\"" + size * HUNDREDTHS + "\" b=\"" + (bold ? 1 : 0) + "\">" + fill
                + "<a:latin typeface=\"" + DocumentFont.FAMILY + "\"/><a:cs typeface=\"" + DocumentFont.FAMILY
                + "\"/></" + tag + ">";
    }
}
