package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaconsolidator.model.ShownText;

/**
 * A chart that Excel and LibreOffice draw themselves from the cells of a sheet: columns, and lines for what is aimed at. It
 * moves when a cell does. The values beside the references are for readers that do not calculate.
 */
final class NativeChart {
    /**
     * Cells of one row or column.
     *
     * @param range with the sheet's name
     * @param values what stands there; empty cells leave a gap
     */
    record Numbers(String range, List<Optional<BigDecimal>> values) {}

    /** Cells of one row or column with what they show. */
    record Names(String range, List<String> values) {}

    /**
     * What is drawn for one list of numbers.
     *
     * @param labelled whether each value stands beside its bar
     */
    record Series(String name, Numbers numbers, SheetColours colour, boolean line, boolean labelled) {}

    /** So few bars are wide enough for their figures. */
    private static final int WIDE_BARS = 12;

    /** So few bars would be blocks. */
    private static final int FEW_BARS = 2;

    /** Of an axis that ends at a given value. */
    private static final double STEPS = 5;

    /** Keeps pale bars apart from the paper. */
    private static final double OUTLINE = 0.5;

    private static final int LONGEST_LABEL = 255;

    private static final double LINE_WIDTH = 1.75;

    private final XSSFSheet sheet;
    private final String title;
    private final Names names;
    private final String format;
    private final List<Series> series = new ArrayList<>();
    private final Set<String> hollow = new HashSet<>();
    private Optional<Integer> most = Optional.empty();

    /**
     * A chart without series yet.
     *
     * @param format the number format of the values
     */
    NativeChart(XSSFSheet sheet, String title, Names names, String format) {
        this.sheet = sheet;
        this.title = label(title);
        this.names = new Names(
                names.range(), names.values().stream().map(NativeChart::label).toList());
        this.format = format;
    }

    /** What stands beside an axis or bar: as long as Excel shows it. */
    private static String label(String text) {
        return ShownText.of(SafeText.of(text), LONGEST_LABEL);
    }

    /** Ends the axis of values there; it always begins with 0. */
    NativeChart upTo(int value) {
        most = Optional.of(value);
        return this;
    }

    NativeChart columns(String name, Numbers numbers, SheetColours colour, boolean labelled) {
        series.add(new Series(name, numbers, colour, false, labelled));
        return this;
    }

    NativeChart line(String name, Numbers numbers, SheetColours colour) {
        series.add(new Series(name, numbers, colour, true, false));
        return this;
    }

    /** Columns that are an outline only: in print, greys of like darkness cannot be told apart. */
    NativeChart hollow(String name, Numbers numbers, SheetColours colour) {
        columns(name, numbers, colour, true);
        hollow.add(name);
        return this;
    }

    /** Draws from the upper left corner of a cell to the upper left corner of another; both from 0. */
    void draw(int fromColumn, int fromRow, int toColumn, int toRow) {
        XSSFClientAnchor anchor =
                sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, fromColumn, fromRow, toColumn, toRow);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        if (series.size() > 1) { // else the title says what the bars are
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        ChartLook.letters(chart.getCTChartSpace().addNewTxPr(), ChartLook.SMALL, false);
        chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray()[0]
                .getRArray()[0]
                .setRPr(ChartLook.properties(ChartLook.TITLE, true));
        chart.getCTChartSpace().addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(ChartLook.WHITE);
        chart.getCTChartSpace().getSpPr().addNewLn().addNewNoFill(); // a frame would be cut where the printed page ends
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setMinimum(0);
        most.ifPresent(highest -> {
            up.setMaximum(highest);
            up.setMajorUnit(Math.max(1, Math.ceil(highest / STEPS))); // more figures touch one another in a low chart
        });
        up.setNumberFormat(format.replace(".00", ""));
        if (series.stream().noneMatch(Series::labelled)) {
            up.getOrAddMajorGridProperties().setLineProperties(ChartLook.line(SheetColours.LINE, false, OUTLINE));
        }
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(names.values().toArray(String[]::new), names.range());
        plot(chart, ChartTypes.BAR, false, across, up, categories);
        plot(chart, ChartTypes.LINE, true, across, up, categories);
        chart.displayBlanksAs(DisplayBlanks.GAP);
    }

    private void plot(
            XSSFChart chart,
            ChartTypes type,
            boolean lines,
            XDDFCategoryAxis across,
            XDDFValueAxis up,
            XDDFCategoryDataSource categories) {
        List<Series> drawn =
                series.stream().filter(each -> each.line() == lines).toList();
        if (drawn.isEmpty()) {
            return;
        }
        XDDFChartData data = chart.createData(type, across, up);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setBarGrouping(BarGrouping.CLUSTERED);
            bars.setGapWidth(names.values().size() * drawn.size() <= FEW_BARS ? 200 : 60);
        } else if (data instanceof XDDFLineChartData drawnLines) {
            drawnLines.setGrouping(Grouping.STANDARD);
        }
        for (Series each : drawn) {
            XDDFChartData.Series shown = data.addSeries(categories, numbers(each.numbers()));
            shown.setTitle(label(each.name()), null);
            if (shown instanceof XDDFLineChartData.Series line) {
                line.setSmooth(false);
                line.setMarkerStyle(MarkerStyle.NONE);
                line.setLineProperties(ChartLook.line(each.colour(), true, LINE_WIDTH));
            } else {
                shown.setFillProperties(
                        hollow.contains(each.name()) ? ChartLook.hollow() : ChartLook.fill(each.colour()));
                shown.setLineProperties(ChartLook.line(
                        hollow.contains(each.name()) ? each.colour() : SheetColours.GREY,
                        false,
                        hollow.contains(each.name()) ? LINE_WIDTH : OUTLINE));
            }
        }
        chart.plot(data);
        if (!lines) {
            var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
            for (int i = 0; i < drawn.size(); i++) {
                bars.getSerArray(i).addNewInvertIfNegative().setVal(false);
                if (drawn.get(i).labelled()) {
                    ChartLook.label(
                            bars.getSerArray(i),
                            drawn.size() == 1 && names.values().size() <= WIDE_BARS,
                            drawn.get(i).colour(),
                            format);
                }
            }
        }
    }

    private static XDDFNumericalDataSource<Double> numbers(Numbers numbers) {
        Double[] values = numbers.values().stream()
                .map(value -> value.map(BigDecimal::doubleValue).orElse(null))
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, numbers.range());
    }

    /** The cells of a column as a chart refers to them; rows as Excel numbers them. */
    static String down(String quotedSheet, int column, int firstRow, int lastRow) {
        String letter = CellReference.convertNumToColString(column);
        return quotedSheet + "!$" + letter + "$" + firstRow + ":$" + letter + "$" + lastRow;
    }

    /** The cells of a row as a chart refers to them; the row as Excel numbers it. */
    static String across(String quotedSheet, int firstColumn, int lastColumn, int row) {
        return quotedSheet + "!" + TableSheet.fixed(firstColumn, row) + ":" + TableSheet.fixed(lastColumn, row);
    }
}
