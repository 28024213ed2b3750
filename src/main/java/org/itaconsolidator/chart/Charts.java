package org.itaconsolidator.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings.ChartChoice;

/** Draws a body's charts into a folder. Immutable: several bodies may be drawn at once. */
public final class Charts {
    private final Fonts fonts;

    /** @param fonts see {@link Fonts#load} */
    public Charts(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws what has data and was chosen.
     *
     * @param folder made if missing; files of the same names are replaced
     * @return the files written, in a fixed order; empty if there is nothing to draw
     */
    public List<Path> draw(Path folder, ChartContent content, ChartChoice choice) throws IOException {
        return draw(folder, content, choice, (picture, drawing) -> drawing.drawTo(picture));
    }

    /** Draws what has data and was chosen; {@code placing} may use a kept picture instead of a new one. */
    public List<Path> draw(Path folder, ChartContent content, ChartChoice choice, Placing placing) throws IOException {
        return write(folder, pictures(content, choice), choice == ChartChoice.ALL, placing);
    }

    /** Puts a picture in its place, newly drawn or as it was kept. */
    @FunctionalInterface
    public interface Placing {
        void place(Path picture, Drawing drawing) throws IOException;
    }

    @FunctionalInterface
    public interface Drawing {
        void drawTo(Path file) throws IOException;
    }

    /**
     * @param folder made if missing; files of the same names are replaced
     * @return the files written, in a fixed order; empty if there is nothing to compare
     */
    public List<Path> drawSideBySide(Path folder, BodiesContent content) throws IOException {
        return write(folder, pictures(content), true, (picture, drawing) -> drawing.drawTo(picture));
    }

    /** Draws the summary of several bodies into the folder of their pictures side by side. */
    public void drawSummary(Path folder, Together together, LocalDate asOf, Digits digits) throws IOException {
        BodiesSummary summary = new BodiesSummary(together, asOf, new ChartTexts(digits));
        if (summary.hasContent()) {
            write(folder, List.of(summary), false, (picture, drawing) -> drawing.drawTo(picture));
        }
    }

    /** Draws the ten indicators upright for a page of a document; there must be some. */
    public void drawUpright(ChartContent content, Path file) throws IOException {
        PngFile.write(new IndicatorsChart(content, new ChartTexts(content.digits()), true), fonts, file);
    }

    private List<Path> write(Path folder, List<Picture> pictures, boolean vectors, Placing placing) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Picture picture : pictures) {
            Files.createDirectories(folder);
            Path png = folder.resolve(picture.name() + ".png");
            placing.place(png, file -> PngFile.write(picture, fonts, file));
            files.add(png);
            if (vectors && picture.hasVectors()) {
                Path svg = folder.resolve(picture.name() + ".svg");
                placing.place(svg, file -> SvgFile.write(picture, fonts, file));
                files.add(svg);
            }
        }
        return files;
    }

    List<Picture> pictures(BodiesContent content) {
        ChartTexts texts = new ChartTexts(content.digits());
        List<Picture> pictures = List.of(new RankingChart(content, texts), new BodiesHeatmap(content, texts));
        return pictures.stream().filter(Picture::hasContent).toList();
    }

    List<Picture> pictures(ChartContent content, ChartChoice choice) {
        ChartTexts texts = new ChartTexts(content.digits());
        List<Picture> pictures = switch (choice) {
            case NONE -> List.of();
            case ONE -> List.of(new IndicatorsChart(content, texts, false));
            case ALL ->
                List.of(
                        new IndicatorsChart(content, texts, false),
                        new IndicatorsChart(content, texts, true),
                        new InstrumentsChart(content, texts),
                        new TrendChart(content, texts, false),
                        new TrendChart(content, texts, true),
                        new ChangesChart(content, texts),
                        new HeatmapChart(content, texts),
                        new MeasuresChart(content, texts),
                        new ProgressChart(content, texts),
                        new CalendarChart(content, texts),
                        new SummaryPicture(content, texts),
                        new SummaryWithoutScores(content, texts));
        };
        return pictures.stream().filter(Picture::hasContent).toList();
    }
}
