package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
    @Test
    void fewColoursComeBackExactly() throws IOException {
        int[] pixels = new int[16 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i << 16 | (255 - i) << 8 | i / 2;
        }
        BufferedImage image = read(PngFile.encode(pixels, 16, 16));
        assertEquals(16, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(pixels[i], image.getRGB(i % 16, i / 16) & 0xFFFFFF);
        }
    }

    @Test
    void ofManyColoursTheFrequentStayExactAndTheRestIsNear() throws IOException {
        int[] pixels = new int[100 * 30];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i < 2000 ? 0xD55E00 : 0x808080 + i % 1000 / 8 * 0x10101 % 0x404040;
        }
        BufferedImage image = read(PngFile.encode(pixels, 100, 30));
        for (int i = 0; i < pixels.length; i++) {
            int got = image.getRGB(i % 100, i / 100) & 0xFFFFFF;
            if (i < 2000) {
                assertEquals(0xD55E00, got);
            } else {
                assertEquals(pixels[i] & 0xFF, got & 0xFF, 16);
            }
        }
    }

    @Test
    void smallMarkInAColourOfItsOwnKeepsIt() throws IOException {
        int[] pixels = new int[100 * 30];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 600;
        }
        pixels[1234] = 0xD55E00;
        BufferedImage image = read(PngFile.encode(pixels, 100, 30));
        assertEquals(0xD55E00, image.getRGB(34, 12) & 0xFFFFFF);
    }

    @Test
    void ofNoiseEveryPixelGetsTheNearestColourThatThereIs() throws IOException {
        int[] pixels = new int[64 * 64];
        long seed = 1;
        for (int i = 0; i < pixels.length; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            pixels[i] = (int) (seed >>> 40);
        }
        BufferedImage image = read(PngFile.encode(pixels, 64, 64));
        int[] written = image.getRGB(0, 0, 64, 64, null, 0, 64);
        int[] palette = IntStream.of(written).distinct().toArray();
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int least = IntStream.of(palette)
                    .map(each -> distance(pixel, each))
                    .min()
                    .getAsInt();
            assertEquals(least, distance(pixel, written[i]), "pixel " + i);
        }
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
