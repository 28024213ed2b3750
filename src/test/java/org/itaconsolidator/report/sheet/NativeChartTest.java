package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;

class NativeChartTest {
    @TempDir
    private Path folder;

    /** A low chart left out every other figure, with them the highest: its axis ended at 80. */
    @Test
    void axisOfALowChartHasAtMostTwoStepsSoThatItsEndIsShown() throws IOException {
        assertEquals(50, step(100));
        assertEquals(4, step(7));
        assertEquals(1, step(1));
    }

    @Test
    void fewBarsAreNoBlocks() throws IOException {
        assertEquals("200", gap(2));
        assertEquals("20", gap(10), "white on a narrower bar the ends of a value were not to be read");
    }

    @Test
    void onlySeveralSeriesNeedALegend() throws IOException {
        assertEquals(false, chart(5, 100, false).isSetLegend());
        assertEquals(true, chart(5, 100, true).isSetLegend());
    }

    /** Excel refuses a chart with longer ones. */
    @Test
    void namesOfBarsMayBeOfAnyLength() throws IOException {
        String endless = "กองคลัง\u0001".repeat(6_000);
        CTChart chart = drawn(sheet -> new NativeChart(sheet, "ก", endless, List.of(1), 0, List.of(endless), "0.00")
                .columns(endless, 1, List.of(Optional.of(BigDecimal.ONE)), SheetColours.NAVY, true));
        String drawn = chart.getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getCat()
                .getStrRef()
                .getStrCache()
                .getPtArray(0)
                .getV();
        assertEquals(255, drawn.length());
        assertEquals("กองคลัง…", drawn.substring(0, 7) + drawn.substring(254));
    }

    private double step(int highest) throws IOException {
        return chart(5, highest, true)
                .getPlotArea()
                .getValAxArray(0)
                .getMajorUnit()
                .getVal();
    }

    private String gap(int bars) throws IOException {
        return chart(bars, 100, true)
                .getPlotArea()
                .getBarChartArray(0)
                .getGapWidth()
                .getVal()
                .toString();
    }

    private CTChart chart(int bars, int highest, boolean aimed) throws IOException {
        List<String> names =
                IntStream.rangeClosed(1, bars).mapToObj(Integer::toString).toList();
        List<Integer> rows = IntStream.rangeClosed(1, bars).boxed().toList();
        List<Optional<BigDecimal>> values = Collections.nCopies(bars, Optional.of(BigDecimal.ONE));
        return drawn(sheet -> {
            NativeChart chart = new NativeChart(sheet, "ก", "คะแนน", rows, 0, names, "0.00")
                    .upTo(highest)
                    .columns("รวม", 1, values, SheetColours.NAVY, true);
            return aimed ? chart.line("เป้าหมาย", 1, values) : chart;
        });
    }

    /** The chart as a reader of the file finds it. */
    private CTChart drawn(Function<StreamedSheet, NativeChart> chart) throws IOException {
        Path file = folder.resolve("chart.xlsx");
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, false)) {
            chart.apply(workbook.createSheet("ก")).draw(0, 0, 5, 5);
            workbook.save();
        }
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(file))) {
            return (CTChart) read.getSheetAt(0)
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .copy();
        }
    }
}
