package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.ShownText;

/**
 * A chart that Excel and LibreOffice draw themselves from the cells of a sheet: columns, and lines for what is aimed at. It
 * moves when a cell does. The values beside the references are for readers that do not calculate.
 */
public final class NativeChart {
    /**
     * What is drawn for the cells of one column.
     *
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

    /** Of an axis that ends at a given value. */
    private static final double STEPS = 5;

    /** Keeps pale bars apart from the paper. */
    private static final double OUTLINE = 0.5;

    private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";

    private static final int LONGEST_LABEL = 255;

    private static final double LINE_WIDTH = 1.75;

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
        this(table.sheet(), table.quotedName(), title, firstRow, namesColumn, names, format);
    }

    /** The same of rows that need not follow each other. */
    public NativeChart(
            TableSheet table, String title, List<Integer> rows, int namesColumn, List<String> names, String format) {
        this(table.sheet(), table.quotedName(), title, rows, namesColumn, names, format);
    }

    NativeChart(
            StreamedSheet sheet,
            String quotedSheet,
            String title,
            int firstRow,
            int namesColumn,
            List<String> names,
            String format) {
        this(
                sheet,
                quotedSheet,
                title,
                IntStream.range(firstRow, firstRow + names.size()).boxed().toList(),
                namesColumn,
                names,
                format);
    }

    private NativeChart(
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

    /** What stands beside an axis or bar: as long as Excel shows it. */
    private static String label(String text) {
        return ShownText.of(SafeText.of(text), LONGEST_LABEL);
    }

    /** Ends the axis of values there; it always begins with 0. */
    public NativeChart upTo(int value) {
        most = Optional.of(value);
        return this;
    }

    public NativeChart columns(
            String name, int column, List<Optional<BigDecimal>> values, SheetColours colour, boolean labelled) {
        series.add(new Series(name, column, values, colour, false, labelled));
        return this;
    }

    public NativeChart line(String name, int column, List<Optional<BigDecimal>> values, SheetColours colour) {
        series.add(new Series(name, column, values, colour, true, false));
        return this;
    }

    /** Draws from the upper left corner of a cell to the upper left corner of another; both from 0. */
    public void draw(int fromColumn, int fromRow, int toColumn, int toRow) {
        List<Series> bars = series.stream().filter(each -> !each.line()).toList();
        List<Series> lines = series.stream().filter(Series::line).toList();
        StringBuilder chart = new StringBuilder(
                        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"")
                .append(
                        " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:roundedCorners val=\"0\"/><c:chart>")
                .append(
                        "<c:title><c:tx><c:rich><a:bodyPr anchor=\"t\" rtlCol=\"0\"/><a:lstStyle/><a:p><a:pPr algn=\"l\"><a:defRPr/></a:pPr>")
                .append("<a:r>")
                .append(ChartLook.letters("a:rPr", ChartLook.TITLE, true, ""))
                .append("<a:t>")
                .append(OfficePackage.escaped(title))
                .append(
                        "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>")
                .append("<c:plotArea><c:layout/>");
        if (!bars.isEmpty()) {
            chart.append("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
            for (int i = 0; i < bars.size(); i++) {
                bars(chart, i, bars.get(i), bars.size() == 1);
            }
            int gap = names.size() * bars.size() <= FEW_BARS ? 200 : 60;
            chart.append("<c:gapWidth val=\"")
                    .append(gap)
                    .append("\"/>")
                    .append(AXES)
                    .append("</c:barChart>");
        }
        if (!lines.isEmpty()) {
            chart.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
            for (int i = 0; i < lines.size(); i++) {
                line(chart, bars.size() + i, lines.get(i));
            }
            chart.append(AXES).append("</c:lineChart>");
        }
        axes(chart);
        chart.append("</c:plotArea>");
        if (series.size() > 1) { // else the title says what the bars are
            chart.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        chart.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
                // a frame would be cut where the printed page ends
                .append(
                        "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(ChartLook.body(ChartLook.SMALL, false, ""))
                .append("</c:chartSpace>");
        sheet.draw(chart.toString(), fromColumn, fromRow, toColumn, toRow);
    }

    private void axes(StringBuilder chart) {
        chart.append(
                        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
                .append("<c:axPos val=\"b\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>")
                .append(
                        "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>");
        most.ifPresent(highest -> chart.append("<c:max val=\"").append(highest).append("\"/>"));
        chart.append("<c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>");
        if (series.stream().noneMatch(Series::labelled)) {
            chart.append("<c:majorGridlines><c:spPr>")
                    .append(ChartLook.line(SheetColours.LINE, false, OUTLINE))
                    .append("</c:spPr></c:majorGridlines>");
        }
        chart.append("<c:numFmt formatCode=\"")
                .append(OfficePackage.escaped(format.replace(".00", "")))
                .append("\" sourceLinked=\"1\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>")
                .append("<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>")
                .append("<c:crossBetween val=\"between\"/>");
        // more figures touch one another in a low chart
        most.ifPresent(highest -> chart.append("<c:majorUnit val=\"")
                .append((int) Math.max(1, Math.ceil(highest / STEPS)))
                .append("\"/>"));
        chart.append("</c:valAx>");
    }

    private void bars(StringBuilder chart, int number, Series each, boolean alone) {
        begin(chart, number, each);
        chart.append("<c:spPr>")
                .append(ChartLook.fill(each.colour().hex))
                .append(ChartLook.line(SheetColours.GREY, false, OUTLINE))
                .append("</c:spPr><c:invertIfNegative val=\"0\"/>");
        if (each.labelled()) {
            chart.append(ChartLook.labels(alone && names.size() <= WIDE_BARS, each.colour(), format));
        }
        data(chart, each);
        chart.append("</c:ser>");
    }

    private void line(StringBuilder chart, int number, Series each) {
        begin(chart, number, each);
        chart.append("<c:spPr>")
                .append(ChartLook.line(each.colour(), true, LINE_WIDTH))
                .append("</c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>");
        data(chart, each);
        chart.append("<c:smooth val=\"0\"/></c:ser>");
    }

    private static void begin(StringBuilder chart, int number, Series each) {
        chart.append("<c:ser><c:idx val=\"")
                .append(number)
                .append("\"/><c:order val=\"")
                .append(number);
        chart.append("\"/><c:tx><c:v>")
                .append(OfficePackage.escaped(label(each.name())))
                .append("</c:v></c:tx>");
    }

    private void data(StringBuilder chart, Series each) {
        chart.append("<c:cat><c:strRef><c:f>").append(OfficePackage.escaped(down(namesColumn)));
        chart.append("</c:f><c:strCache>");
        points(chart, names.stream().map(Optional::of).toList());
        chart.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>");
        chart.append(OfficePackage.escaped(down(each.column()))).append("</c:f><c:numCache>");
        points(
                chart,
                each.values().stream()
                        .map(value -> value.map(BigDecimal::toPlainString))
                        .toList());
        chart.append("</c:numCache></c:numRef></c:val>");
    }

    private static void points(StringBuilder chart, List<Optional<String>> values) {
        chart.append("<c:ptCount val=\"").append(values.size()).append("\"/>");
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            values.get(i)
                    .ifPresent(value -> chart.append("<c:pt idx=\"")
                            .append(at)
                            .append("\"><c:v>")
                            .append(OfficePackage.escaped(value))
                            .append("</c:v></c:pt>"));
        }
    }

    /** The cells of the rows in a column, as one range where they follow each other. */
    private String down(int column) {
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        return last - first == rows.size() - 1
                ? quotedSheet + "!" + TableSheet.fixed(column, first) + ":" + TableSheet.fixed(column, last)
                : rows.stream()
                        .map(row -> quotedSheet + "!" + TableSheet.fixed(column, row))
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
