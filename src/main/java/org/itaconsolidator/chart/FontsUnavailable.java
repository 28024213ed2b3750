package org.itaconsolidator.chart;

/**
 * Nothing can be drawn on this machine: the JDK cannot use any font. A run goes on without pictures and says which part
 * is missing.
 */
public final class FontsUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Part {
        /** The JDK's drawing libraries cannot be loaded: the system package of FreeType is missing. */
        FREETYPE("libfreetype6 (Debian, Ubuntu); freetype (Fedora, RHEL, Alpine)"),
        /** The JDK finds no font configuration and does not take ours. */
        FONT_CONFIGURATION("fontconfig and a font such as fonts-dejavu-core"),
        /** The bundled font cannot be unpacked or read. */
        BUNDLED_FONT("a writable folder for temporary files");

        private final String remedy;

        Part(String remedy) {
            this.remedy = remedy;
        }

        /** The packages to install or what to provide, by their names on common systems. */
        public String remedy() {
            return remedy;
        }
    }

    private final Part part;

    FontsUnavailable(Part part, Throwable cause) {
        super("no font can be used, so no picture can be drawn; needed: " + part.remedy() + " (" + cause + ")", cause);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
