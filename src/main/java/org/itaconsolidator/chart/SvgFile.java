package org.itaconsolidator.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;

/** A picture as vectors: letters as outlines, with a title and a description, ids that never change. */
final class SvgFile {
    private SvgFile() {}

    /** Draws and writes. */
    static void write(Picture picture, Fonts fonts, Path file) throws IOException {
        Files.writeString(file, draw(picture, fonts));
    }

    static String draw(Picture picture, Fonts fonts) {
        SVGGraphics2D graphics = new SVGGraphics2D(picture.width(), picture.height());
        graphics.setDefsKeyPrefix(picture.name() + "-");
        graphics.setGeomDoubleConverter(SvgFile::short2);
        picture.draw(new Canvas(graphics, fonts, true));
        String element = graphics.getSVGElement(picture.name());
        int inside = element.indexOf('>') + 1;
        String words = "<title>" + SVGUtils.escapeForXML(picture.title()) + "</title><desc>"
                + SVGUtils.escapeForXML(picture.description()) + "</desc>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element.substring(0, inside - 1)
                + " role=\"img\">"
                + words
                + element.substring(inside)
                + "\n";
    }

    /** Coordinates to a hundredth of a pixel, without needless zeros: outlines are most of the file. */
    private static String short2(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return String.format(Locale.ROOT, hundredths % 10 == 0 ? "%.1f" : "%.2f", hundredths / 100.0);
    }
}
