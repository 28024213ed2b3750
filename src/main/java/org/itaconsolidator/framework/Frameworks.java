package org.itaconsolidator.framework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The frameworks of all years known: the program's own, and a user's folder whose files add a year or replace it whole.
 * The program's files are parsed when their year is first asked for, the user's at once, so that a mistake in them shows
 * before the work begins. Safe for several threads.
 */
public final class Frameworks {
    private final FrameworkFiles files;
    private final NavigableSet<FiscalYear> years;
    private final Map<FiscalYear, Framework> parsed = new ConcurrentHashMap<>();
    private final Memo<Optional<IndicatorMatch>> ofAnyYear = new Memo<>(this::lookForIndicator);
    private volatile List<Framework> namings = List.of();
    private List<National> national; // null until asked for

    private Frameworks(FrameworkFiles files) {
        this.files = files;
        this.years = files.years();
    }

    /** The years as far as the documents behind all these results prove them; the same where they prove nothing. */
    public Frameworks provedBy(List<TotalRow> totals) {
        Map<FiscalYear, List<TotalRow>> graded = totals.stream()
                .filter(row -> row.total().isPresent() || row.proof().isDoubted())
                .filter(row -> years.contains(row.fiscalYear()))
                .collect(Collectors.groupingBy(TotalRow::fiscalYear));
        graded.values()
                .removeIf(rows -> rows.stream().noneMatch(row -> row.proof().tells()));
        if (graded.isEmpty()) {
            return this;
        }
        Frameworks all = new Frameworks(files);
        all.national = listNational();
        all.parsed.putAll(parsed);
        graded.forEach((year, rows) -> all.parsed.put(year, getFramework(year).provedBy(rows)));
        return all;
    }

    /**
     * Loads the frameworks.
     *
     * @param userFolder a folder of files named by their year, such as 2570.yaml
     * @throws org.itaconsolidator.yaml.YamlProblem where a user's file is not as expected; names file, line and key
     */
    public static Frameworks load(Optional<Path> userFolder) {
        if (userFolder.isEmpty()) {
            return Own.READ;
        }
        Frameworks frameworks = new Frameworks(FrameworkFiles.in(userFolder));
        frameworks.files.userYears().forEach(frameworks::getFramework);
        if (frameworks.files.hasUserNational()) {
            frameworks.listNational();
        }
        return frameworks;
    }

    /**
     * These frameworks with further names of indicators, as one workbook writes them.
     *
     * @param names the number of the indicator in the latest framework, by the text
     */
    public Frameworks calling(Map<String, Integer> names) {
        if (names.isEmpty()) {
            return this;
        }
        Frameworks calling = new Frameworks(files);
        years.forEach(year -> calling.parsed.put(year, getFramework(year).calling(names)));
        return calling;
    }

    /** The framework of a year; empty where none is known: such a year's totals are accepted, not computed or graded. */
    public Optional<Framework> findFramework(FiscalYear year) {
        return years.contains(year) ? Optional.of(getFramework(year)) : Optional.empty();
    }

    /** The framework of a year; throws where none is known. */
    public Framework getFramework(FiscalYear year) {
        return parsed.computeIfAbsent(year, asked -> FrameworkReader.read(files.read(asked), asked));
    }

    /** The years known, the earliest first. */
    public NavigableSet<FiscalYear> years() {
        return years;
    }

    /**
     * Whether a year lies before the first one known: it was assessed by another framework, so what its scores measured is not
     * known and they are neither computed nor graded. A year behind the last one known is only waiting for its framework.
     */
    public boolean isBeforeFirst(FiscalYear year) {
        return year.compareTo(years.first()) < 0;
    }

    public Framework latestKnown() {
        return getFramework(years.last());
    }

    /**
     * The framework by whose names and numbers a year's scores are known: its own, else that of the latest year before it,
     * else the earliest. Only its names say something of such a year, not its weights or levels.
     */
    public Framework getNearest(FiscalYear year) {
        FiscalYear before = years.floor(year);
        return getFramework(before == null ? years.first() : before);
    }

