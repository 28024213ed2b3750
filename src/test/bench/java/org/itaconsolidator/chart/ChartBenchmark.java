package org.itaconsolidator.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The picture of a body's indicators, 1600 x 900: drawing it, and making a PNG of the pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChartBenchmark {
    private Fonts fonts;
    private Picture picture;
    private BufferedImage image;

    /** Unpacks the fonts and draws once. */
    @Setup
    public void load() throws IOException, FontsUnavailable {
        fonts = Fonts.load(Files.createTempDirectory("fonts"));
        picture = new Charts(fonts, Locale.forLanguageTag("th"))
                .pictures(Samples.fourYears(), ChartChoice.ONE)
                .get(0);
        image = PngFile.draw(picture, fonts);
    }

    /** Drawing. */
    @Benchmark
    public BufferedImage draw() {
        return PngFile.draw(picture, fonts);
    }

    /** Encoding. */
    @Benchmark
    public byte[] encode() {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return PngFile.encode(pixels, image.getWidth(), image.getHeight());
    }
}
