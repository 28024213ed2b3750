package org.itaconsolidator.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void pictureIsTakenForItsDrawingAndTheDrawingWhereThereIsNone() throws IOException {
        Files.writeString(folder.resolve("a.svg"), "<svg/>");
        Files.writeString(folder.resolve("a.png"), "PNG");
        Files.writeString(folder.resolve("b.svg"), "<svg/>");
        EmbeddedPictures embedded = EmbeddedPictures.read(folder, List.of(List.of("a.svg", "b.svg")));
        assertEquals(Optional.of("data:image/png;base64,UE5H"), embedded.find("a.svg"));
        assertEquals(Optional.of("data:image/svg+xml;base64,PHN2Zy8+"), embedded.find("b.svg"));
        assertEquals(Optional.empty(), embedded.find("c.svg"));
    }

    @Test
    void turnThatDoesNotFitIsLeftOutAsAWholeAndAllBehindIt() throws IOException {
        for (String name : List.of("a.png", "b.png", "c.png")) {
            Files.write(folder.resolve(name), new byte[1_500_000]);
        }
        Files.write(folder.resolve("d.png"), new byte[10]);
        EmbeddedPictures embedded =
                EmbeddedPictures.read(folder, List.of(List.of("a.png"), List.of("b.png", "c.png"), List.of("d.png")));
        assertTrue(embedded.find("a.png").isPresent());
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(embedded.find("b.png"), embedded.find("c.png"), embedded.find("d.png")));
    }

    @Test
    void firstPictureOfEachBodyComesBeforeTheSecondOfAny() {
        assertEquals(
                List.of(List.of("a1", "b1"), List.of("a2"), List.of("a3")),
                EmbeddedPictures.turns(List.of(List.of("a1", "a2", "a3"), List.of("b1"), List.of())));
    }
}
