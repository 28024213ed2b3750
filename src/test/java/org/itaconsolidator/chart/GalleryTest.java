package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/gallery.md} and its pictures against what the program draws: those of one body by a run of the sample, those of
 * several bodies of made-up ones.
 */
class GalleryTest {
    private static final Path PAGE = Path.of("docs/gallery.md");
    private static final Path IMAGES = Path.of("docs/images/gallery");
    /** After the first half year, on a day on which the result of the newest year may be out. */
    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    private static final Pattern BUILD = Pattern.compile("<!-- drawn by (.*) -->");
    private static final int LARGEST = 190_000;

    /** The pictures in the order in which the program draws them, each with what the Javadoc of its class begins with. */
    private static final Map<String, String> PICTURES = new LinkedHashMap<>();

    /** The first sentence of a class's Javadoc. */
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("(?s)/\\*\\*(.*?)(?:[:.](?=\\s)|\\*/)(?:(?!\\*/).)*\\*/\\s*(?:public )?final class ");

    @TempDir
    static Path folder;

    private static Path drawn;

    /** After a wanted change: {@code mvn test -Dtest=GalleryTest -Dita.rewrite=true} writes page and pictures. */
    @BeforeAll
    static void drawAll() throws IOException, FontsUnavailable {
        JobOverrides places = new JobOverrides(
                Optional.empty(), Optional.of(folder.resolve("ita.db")), Optional.of(folder.resolve("output")));
        JobSettings sample = JobFile.read(Path.of("jobs/sample.yaml"), places);
        // delivered on that day too: the pictures name the day of the newest delivery
        Clock clock = Clock.fixed(DAY.atTime(10, 0).atZone(sample.zone()).toInstant(), sample.zone());
        Consolidator program = new BatchConsolidator(clock);
        program.run(new RunRequest(sample, DAY, false, false, List.of()), (done, total, rows) -> {});
        drawn = Files.createDirectory(folder.resolve("gallery"));
        Path body = folder.resolve("output/latest/charts/องค์การบริหารส่วนตำบลตัวอย่าง");
        Charts charts = new Charts(Fonts.load(folder.resolve("fonts")));
        Path bodies = folder.resolve("bodies");
        charts.drawSideBySide(bodies, Samples.bodies(14, 1, "เทศบาลตำบลตัวอย่าง"));
        Path madeUp = folder.resolve("made-up");
        charts.draw(madeUp, Samples.fourYears(), ChartChoice.ALL);
        for (Picture picture : charts.pictures(Samples.fourYears(), ChartChoice.ALL)) {
            Path made = body.resolve(picture.name() + ".png");
            boolean ofSample = Files.exists(made);
            add(
                    picture.name(),
                    use(picture) + (ofSample ? "." : " (made up)."),
                    ofSample ? made : madeUp.resolve(made.getFileName()));
        }
        for (Picture picture : charts.pictures(Samples.bodies(14, 1, "เทศบาลตำบลตัวอย่าง"))) {
            add("bodies-" + picture.name(), use(picture) + " (made up).", bodies.resolve(picture.name() + ".png"));
        }
        if (Recorded.isRewritten()) {
            Files.createDirectories(IMAGES);
            for (String name : PICTURES.keySet()) {
                Files.write(IMAGES.resolve(name + ".png"), Files.readAllBytes(drawn.resolve(name + ".png")));
            }
            Files.writeString(PAGE, page(build()));
        }
    }

    @Test
    void pageListsEveryPicture() throws IOException {
        String page = Files.readString(PAGE);
        Matcher build = BUILD.matcher(page);
        assertTrue(build.find(), "the page does not say what drew it");
        Recorded.assertSame(PAGE, page(build.group(1)));
    }

    private static void add(String name, String use, Path made) throws IOException {
        PICTURES.put(name, use);
        Files.copy(made, drawn.resolve(name + ".png"));
    }

    private static String use(Picture picture) throws IOException {
        String name = picture.getClass().getSimpleName();
        Matcher sentence = FIRST_SENTENCE.matcher(
                Files.readString(Path.of("src/main/java/org/itaconsolidator/chart", name + ".java")));
        assertTrue(sentence.find(), name + " does not say what its picture shows");
        String use = sentence.group(1).replaceAll("\\s+\\*?\\s*", " ").strip();
        return picture.name().endsWith(Picture.PORTRAIT) ? use + ", for phones" : use;
    }

    /** The same bytes from the same build of the JDK; elsewhere letters may be smoothed otherwise. */
    @Test
    void picturesAreWhatTheProgramDraws() throws IOException {
        Matcher build = BUILD.matcher(Files.readString(PAGE));
        boolean sameBuild = build.find() && build.group(1).equals(build());
        for (String name : PICTURES.keySet()) {
            Path committed = IMAGES.resolve(name + ".png");
            Path now = drawn.resolve(name + ".png");
            if (sameBuild) {
                assertArrayEquals(Files.readAllBytes(committed), Files.readAllBytes(now), name);
            } else {
                assertTrue(difference(committed, now) < 0.01, name);
            }
        }
    }

    @Test
    void picturesAreSmall() throws IOException {
        for (String name : PICTURES.keySet()) {
            assertTrue(Files.size(IMAGES.resolve(name + ".png")) < LARGEST, name);
        }
    }

    /** The share of pixels that are clearly another shade; 1 for pictures of another size. */
    private static double difference(Path one, Path other) throws IOException {
        BufferedImage a = ImageIO.read(one.toFile());
        BufferedImage b = ImageIO.read(other.toFile());
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 1;
        }
        int differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                differing += distance(a.getRGB(x, y), b.getRGB(x, y)) > 60 ? 1 : 0;
            }
        }
        return (double) differing / (a.getWidth() * a.getHeight());
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }

    private static String build() {
        return String.join(
                " ",
                System.getProperty("java.vendor"),
                System.getProperty("java.runtime.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    /** What stands below the pictures of charts is written by hand and kept. */
    private static String page(String build) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Gallery

                The charts of the sample (`jobs/sample.yaml` on 20 August 2569 BE), and some of made-up bodies. `GalleryTest` draws them anew and
                compares them; after a wanted change `mvn test -Dtest=GalleryTest -Dita.rewrite=true` writes them and this page.

                """);
        page.append("<!-- drawn by ").append(build).append(" -->\n");
        PICTURES.forEach((name, use) -> page.append("\n## ")
                .append(name)
                .append("\n\n")
                .append(use)
                .append("\n\n![")
                .append(name)
                .append("](images/gallery/")
                .append(name)
                .append(".png)\n"));
        return page.append("\n").append(END).append(kept()).toString();
    }

    private static final String END = "<!-- end of the charts -->\n";

    private static String kept() throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        int end = page.indexOf(END);
        return end < 0 ? "" : page.substring(end + END.length());
    }
}
