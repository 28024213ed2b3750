package org.itaconsolidator.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The frameworks of all known years: the program's own, and those in a user's folder, which add a year or replace it
 * completely. The program's files are parsed when their year is first needed, the user's at once, so that mistakes in
 * them show before the work begins. Safe for several threads.
 */
public final class Frameworks {
    private final FrameworkFiles files;
    private final Frameworks known; // without what documents prove; null for these themselves
    private final NavigableSet<FiscalYear> years;
    private final Map<FiscalYear, Framework> parsed = new ConcurrentHashMap<>();
    private final Map<FiscalYear, Set<Integer>> doubted = new HashMap<>();
    private final Memo<Optional<IndicatorMatch>> ofAnyYear;
    private volatile List<Framework> namings = List.of();
    private List<National> national; // null until asked for

    private Frameworks(FrameworkFiles files) {
        this(files, null);
    }

    private Frameworks(FrameworkFiles files, Frameworks known) {
        this.files = files;
        this.known = known;
        this.years = files.years();
        // what documents prove changes no name, and is asked anew for each body
        this.ofAnyYear = known == null ? new Memo<>(this::lookForIndicator) : known.ofAnyYear;
    }

    /** The frameworks with what the documents of these results prove, and nothing that other results proved. */
    public Frameworks provedBy(List<TotalRow> totals) {
        if (known != null) {
            return known.provedBy(totals);
        }
        Map<FiscalYear, List<TotalRow>> graded = totals.stream()
                .filter(row -> row.shown().isPresent() || row.proof().isDoubted())
                .collect(Collectors.groupingBy(TotalRow::fiscalYear));
        // a total that is only stated says something of its own body alone
        graded.values().stream()
                .filter(rows -> rows.stream().anyMatch(row -> row.total().isPresent()))
                .forEach(rows -> rows.removeIf(
                        row -> row.total().isEmpty() && !row.proof().isDoubted()));
        graded.values()
                .removeIf(rows -> rows.stream().noneMatch(row -> row.proof().tells()));
        if (graded.isEmpty()) {
            return this;
        }
        Frameworks all = new Frameworks(files, this);
        all.national = listNational();
        all.parsed.putAll(parsed);
        graded.forEach((year, rows) -> {
            rows.forEach(row -> all.doubted
                    .computeIfAbsent(year, any -> new HashSet<>())
                    .addAll(row.proof().doubted()));
            findFramework(year).ifPresent(framework -> all.parsed.put(year, framework.provedBy(rows)));
        });
        return all;
    }

    /** Whether something makes an indicator's score of a year doubtful as the published one. */
    public Mark scoreMark(FiscalYear year, int indicator) {
        return Mark.doubted(doubted.getOrDefault(year, Set.of()).contains(indicator));
    }

    /**
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

    /** The framework of a year; empty for an unknown one, whose totals are accepted and neither computed nor graded. */
    public Optional<Framework> findFramework(FiscalYear year) {
        return years.contains(year) ? Optional.of(getFramework(year)) : Optional.empty();
    }

    /** The instrument of an indicator; empty where the year or the indicator is not known. */
    public Optional<Instrument> findInstrument(FiscalYear year, int indicator) {
        return findFramework(year).stream()
                .flatMap(known -> known.indicators().stream())
                .filter(known -> known.number() == indicator)
                .map(IndicatorDef::instrument)
                .findFirst();
    }

    /** The framework of a year; throws where none is known. */
    public Framework getFramework(FiscalYear year) {
        return parsed.computeIfAbsent(year, asked -> FrameworkReader.read(files.read(asked), asked));
    }

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
     * The framework whose names and numbers a year's scores are read with: its own, else that of the latest year before
     * it, else the earliest. Only its names hold for such a year, not its weights or levels.
     */
    public Framework getNearest(FiscalYear year) {
        FiscalYear before = years.floor(year);
        return getFramework(before == null ? years.first() : before);
    }

    /** The name of an indicator in a year, or in the nearest year with a framework; "" if there is none. */
    public String indicatorName(FiscalYear year, int number) {
        Framework framework = getNearest(year);
        return number < 1 || number > framework.indicators().size()
                ? ""
                : framework.getIndicator(number).name();
    }

    /** The name of a topic in a year, or in the nearest year with a framework; "" if there is none. */
    public String topicName(FiscalYear year, int number) {
        return getNearest(year).findTopic(number).map(Topic::name).orElse("");
    }

    /**
     * The indicator that a text names in any year, by the latest year that knows it. This shows what a table is about.
     * Which indicator of a year is meant is known only from that year's framework, because numbers change.
     */
    public Optional<IndicatorMatch> findIndicatorOfAnyYear(String text) {
        return ofAnyYear.of(text);
    }

    /** The indicator of any year whose name a text is. */
    public Optional<Integer> findNamed(String text) {
        return findIndicatorOfAnyYear(text).filter(IndicatorMatch::isName).map(IndicatorMatch::indicator);
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

    /** The latest frameworks that together know every name of an indicator: most years add none. */
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
     * The item that a document's text names: in the list of the document's year or, because a measures document answers
     * the result of the year before, in that year's. The list with an item like the text outranks one that only has the
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
     * The question of another survey than {@code own} whose name is the whole text, in the document's year or in the year
     * before; empty if the own instrument has an item of that name. Disclosure items are left out: a survey's measure may
     * well produce the document that such an item names.
     */
    public Optional<ItemDef> findForeignQuestion(FiscalYear documentYear, Instrument own, String text) {
        List<ItemDef> called = listOf(documentYear).stream()
                .flatMap(framework -> framework.listItemsCalled(text).stream())
                .toList();
        boolean ours = called.stream().anyMatch(item -> item.instrument() == own);
        return called.stream()
                .filter(item -> !ours && item.instrument() != Instrument.OIT)
                .findFirst();
    }

    /** The framework of a document's year and of the year before, as far as they are known. */
    private List<Framework> listOf(FiscalYear documentYear) {
        return IntStream.of(documentYear.buddhist(), documentYear.buddhist() - 1)
                .filter(FiscalYear::isPlausible)
                .mapToObj(FiscalYear::ofBuddhist)
                .flatMap(year -> findFramework(year).stream())
                .toList();
    }

    private Optional<ItemMatch> best(FiscalYear documentYear, Function<Framework, Optional<ItemMatch>> finder) {
        List<ItemMatch> matches = listOf(documentYear).stream()
                .flatMap(framework -> finder.apply(framework).stream())
                .toList();
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
            national = FrameworkReader.readNational(files.readNational());
        }
        return national;
    }

