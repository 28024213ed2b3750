package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.FiscalYear;

/** A chart over fiscal years: shows the latest ones, names them in its title and says where there are more. */
abstract class YearsChart implements Picture {
    final ChartContent content;
    final ChartTexts texts;
    /** The years shown, the earliest first. */
    final List<FiscalYear> years;

    private final String name;
    private final int all;

    /**
     * @param name the file's name, and the title's key with {@code -title}
     * @param all every year that has something to show, the earliest first
     * @param most how many of them find room
     */
    YearsChart(String name, ChartContent content, ChartTexts texts, List<FiscalYear> all, int most) {
        this.name = name;
        this.content = content;
        this.texts = texts;
        this.years = latest(all, most);
        this.all = all.size();
    }

    /** The last {@code most} of the years. */
    static List<FiscalYear> latest(List<FiscalYear> years, int most) {
        return List.copyOf(years.subList(Math.max(0, years.size() - most), years.size()));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public final String title() {
        return texts.text(name + "-title", Map.of("years", texts.years(years)));
    }

    /** Draws what every wide chart has around it; returns the room for the chart. */
    final Rectangle2D frame(Canvas canvas, String... notes) {
        String shown = texts.shownYears(years.size(), all);
        return Frame.draw(canvas, this, content, texts, texts.notes(shown, gaps(), texts.notes(notes)));
    }

    /** The years that a reader would look for: besides those shown, those between them. */
    List<FiscalYear> expectedYears() {
        return years;
    }

    /** Names the years that are left out as they have nothing to show: two bars side by side seem to follow each other. */
    private String gaps() {
        int first = years.get(0).buddhist();
        boolean cut = years.size() < all;
        Set<Integer> expected = new TreeSet<>();
        expectedYears().stream()
                .map(FiscalYear::buddhist)
                .filter(year -> !cut || year > first)
                .forEach(expected::add);
        IntStream.range(first, years.get(years.size() - 1).buddhist()).forEach(expected::add);
        years.forEach(year -> expected.remove(year.buddhist()));
        String named = expected.stream().map(texts::count).collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : texts.text("year-missing", Map.of("year", named));
    }
}
