package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.FiscalYear;

/** A chart over fiscal years: it shows the latest ones, names them in its title and says if there are more. */
abstract class YearsChart extends BodyPicture {
    /** The years shown, the earliest first; years in between that have no data are shown as missing. */
    final List<FiscalYear> years;

    /** Whether this is the form for phones. */
    final boolean portrait;

    private final String key;
    private final List<FiscalYear> known;

    /**
     * @param name the file's name, and the topic's key with {@code -topic}
     * @param all every year that has something to show, the earliest first
     * @param most how many years find room
     */
    YearsChart(String name, ChartContent content, ChartTexts texts, List<FiscalYear> all, int most, boolean portrait) {
        super(portrait ? name + PORTRAIT : name, portrait ? Format.PHONE : Format.DESK, content, texts);
        this.portrait = portrait;
        key = name;
        this.years = shown(all, most);
        this.known = List.copyOf(all);
    }

    /**
     * The latest years with those missing between them, as far as there is room. Two years with data are always shown; if
     * the gap between them has no room, it is only named.
     */
    static List<FiscalYear> shown(List<FiscalYear> known, int most) {
        List<FiscalYear> shown = new ArrayList<>(
                known.subList(Math.max(0, known.size() - 1), known.size())); // none where nothing is known
        for (int i = known.size() - 2; i >= 0; i--) {
            List<FiscalYear> missing = IntStream.range(
                            known.get(i).buddhist() + 1, known.get(i + 1).buddhist())
                    .mapToObj(FiscalYear::ofBuddhist)
                    .toList();
            boolean room = shown.size() + missing.size() < most;
            if (!room && (i < known.size() - 2 || most < 2)) {
                break;
            }
            if (room) {
                shown.addAll(0, missing);
            }
            shown.add(0, known.get(i));
        }
        return List.copyOf(shown);
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public final String title() {
        return message().orElseGet(this::topic);
    }

    abstract Optional<String> message();

    @Override
    public final String topic() {
        return texts.text(key + "-topic", "years", texts.years(years));
    }

    /** The scores of each indicator, in words. */
    @Override
    public String description() {
        return content.listIndicators().stream()
                .map(indicator -> texts.byYear(
                        content.indicatorName(indicator),
                        years,
                        year -> texts.scoreOrMissing(content.findScore(indicator, year))))
                .collect(Collectors.joining("; "));
    }

    final FiscalYear newest() {
        return years.get(years.size() - 1);
    }

    /** The topic, with the years shown. */
    @Override
    final Rectangle2D frame(Canvas canvas, String... notes) {
        String shown =
                texts.shownYears((int) years.stream().filter(known::contains).count(), known.size());
        return super.frame(canvas, shown, gaps(), texts.notes(notes), texts.doubtsInBrief(content.listDoubts(years)));
    }

    /** Names the years without data that have no room: their neighbours would seem to follow each other. */
    private String gaps() {
        Set<Integer> expected = IntStream.range(
                        years.get(0).buddhist(), years.get(years.size() - 1).buddhist())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        known.forEach(year -> expected.remove(year.buddhist()));
        String named = texts.numbers(expected);
        return named.isEmpty() ? "" : texts.text("year-missing", "year", named);
    }
}
