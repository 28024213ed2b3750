package org.itaconsolidator.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.itaconsolidator.model.ShownText;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;

/** A picture as vectors: letters as outlines, with a title and a description, and ids that are always the same. */
final class SvgFile {
    static void write(Picture picture, Fonts fonts, Path file) throws IOException {
        Files.writeString(file, draw(picture, fonts));
    }

    static String draw(Picture picture, Fonts fonts) {
        SVGGraphics2D graphics = new SVGGraphics2D(picture.width(), picture.height());
        graphics.setDefsKeyPrefix(picture.name() + "-");
        graphics.setGeomDoubleConverter(SvgFile::hundredths);
        picture.draw(new Canvas(graphics, fonts, Optional.empty()));
        ViewBox whole = new ViewBox(0, 0, picture.width(), picture.height());
        String element = graphics.getSVGElement(picture.name(), true, whole, null, null);
        int inside = element.indexOf('>') + 1;
        String words =
                "<title>" + escaped(picture.title()) + "</title><desc>" + escaped(picture.description()) + "</desc>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element.substring(0, inside - 1)
                + " role=\"img\">"
                + words
                + element.substring(inside)
                + "\n";
    }

    private static String escaped(String words) {
        return SVGUtils.escapeForXML(ShownText.legal(words));
    }

    /** A coordinate with at most two decimals: outlines make up most of the file. */
    private static String hundredths(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }
}
