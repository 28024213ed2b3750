package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.itaconsolidator.chart.FontsUnavailable.Part;

/**
 * The bundled font family in the weights that charts use. Immutable; shared by all threads.
 *
 * @param regular running text and figures
 * @param semiBold headings and what should catch the eye
 * @param bold titles and large figures
 */
public record Fonts(Font regular, Font semiBold, Font bold) {
    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final List<String> LOGICAL_FONTS =
            List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");
    private static final String SAMPLE = "ที่ น้ำ";

    Font regular(double size) {
        return regular.deriveFont((float) size);
    }

    Font semiBold(double size) {
        return semiBold.deriveFont((float) size);
    }

    Font bold(double size) {
        return bold.deriveFont((float) size);
    }

    /**
     * Unpacks the bundled fonts and reads them, also if no font is installed at all. On Linux the JDK asks the system's fontconfig for its logical
     * fonts before it reads any font file and gives up if there is none (JDK-8304054: "Fontconfig head is null", from {@code Font.createFont} too).
     * So {@code sun.awt.fontconfig} names a file of our own, in which every logical font is the bundled one: the JDK then never asks, the machine's
     * fonts never matter, and it starts faster. To be called before anything else of the program uses {@code java.awt} (POI's column widths too),
     * because later it has no effect on a machine without fonts.
     *
     * @param folder where the font files lie while the program runs; made if missing, reused if filled already
     */
    public static Fonts load(Path folder) throws FontsUnavailable {
        System.setProperty("java.awt.headless", "true");
        try {
            Path regular = unpack(folder, "Sarabun-Regular.ttf");
            configure(folder, regular);
            Fonts fonts = new Fonts(
                    read(regular),
                    read(unpack(folder, "Sarabun-SemiBold.ttf")),
                    read(unpack(folder, "Sarabun-Bold.ttf")));
            draw(fonts.regular(12));
            return fonts;
        } catch (IOException | FontFormatException e) {
            throw new FontsUnavailable(Part.BUNDLED_FONT, e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new FontsUnavailable(Part.FREETYPE, e);
        } catch (RuntimeException | InternalError e) {
            throw new FontsUnavailable(Part.FONT_CONFIGURATION, e);
        }
    }

    private static Path unpack(Path folder, String name) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            return write(folder, name, in.readAllBytes());
        }
    }

    /** Writes a font aside and moves it, so that it is never half there; one of this size is kept as it is. */
    private static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.toAbsolutePath().resolve(name);
        if (Files.isRegularFile(file) && Files.size(file) == content.length) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part");
        Files.write(part, content);
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void configure(Path folder, Path font) throws IOException {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || System.getProperty(CONFIGURATION) != null) {
            return;
        }
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String logical : LOGICAL_FONTS) {
            STYLES.forEach(
                    style -> text.append(logical).append('.').append(style).append(".latin-1=Sarabun\n"));
        }
        text.append("filename.Sarabun=").append(escaped(font)).append('\n');
        byte[] content = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        System.setProperty(
                CONFIGURATION, write(folder, "fontconfig.properties", content).toString());
    }

    /** A path as a value of a properties file, which is Latin-1: other characters as escapes. */
    private static String escaped(Path path) {
        StringBuilder out = new StringBuilder();
        for (char c : path.toString().toCharArray()) {
            boolean plain = c > ' ' && c < 0x7F && c != '\\';
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
        return out.toString();
    }

    private static Font read(Path file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    }

    /** Draws once with all that drawing needs, so that what is missing shows before any picture is begun. */
    private static void draw(Font font) {
        Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.setFont(font);
        graphics.drawString(SAMPLE, 0, 8);
        graphics.dispose();
    }
}
