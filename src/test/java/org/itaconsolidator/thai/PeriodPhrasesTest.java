package org.itaconsolidator.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.yaml.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PeriodPhrasesTest {
    @TestFactory
    List<DynamicTest> everyPhraseOfTheFileReadsAsItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (YamlNode group : phrases().list()) {
            group.fields("document-year", "phrases");
            Optional<FiscalYear> year = group.find("document-year")
                    .map(node -> FiscalYear.ofBuddhist(node.integer(FiscalYear.EARLIEST, FiscalYear.LATEST)));
            group.get("phrases").entries().forEach((phrase, expected) -> {
                String name = phrase + " " + year.map(FiscalYear::toString).orElse("without a year");
                tests.add(DynamicTest.dynamicTest(
                        name, () -> assertEquals(expected.text(), written(Periods.read(phrase, year)))));
            });
        }
        return tests;
    }

    private static YamlNode phrases() throws IOException {
        try (InputStream in = PeriodPhrasesTest.class.getResourceAsStream("/thai/periods.yaml")) {
            return YamlNode.read("thai/periods.yaml", in);
        }
    }

    private static String written(Period period) {
        if (period instanceof Period.Between between) {
            return between.first() + ".." + between.last();
        }
        if (period instanceof Period.OpenFrom open) {
            return open.first() + "..";
        }
        if (period instanceof Period.Recurring) {
            return "recurring";
        }
        return period instanceof Period.Blank ? "blank" : "not-understood";
    }
}