    /** A hash of all files, the user's included; if it changes, workbooks must be read again. */
    public String contentHash() {
        return files.contentHash();
    }

    /** The program's own frameworks without a user's; loaded once. */
    private static final class Own {
        static final Frameworks READ = new Frameworks(FrameworkFiles.in(Optional.empty()));
    }

    /** The data files: the program's own and a user's; each is read whole, parsed when asked for. */
    private static final class FrameworkFiles {
        private static final String NATIONAL = "national.yaml";

        private static final Pattern YEAR_FILE = Pattern.compile("\\d{4}\\.yaml");

        /** By file name; a user's file replaces the program's file of the same name. */
        private final Map<String, Source> sources = new TreeMap<>();

        private NavigableSet<FiscalYear> years = Collections.emptyNavigableSet();

        private String contentHash;

        private FrameworkFiles() {}

        static FrameworkFiles in(Optional<Path> userFolder) {
            FrameworkFiles files = new FrameworkFiles();
            // a jar cannot be listed; asking for every plausible year finds a new file without a list to keep in step
            for (int year = FiscalYear.EARLIEST; year <= FiscalYear.LATEST; year++) {
                files.addOwn(year + ".yaml");
            }
            files.addOwn(NATIONAL);
            userFolder.ifPresent(files::addUsers);
            files.years = files.readYears();
            return files;
        }

        private void addOwn(String name) {
            try (InputStream in = FrameworkFiles.class.getResourceAsStream("/frameworks/" + name)) {
                if (in != null) {
                    sources.put(name, new Source("frameworks/" + name, in.readAllBytes(), false));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void addUsers(Path folder) {
            try {
                for (Path path : YamlNode.listFiles(folder)) {
                    String name = path.getFileName().toString();
                    if (name.endsWith(".spec.yml")) {
                        continue;
                    }
                    Source source = new Source(path.toString(), YamlNode.bytes(path), true);
                    if (!name.equals(NATIONAL) && !isYear(name)) {
                        throw source.read().problem("year-file-expected", Map.of("national", NATIONAL));
                    }
                    sources.put(name, source);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of frameworks cannot be read: " + folder, e);
            }
        }

        private static boolean isYear(String name) {
            return YEAR_FILE.matcher(name).matches() && FiscalYear.isPlausible(Integer.parseInt(name.substring(0, 4)));
        }

        NavigableSet<FiscalYear> years() {
            return years;
        }

        /** The years of the files, read once because every workbook asks for them. */
        private NavigableSet<FiscalYear> readYears() {
            NavigableSet<FiscalYear> named = new TreeSet<>();
            sources.keySet().stream()
                    .filter(FrameworkFiles::isYear)
                    .map(FrameworkFiles::year)
                    .forEach(named::add);
            return Collections.unmodifiableNavigableSet(named);
        }

        Set<FiscalYear> userYears() {
            Set<FiscalYear> years = new TreeSet<>();
            sources.forEach((name, source) -> {
                if (source.users && isYear(name)) {
                    years.add(year(name));
                }
            });
            return years;
        }

        private static FiscalYear year(String name) {
            return FiscalYear.ofBuddhist(Integer.parseInt(name.substring(0, 4)));
        }

        boolean hasUserNational() {
            return sources.get(NATIONAL).users;
        }

        YamlNode read(FiscalYear year) {
            Source source = sources.get(year.buddhist() + ".yaml");
            if (source == null) {
                throw new IllegalArgumentException("no framework of " + year + " is known; known are " + years());
            }
            return source.read();
        }

        YamlNode readNational() {
            return sources.get(NATIONAL).read();
        }

        /** SHA-256 over names and bytes, in hexadecimal. */
        synchronized String contentHash() {
            if (contentHash == null) {
                Sha256 hash = new Sha256();
                sources.forEach((name, source) ->
                        hash.add(name + "\0" + source.bytes.length + "\0").add(source.bytes));
                contentHash = hash.hex();
            }
            return contentHash;
        }

        private record Source(String shownName, byte[] bytes, boolean users) {
            YamlNode read() {
                return users
                        ? YamlNode.read(shownName, new ByteArrayInputStream(bytes))
                        : YamlNode.own(shownName, bytes);
            }
        }
    }

    /**
     * What is known of all bodies of the country in a year.
     *
     * @param mean the mean total, 0 to 100; empty where not known
     * @param passing the share of bodies at the target or above, in per cent; empty where not known
     * @param passingTarget the share that the national plan asks for, in per cent; empty where not known
     * @param certainty of mean and share
     * @param targetCertainty of the share asked for
     * @param sources where they were seen, in words
     */
    public record National(
            FiscalYear fiscalYear,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> passing,
            Optional<BigDecimal> passingTarget,
            Certainty certainty,
            Certainty targetCertainty,
            List<String> sources) {
        public National {
            sources = List.copyOf(sources);
        }
    }
}
