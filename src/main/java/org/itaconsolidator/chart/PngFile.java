package org.itaconsolidator.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture as pixels. */
final class PngFile {
    private PngFile() {}

    static void write(Picture picture, Fonts fonts, Path file) throws IOException {
        BufferedImage image = draw(picture, fonts);
        Files.write(file, encoded(image));
    }

    static BufferedImage draw(Picture picture, Fonts fonts) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        picture.draw(new Canvas(graphics, fonts, false));
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return PngEncoder.encode(pixels, image.getWidth(), image.getHeight());
    }
}
