package org.itaconsolidator.framework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.model.FiscalYear;
import org.junit.jupiter.api.Test;

/**
 * What changed from each year to the next, as a file: a slip in a year's data shows as a difference that nobody meant.
 */
class FrameworkDifferencesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/frameworks/differences.txt");

    @Test
    void neighbouringYearsDifferOnlyAsWritten() throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        List<String> lines = new ArrayList<>();
        List<FiscalYear> years = new ArrayList<>(frameworks.years());
        for (int i = 1; i < years.size(); i++) {
            List<String> before = facts(frameworks.getFramework(years.get(i - 1)));
            List<String> after = facts(frameworks.getFramework(years.get(i)));
            lines.add("== " + years.get(i - 1) + " to " + years.get(i));
            before.stream().filter(fact -> !after.contains(fact)).forEach(fact -> lines.add("- " + fact));
            after.stream().filter(fact -> !before.contains(fact)).forEach(fact -> lines.add("+ " + fact));
        }
        Recorded.assertSame(GOLDEN, String.join("\n", lines) + "\n");
    }

    private static List<String> facts(Framework framework) {
        List<String> facts = new ArrayList<>();
        facts.add("weights " + framework.weightCertainty().word());
        framework
                .instruments()
                .forEach(def -> facts.add("instrument " + def.instrument() + " " + def.weight() + " " + def.name()));
        framework
                .indicators()
                .forEach(def -> facts.add("indicator " + def.number() + " " + def.instrument() + " " + def.name() + " "
                        + new TreeSet<>(def.spellings())));
        framework
                .instruments()
                .forEach(def -> framework
                        .findItemCount(def.instrument())
                        .ifPresent(count -> facts.add("items of " + def.instrument() + " " + count.count() + " "
                                + count.certainty().word())));
        facts.add("score from items " + framework.facts().oitFromItems());
        framework
                .facts()
                .subIndicators()
                .forEach(group -> facts.add("sub-indicator " + group.code() + " O" + group.firstItem() + "-O"
                        + group.lastItem() + " " + group.certainty().word() + " " + group.name()));
        framework.items().stream()
                .filter(item -> item.indicator().isPresent() || item.name().isPresent())
                .forEach(item -> facts.add(item.code() + " of "
                        + (item.indicator().isPresent() ? item.indicator().getAsInt() : "?") + " "
                        + item.certainty().word() + " " + item.name().orElse("?")));
        facts.add("levels " + framework.levelCertainty().word());
        framework
                .levels()
                .levels()
                .forEach(level -> facts.add("level " + level.name() + " from " + level.from()
                        + level.eachInstrument().map(least -> " each " + least).orElse("")));
        framework
                .topics()
                .forEach(topic -> facts.add("topic " + topic.number() + " "
                        + framework.facts().topicCertainty().word() + " " + topic.name() + " " + topic.indicators()));
        facts.add("measures " + framework.facts().measuresItem().orElse("?") + " report "
                + framework.facts().reportItem().orElse("?") + " "
                + framework.facts().measuresCertainty().word());
        return facts;
    }
}
