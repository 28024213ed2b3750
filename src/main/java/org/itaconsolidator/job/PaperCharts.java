package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.ChartContent;
import org.itaconsolidator.chart.Charts;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.ChartChoice;

/**
 * The picture of the ten indicators that stands in a document: it ends with the year that the document answers, whatever
 * came later.
 */
final class PaperCharts {
    private final ChartDrawing drawing;
    private final BodyCharts rows;
    private final String madeWith;
    private final KeptFiles kept;

    /**
     * The pictures of one body.
     *
     * @param madeWith a text that is the same as long as the facts and the look of the pictures are
     */
    PaperCharts(ChartDrawing drawing, BodyCharts rows, String madeWith, KeptFiles kept) {
        this.madeWith = madeWith;
        this.drawing = drawing;
        this.rows = rows;
        this.kept = kept;
    }

    /** The picture of the body's results up to a year; empty without scores of that year, and where no charts are drawn. */
    Optional<Path> find(FiscalYear year, LocalDate asOf) throws IOException {
        Optional<Charts> charts = drawing.charts();
        Optional<ChartContent> content = rows.contentUpTo(year, asOf, drawing.facts());
        if (charts.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kept.get(
                "chart " + year + asOf + madeWith + rows.rowsUpTo(year),
                file -> draw(charts.get(), content.get(), file)));
    }

    private static void draw(Charts charts, ChartContent content, Path file) throws IOException {
        Path folder = Files.createTempDirectory(file.getParent(), "new-");
        try {
            drawWithin(folder, charts, content, file);
        } finally {
            Durable.delete(folder);
        }
    }

    private static void drawWithin(Path folder, Charts charts, ChartContent content, Path file) throws IOException {
        List<Path> drawn = charts.draw(folder, content, ChartChoice.ONE);
        Files.move(drawn.get(0), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
