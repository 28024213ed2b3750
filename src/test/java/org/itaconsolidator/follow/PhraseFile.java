package org.itaconsolidator.follow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.measure.Promise.DayOfMonth;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.Promises;
import org.itaconsolidator.thai.promise.Promises.PromiseMention;
import org.itaconsolidator.yaml.YamlNode;

/** The phrases and results of {@code follow/*.yaml}, with a careful reader's reading and the program's. */
final class PhraseFile {
    private static final String NOTHING = "-";
    private static final String NONE = "none";

    /**
     * One line of a file.
     *
     * @param text as an officer writes it
     * @param where the column and year it is read in, {@code ""} for a result
     * @param expected what a careful reader takes from it, sorted
     * @param read what the program takes from it, sorted
     */
    record Line(String text, String where, TreeSet<String> expected, TreeSet<String> read) {
        boolean isRight() {
            return expected.equals(read);
        }

        int common() {
            TreeSet<String> both = new TreeSet<>(expected);
            both.retainAll(read);
            return both.size();
        }
    }

    private PhraseFile() {}

    static List<Line> phrases(String name) {
        List<Line> lines = new ArrayList<>();
        for (YamlNode group : read(name).list()) {
            group.fields("document-year", "column", "phrases");
            FiscalYear year =
                    FiscalYear.ofBuddhist(group.get("document-year").integer(FiscalYear.EARLIEST, FiscalYear.LATEST));
            String column = group.get("column").oneOf("period", "monitoring");
            group.get("phrases").entries().forEach((phrase, expected) -> {
                List<PromiseMention> mentions = column.equals("period")
                        ? Promises.ofPeriod(phrase, Optional.of(year))
                        : Promises.inText(phrase, Optional.of(year));
                lines.add(new Line(
                        phrase,
                        column + " " + year.buddhist(),
                        parts(expected.text(), NONE),
                        set(mentions.stream().map(mention -> written(mention.promise())))));
            });
        }
        return lines;
    }

    static List<Line> results(String name) {
        List<Line> lines = new ArrayList<>();
        for (YamlNode group : read(name).list()) {
            group.fields("results");
            group.get("results")
                    .entries()
                    .forEach((text, expected) -> lines.add(new Line(
                            text,
                            "",
                            parts(expected.text(), NOTHING),
                            set(Stream.of(
                                            new EvidenceScan(text)
                                                    .list().stream().map(PhraseFile::written),
                                            new EvidenceScan(text)
                                                    .listTold().stream()
                                                            .filter(EvidenceScan.Told::ofMonth)
                                                            .map(month -> "m " + YearMonth.from(month.day())),
                                            new EvidenceScan(text)
                                                    .listPlannedDays().stream().map(day -> "f " + day))
                                    .flatMap(each -> each)))));
        }
        return lines;
    }

    private static TreeSet<String> parts(String expected, String nothing) {
        return expected.equals(nothing) ? new TreeSet<>() : set(Stream.of(expected.split("; ")));
    }

    private static TreeSet<String> set(Stream<String> parts) {
        TreeSet<String> set = new TreeSet<>();
        parts.forEach(set::add);
        return set;
    }

    private static String written(Evidence evidence) {
        return evidence.kind().code().charAt(0) + " " + evidence.text();
    }

    private static String written(Promise promise) {
        if (promise instanceof Promise.ByDate by) {
            return "by " + by.last();
        }
        if (promise instanceof Promise.Within within) {
            return "within " + within.first() + ".." + within.last();
        }
        if (promise instanceof Promise.Every every) {
            String frame = every.first().isEmpty()
                    ? ""
                    : " in " + every.first().get() + ".."
                            + every.last().map(LocalDate::toString).orElse("");
            return "every " + every.months()
                    + every.by().map(PhraseFile::written).orElse("") + frame;
        }
        if (promise instanceof Promise.Open open) {
            return "open " + open.first();
        }
        if (promise instanceof Promise.Relative) {
            return "relative";
        }
        return promise instanceof Promise.Continual ? "continual" : "not-understood";
    }

    private static String written(DayOfMonth by) {
        String weekday = by.weekday()
                .map(day -> " " + day.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return " by " + by.number() + weekday + (by.ofNextMonth() ? " next" : "");
    }

    /** Results, and what a careful reader takes each of their days for. */
    static Map<String, String> deeds(String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        read(name).entries().forEach((text, expected) -> lines.put(text, expected.text()));
        return lines;
    }

    /** The results of one group of {@code states.yaml}, and the state in which each leaves its measure. */
    static Map<String, String> states(String group) {
        Map<String, String> lines = new LinkedHashMap<>();
        read("states.yaml").get(group).entries().forEach((text, state) -> lines.put(text, state.text()));
        return lines;
    }

    private static YamlNode read(String name) {
        try (InputStream in = PhraseFile.class.getResourceAsStream("/follow/" + name)) {
            return YamlNode.read("follow/" + name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