    /**
     * The indicator that a text names in any year, by the latest year that knows it. It tells what a table is about; which
     * indicator of a year is meant only that year's framework says, for numbers change.
     */
    public Optional<IndicatorMatch> findIndicatorOfAnyYear(String text) {
        return ofAnyYear.of(text);
    }

    private Optional<IndicatorMatch> lookForIndicator(String text) {
        Optional<IndicatorMatch> contained = Optional.empty();
        for (Framework framework : listNamings()) {
            Optional<IndicatorMatch> match = framework.findIndicator(text);
            if (match.isPresent() && match.get().isName()) {
                return match;
            }
            contained = contained.or(() -> match);
        }
        return contained;
    }

    /** The frameworks that together have every name of an indicator, the latest first: most years add none. */
    private List<Framework> listNamings() {
        if (namings.isEmpty()) {
            Set<String> known = new HashSet<>();
            namings = years.descendingSet().stream()
                    .map(this::getFramework)
                    .filter(framework -> known.addAll(framework.listIndicatorNames()))
                    .toList();
        }
        return namings;
    }

    /**
     * The item that a document's text names: in the list of the document's year or, as a measures document answers the
     * result of the year before, in that year's. A list whose item the text resembles outranks one that only has the
     * number.
     */
    public Optional<ItemMatch> findItem(FiscalYear documentYear, String text) {
        return best(documentYear, framework -> framework.findItem(text));
    }

    /** As {@link #findItem}, by the text alone. */
    public Optional<ItemMatch> findItemByText(FiscalYear documentYear, String text) {
        return best(documentYear, framework -> framework.findItemByText(text));
    }

    /**
     * The question of another survey than {@code own} that is called just as the whole text, in the document's year or in the
     * year before; empty where the own instrument has an item of that name. Items of disclosure are left out: what they are
     * called may well be what a measure of a survey's indicator makes.
     */
    public Optional<ItemDef> findForeignQuestion(FiscalYear documentYear, Instrument own, String text) {
        List<ItemDef> called = new ArrayList<>();
        addItemsCalled(documentYear, text, called);
        if (FiscalYear.isPlausible(documentYear.buddhist() - 1)) {
            addItemsCalled(documentYear.previous(), text, called);
        }
        boolean ours = called.stream().anyMatch(item -> item.instrument() == own);
        return called.stream()
                .filter(item -> !ours && item.instrument() != Instrument.OIT)
                .findFirst();
    }

    private void addItemsCalled(FiscalYear year, String text, List<ItemDef> called) {
        Optional<Framework> framework = findFramework(year);
        if (framework.isPresent()) {
            called.addAll(framework.get().listItemsCalled(text));
        }
    }

    private Optional<ItemMatch> best(FiscalYear documentYear, Function<Framework, Optional<ItemMatch>> finder) {
        List<ItemMatch> matches = new ArrayList<>();
        findFramework(documentYear).flatMap(finder).ifPresent(matches::add);
        if (FiscalYear.isPlausible(documentYear.buddhist() - 1)) {
            findFramework(documentYear.previous()).flatMap(finder).ifPresent(matches::add);
        }
        if (matches.size() < 2) {
            return matches.stream().findFirst();
        }
        ItemMatch own = matches.get(0);
        ItemMatch before = matches.get(1);
        boolean textSpeaksForTheYearBefore =
                before.likeness() >= ItemFinder.SUPPORTED && before.likeness() - own.likeness() >= ItemFinder.MARGIN;
        return Optional.of(textSpeaksForTheYearBefore ? before : own);
    }

    /** The national figures, the earliest year first. */
    public synchronized List<National> listNational() {
        if (national == null) {
            national = NationalReader.read(files.readNational());
        }
        return national;
    }

    /** A hash of all files, the user's included: another hash means that workbooks must be read again. */
    public String contentHash() {
        return files.contentHash();
    }

    /** Reads one file, as the tests and a user's check do. */
    static Framework parse(String file, FiscalYear year, String text) {
        return FrameworkReader.read(YamlNode.parse(file, text), year);
    }

    /** The program's own without a user's: they do not change while the program runs. */
    private static final class Own {
        static final Frameworks READ = new Frameworks(FrameworkFiles.in(Optional.empty()));
    }
}
