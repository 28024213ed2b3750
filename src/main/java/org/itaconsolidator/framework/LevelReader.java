package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.yaml.YamlNode;

/** Reads the levels of a year: the best first, the last from 0. */
final class LevelReader {
    private LevelReader() {}

    static LevelScale read(YamlNode node) {
        node.fields("certainty", "source", "kind", "list");
        boolean letters = node.get("kind").oneOf("letters", "passing").equals("letters");
        List<Level> levels = new ArrayList<>();
        for (YamlNode def : node.get("list").list()) {
            def.fields("name", "from", "each-instrument");
            Level level = new Level(
                    def.get("name").text(),
                    points(def.get("from")),
                    def.find("each-instrument").map(LevelReader::points));
            if (letters && level.eachInstrument().isPresent()) {
                throw def.problem(
                        "letters-by-total",
                        Map.of(),
                        "letters go by the total alone; kind: passing asks for instruments");
            }
            checkOrder(def, levels, level);
            levels.add(level);
        }
        if (levels.isEmpty()
                || levels.get(levels.size() - 1).from().signum() != 0
                || levels.get(levels.size() - 1).eachInstrument().isPresent()) {
            throw node.get("list")
                    .problem("last-level-from-zero", Map.of(), "the last level must begin at 0, for every total");
        }
        return letters ? new LevelScale.Letters(levels) : new LevelScale.Passing(levels);
    }

    private static void checkOrder(YamlNode def, List<Level> levels, Level level) {
        if (levels.stream().anyMatch(other -> other.name().equals(level.name()))) {
            throw def.problem(
                    "listed-twice", Map.of("found", level.name()), "the level '" + level.name() + "' stands twice");
        }
        if (levels.isEmpty()) {
            return;
        }
        Level above = levels.get(levels.size() - 1);
        int order = level.from().compareTo(above.from());
        boolean easier = above.eachInstrument().isPresent()
                && level.eachInstrument()
                        .map(least -> least.compareTo(above.eachInstrument().get()) < 0)
                        .orElse(true);
        if (order > 0 || order == 0 && !easier) {
            throw def.problem("levels-in-order-expected", Map.of(), "levels stand from the best to the lowest");
        }
    }

    private static BigDecimal points(YamlNode node) {
        BigDecimal points = node.decimal();
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw node.problem("target-expected", Map.of("found", node.text()), "expected 0 to 100");
        }
        return points;
    }
}
