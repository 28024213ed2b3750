package org.itaconsolidator.chart;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaconsolidator.settings.JobSettings.ChartChoice;

/** Run in a JVM of its own: says whether fonts can be used there. */
final class FontProbe {
    private FontProbe() {}

    /** @param arguments a folder, and {@code bare} to leave our remedy out */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            System.setProperty("java.awt.headless", "true");
            Path font = folder.resolve("bare.ttf");
            try (InputStream in = FontProbe.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf")) {
                Files.copy(in, font);
            }
            Font.createFont(Font.TRUETYPE_FONT, font.toFile());
            System.out.println("usable");
            return;
        }
        try {
            Charts charts = new Charts(Fonts.load(folder));
            System.out.println("drawn "
                    + charts.draw(folder.resolve("out"), Samples.fourYears(), ChartChoice.ALL)
                            .size());
        } catch (FontsUnavailable e) {
            System.out.println("unavailable " + e.part());
        }
    }
}
