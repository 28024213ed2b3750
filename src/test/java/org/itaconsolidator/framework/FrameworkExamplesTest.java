package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.LevelScale.Grade;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.yaml.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the named examples of {@code frameworks/NNNN.spec.yml}; every year must have some. */
class FrameworkExamplesTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    @TestFactory
    List<DynamicTest> examplesHold() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (FiscalYear year : FRAMEWORKS.years()) {
            String file = "frameworks/" + year.buddhist() + ".spec.yml";
            try (InputStream in = FrameworkExamplesTest.class.getResourceAsStream("/" + file)) {
                if (in == null) {
                    tests.add(dynamicTest(file, () -> {
                        throw new AssertionError("the year has no examples: write src/main/resources/" + file);
                    }));
                    continue;
                }
                YamlNode root = YamlNode.read(file, in);
                root.fields("indicators", "levels", "written-levels", "instruments", "topics", "items");
                for (Map.Entry<String, YamlNode> part : root.entries().entrySet()) {
                    part.getValue().list().forEach(example -> tests.add(test(year, part.getKey(), example)));
                }
            }
        }
        return tests;
    }

    private static DynamicTest test(FiscalYear year, String part, YamlNode example) {
        String expected = example.get("expect").text();
        return dynamicTest(year + " " + part + " line " + example.line() + ": " + expected, () -> {
            assertEquals(expected, actual(year, part, example));
        });
    }

    private static String actual(FiscalYear year, String part, YamlNode example) {
        Framework framework = FRAMEWORKS.getFramework(year);
        if (part.equals("levels")) {
            return level(framework, example);
        }
        example.fields("text", "expect");
        String text = example.get("text").text();
        return switch (part) {
            case "indicators" ->
                framework
                        .findIndicator(text)
                        .map(match ->
                                match.indicator() + " " + match.kind().name().toLowerCase(Locale.ROOT) + typed(match))
                        .orElse("none");
            case "written-levels" -> framework.levels().findLevel(text).orElse("none");
            case "instruments" ->
                framework.findInstrument(text).map(Instrument::name).orElse("none");
            case "topics" ->
                framework
                        .findTopic(text)
                        .map(match -> match.topic().number() + " "
                                + match.kind().name().toLowerCase(Locale.ROOT))
                        .orElse("none");
            default ->
                FRAMEWORKS
                        .findItem(year, text)
                        .map(match -> match.item().code() + " of "
                                + match.frameworkYear().buddhist())
                        .orElse("none");
        };
    }

    private static String typed(IndicatorMatch match) {
        if (match.typedNumber().isEmpty()) {
            return "";
        }
        return (match.claimsNumber() ? ", claims " : ", typed ")
                + match.typedNumber().getAsInt();
    }

    private static String level(Framework framework, YamlNode example) {
        example.fields("total", "iit", "eit", "oit", "expect");
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            example.find(instrument.name().toLowerCase(Locale.ROOT))
                    .ifPresent(node -> instruments.put(instrument, node.decimal()));
        }
        Grade grade = framework.levels().gradeOf(example.get("total").decimal(), instruments);
        if (grade instanceof Grade.Graded graded) {
            return graded.level();
        }
        if (grade instanceof Grade.Undecided undecided) {
            return "one of " + String.join(", ", undecided.possible());
        }
        return "out of range";
    }
}
