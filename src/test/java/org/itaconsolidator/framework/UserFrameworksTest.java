package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFrameworksTest {
    private static final FiscalYear Y2569 = FiscalYear.ofBuddhist(2569);
    private static final FiscalYear Y2571 = FiscalYear.ofBuddhist(2571);

    @TempDir
    private Path folder;

    private static String own(int year) throws IOException {
        try (InputStream in = UserFrameworksTest.class.getResourceAsStream("/frameworks/" + year + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileAddsAYearWithoutABuild() throws IOException {
        String text = own(2569)
                .replace("fiscal-year: 2569", "fiscal-year: 2571")
                .replace("name: การป้องกันการทุจริต", "name: การต่อต้านการทุจริต");
        Files.writeString(folder.resolve("2571.yaml"), text);

        Frameworks frameworks = Frameworks.load(Optional.of(folder));

        assertEquals(Y2571, frameworks.latestKnown().fiscalYear());
        assertEquals(
                10,
                frameworks
                        .getFramework(Y2571)
                        .findIndicator("การต่อต้านการทุจริต")
                        .orElseThrow()
                        .indicator());
        assertTrue(frameworks.findFramework(Y2569).isPresent());
    }

    @Test
    void aFileReplacesTheProgramsYearWhole() throws IOException {
        String text = own(2569)
                .replace("weight: 0.40", "weight: 0.50")
                .replaceFirst("weight: 0.30", "weight: 0.20")
                .replace("- {name: ผ่านดี, from: 85", "- {name: ผ่านดี, from: 88");
        Files.writeString(folder.resolve("2569.yaml"), text);

        Framework corrected = Frameworks.load(Optional.of(folder)).getFramework(Y2569);

        assertEquals(0, new BigDecimal("0.25").compareTo(corrected.weightOf(10)));
        assertEquals(0, new BigDecimal("0.04").compareTo(corrected.weightOf(1)));
        BigDecimal total = new BigDecimal("87.99");
        Map<Instrument, BigDecimal> all = Map.of(Instrument.IIT, total, Instrument.EIT, total, Instrument.OIT, total);
        assertEquals(Optional.of("ผ่าน"), corrected.levels().levelOf(total, all));
    }

    @Test
    void aChangedFileChangesTheHash() throws IOException {
        String before = Frameworks.load(Optional.empty()).contentHash();
        assertEquals(before, Frameworks.load(Optional.of(folder)).contentHash());

        Files.writeString(folder.resolve("2569.yaml"), own(2569) + "# seen again\n");

        String replaced = Frameworks.load(Optional.of(folder)).contentHash();
        assertNotEquals(before, replaced);

        Files.writeString(folder.resolve("2569.yaml"), own(2569) + "# seen AGAIN\n");
        assertNotEquals(replaced, Frameworks.load(Optional.of(folder)).contentHash());
    }

    @Test
    void aMistakeInAUsersFileShowsAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("2571.yaml"), "fiscal-year: 2571\nweights: 1\n");

        YamlProblem problem = assertThrows(YamlProblem.class, () -> Frameworks.load(Optional.of(folder)));

        assertEquals(file.toString(), problem.file());
        assertEquals(2, problem.line());
        assertEquals("weights", problem.key());
    }

    @Test
    void aFileOfAnotherNameIsAnError() throws IOException {
        Files.writeString(folder.resolve("year2570.yaml"), "fiscal-year: 2571\n");

        YamlProblem problem = assertThrows(YamlProblem.class, () -> Frameworks.load(Optional.of(folder)));

        assertTrue(problem.problem().contains("2570.yaml"), problem.getMessage());
        FrameworkStrictnessTest.assertThai(problem);
    }

    @Test
    void otherFilesOfTheFolderAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "notes");
        Files.writeString(folder.resolve("2599.spec.yml"), "indicators: []");

        assertEquals(
                Frameworks.load(Optional.empty()).years(),
                Frameworks.load(Optional.of(folder)).years());
    }

    @Test
    void nationalFiguresCanBeReplaced() throws IOException {
        String text = "sources:\n  own: announced\nyears:\n"
                + "  - {fiscal-year: 2569, mean: 94.10, certainty: likely, source: [own]}\n";
        Files.writeString(folder.resolve("national.yaml"), text);

        Frameworks frameworks = Frameworks.load(Optional.of(folder));

        assertEquals(1, frameworks.listNational().size());
        National only = frameworks.listNational().get(0);
        assertEquals(Y2569, only.fiscalYear());
        assertEquals(Optional.of(new BigDecimal("94.10")), only.mean());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("none");

        UncheckedIOException problem =
                assertThrows(UncheckedIOException.class, () -> Frameworks.load(Optional.of(missing)));

        assertTrue(problem.getMessage().contains(missing.toString()));
    }
}
