package org.itaconsolidator.chart;

import java.awt.Font;

/**
 * The bundled family in the weights that pictures use. Immutable; shared by all threads.
 *
 * @param regular running text and figures
 * @param semiBold headings and what should catch the eye
 * @param bold titles and large figures
 */
public record Fonts(Font regular, Font semiBold, Font bold) {
    Font regular(double size) {
        return regular.deriveFont((float) size);
    }

    Font semiBold(double size) {
        return semiBold.deriveFont((float) size);
    }

    Font bold(double size) {
        return bold.deriveFont((float) size);
    }
}
