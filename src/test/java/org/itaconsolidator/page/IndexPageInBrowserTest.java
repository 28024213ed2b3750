package org.itaconsolidator.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.Proofs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, on a phone of 360 points and on a wide screen. */
@Tag("slow")
class IndexPageInBrowserTest {
    @TempDir
    private Path folder;

    /** Digits and marks only: a machine without a Thai font leaves letters out. */
    @Test
    void resultOfABodyIsOnePrintedSheetWithWhatItsMarksMean() throws Exception {
        Path output = Files.createDirectories(folder.resolve("latest"));
        Pages.write(Pages.unconfirmed(1), output);
        Optional<Browser> found = Browser.find(output, folder.resolve("profile"));
        assumeTrue(found.isPresent(), "no chromium on this machine");
        try (Browser browser = found.get()) {
            List<String> sheets = browser.print();
            assumeTrue(!sheets.isEmpty(), "no pdftotext on this machine");
            String first = sheets.get(0);
            assertTrue(first.contains("๑๐."), first);
            assertTrue(first.lines().anyMatch(line -> line.strip().startsWith("* ")), first);
            assertFalse(sheets.stream().skip(1).anyMatch(sheet -> sheet.contains("* ")), sheets.toString());
        }
    }

    /** The heading counts the others: on paper it counted fewer than there are. */
    @Test
    void paperNamesAsManyOfTheWeakestAsTheHeadingLeavesOver() throws Exception {
        Path output = Files.createDirectories(folder.resolve("latest"));
        Pages.write(Pages.below("31.11", "21.12", "11.13", "9.14"), output);
        Optional<Browser> found = Browser.find(output, folder.resolve("profile"));
        assumeTrue(found.isPresent(), "no chromium on this machine");
        try (Browser browser = found.get()) {
            List<String> sheets = browser.print();
            assumeTrue(!sheets.isEmpty(), "no pdftotext on this machine");
            for (String gap : List.of("๓๑.๑๑", "๒๑.๑๒", "๑๑.๑๓")) {
                assertTrue(sheets.get(0).contains(gap), gap + " is not on " + sheets.get(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void pageFitsPhonesAndScreensAndIsReadAndReachedByEverybody(int bodies) throws Exception {
        assumeTrue(Proofs.LONG || bodies != 3, "one and many in every .ci/run, a few with -Pproofs");
        Path output = Files.createDirectories(folder.resolve("latest"));
        Path written = Files.createDirectories(folder.resolve("written"));
        Pages.write(Pages.of(bodies), written);
        Files.move(
                written.resolve("index.html"), output.resolve("index.html")); // as it is when somebody sends it alone
        Optional<Browser> found = Browser.find(output, folder.resolve("profile"));
        assumeTrue(found.isPresent(), "no chromium on this machine");
        try (Browser browser = found.get()) {
            for (int width : new int[] {360, 1280}) {
                Map<?, ?> page = browser.measure(width);
                assertEquals((long) width, page.get("clientWidth"), page.toString());
                assertEquals((long) width, page.get("scrollWidth"), page.toString());
                assertEquals(List.of(), page.get("wide"), page.toString());
                assertEquals(List.of(), page.get("thin"), page.toString());
                assertTrue((Long) page.get("contrast") >= 450, page.toString());
                if (bodies == 1) {
                    assertTrue((Long) page.get("asked") >= 7, page.toString());
                    assertEquals(List.of(), page.get("below"), "not on the first screen of a phone");
                }
                assertEquals("skip", page.get("first"));
                assertTrue((Long) page.get("stops") > 10, page.toString());
                assertEquals(0L, page.get("unreached"), page.toString());
                assertEquals(0L, page.get("small"), page.toString());
                assertEquals(bodies == 100 ? 0L : (long) bodies, page.get("images"));
                assertEquals(0L, page.get("broken"), page.toString());
                assertEquals(0L, page.get("unread"), "letters of 19 pixels in a picture are at least 11: " + page);
                assertEquals(List.of(), browser.complaints());
                assertEquals(List.of(), browser.missing());
            }
        }
    }
}
