package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.MeasureBook.Entry;
import org.itaconsolidator.report.sheet.ReportWords;

/** The weaknesses of all results in the workbook: since when they exist, why, and which measures answer them. */
public final class Weaknesses {
    /** At most so many measures are named, as a cell has room for. */
    private static final int NAMED = 12;

    /** A longer name is cut; the sheet of measures has it whole. */
    private static final int LONGEST_NAME = 110;

    /** A longer text is cut; the sheet of weaknesses has it whole. */
    private static final int LONGEST = 190;

    /** A longer reason why a measure was not done is cut. */
    private static final int LONGEST_HINDRANCE = 60;

    /** A longer name or owner of a measure is cut on page one, where each is to take a line. */
    private static final int LONGEST_ON_PAGE_ONE = 60;

    private record Key(Body body, FiscalYear year, int indicator) {}

    private final ReportWords words;
    private final IndicatorPaths paths;
    private final Frameworks frameworks;
    private final List<WeaknessRow> all;
    private final Map<Key, List<WeaknessRow>> byIndicator = new HashMap<>();
    private final Map<Body, FiscalYear> latest = new HashMap<>();
    /** The measures that name an indicator, by their own year. */
    private final Map<Key, List<Long>> naming = new HashMap<>();

    /** Reads them, with the measures that answer them and their states on a day. */
    public Weaknesses(ReportWords words, ViewRows content, Frameworks frameworks, MeasureBook book, LocalDate day) {
        this.words = words;
        this.frameworks = frameworks;
        paths = new IndicatorPaths(content.list(CrosswalkRow.class));
        all = content.list(WeaknessRow.class);
        all.forEach(row -> {
            latest.merge(row.body(), row.fiscalYear(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            row.indicator()
                    .ifPresent(indicator -> byIndicator
                            .computeIfAbsent(new Key(row.body(), row.fiscalYear(), indicator), any -> new ArrayList<>())
                            .add(row));
        });
        this.book = book;
        this.day = day;
        book.list().stream()
                .map(Entry::row)
                .forEach(measure -> measure.indicator()
                        .ifPresent(indicator -> naming.computeIfAbsent(
                                        new Key(measure.body(), measure.fiscalYear(), indicator),
                                        any -> new ArrayList<>())
                                .add(measure.id())));
    }

    /** Reads the weaknesses for an output without a sheet to link to. */
    public static Weaknesses read(ViewRows content, Frameworks frameworks, LocalDate day, boolean thaiDigits) {
        return new Weaknesses(
                new ReportWords(thaiDigits, content.listBodies()),
                content,
                frameworks.provedBy(content.list(TotalRow.class)),
                new MeasureBook(content, content.list(FollowedMeasure.class)),
                day);
    }

    public List<WeaknessRow> all() {
        return all;
    }

    public Map<Body, FiscalYear> latest() {
        return latest;
    }

    private final MeasureBook book;
    private final LocalDate day;

    /**
     * Of each body the latest result and those that a measure answers: the newest first, in it what lacks most to the target first, whosever it is,
     * at last what only an analysis names.
     */
    public List<WeaknessRow> listAnswerable() {
        Set<Key> answered = all.stream()
                .filter(row -> !row.measures().isEmpty())
                .map(row -> new Key(row.body(), row.fiscalYear(), 0))
                .collect(Collectors.toSet());
        List<Body> bodies = all.stream().map(WeaknessRow::body).distinct().toList();
        return all.stream()
                .filter(row -> row.fiscalYear().equals(latest.get(row.body()))
                        || answered.contains(new Key(row.body(), row.fiscalYear(), 0)))
                .sorted(Comparator.comparing(WeaknessRow::fiscalYear)
                        .reversed()
                        .thenComparing(
                                row -> listOf(row).stream()
                                        .flatMap(each -> each.belowTarget().stream())
                                        .max(Comparator.naturalOrder()),
                                Comparator.comparing(
                                        below -> below.map(BigDecimal::negate).orElse(BigDecimal.ONE)))
                        .thenComparing(row -> bodies.indexOf(row.body())))
                .toList();
    }

    /** For page one: a result's indicators furthest below the target, of equal ones those that have been below it for longest. */
    public List<WeakPoint> listWorst(Body body, FiscalYear year) {
        return listBelow(body, year).stream()
                .sorted(Comparator.comparing(
                                (WeaknessRow row) -> row.belowTarget().orElseThrow())
                        .thenComparing(this::yearsBelow)
                        .reversed())
                .map(this::weakPoint)
                .toList();
    }

    private WeakPoint weakPoint(WeaknessRow row) {
        HeadlineText texts = words.headlines();
        String why = reason(row);
        Chosen chosen = choose(row);
        List<MeasureRow> shown = chosen.measures();
        return new WeakPoint(
                row.indicator().orElseThrow(),
                row.belowTarget().orElseThrow(),
                frameworks
                        .scoreMark(row.fiscalYear(), row.indicator().orElseThrow())
                        .isSet(),
                yearsBelow(row),
                words.prose(why.isEmpty() ? texts.noReason() : ShownText.ofWords(why, LONGEST, texts.readOn())),
                chosen.by() == By.NOW
                        ? texts.answers(row.fiscalYear(), shown.size())
                        : texts.none(row.fiscalYear(), others(row, chosen)),
                shown.stream()
                        .map(this::answering)
                        .sorted(Comparator.comparing(answering -> answering
                                .state()
                                .map(MeasureState.WORST_FIRST::indexOf)
                                .orElse(MeasureState.WORST_FIRST.size())))
                        .toList());
    }

    /**
     * The measures for an indicator: those that answer its result; where none does, those that answer the result before; where that is
     * not known either, those of the result's year that name the indicator.
     */
    private Chosen choose(WeaknessRow row) {
        List<MeasureRow> now = listAnswering(row);
        if (!now.isEmpty()) {
            return new Chosen(now, By.NOW);
        }
        List<MeasureRow> before =
                find(row, row.fiscalYear().previous()).map(this::listAnswering).orElse(List.of());
        return before.isEmpty() ? new Chosen(listNaming(row), By.NAMING) : new Chosen(before, By.BEFORE);
    }

    private enum By {
        NOW,
        BEFORE,
        NAMING
    }

    private record Chosen(List<MeasureRow> measures, By by) {}

    private List<MeasureRow> listNaming(WeaknessRow row) {
        return row.indicator()
                .map(number -> listOnce(naming.getOrDefault(new Key(row.body(), row.fiscalYear(), number), List.of())))
                .orElse(List.of());
    }

    private Answering answering(MeasureRow measure) {
        Entry entry = book.find(measure.id()).orElseThrow();
        Optional<MeasureState> state = entry.followed().map(followed -> followed.stateOn(day));
        return new Answering(
                onPageOne(book.name(entry, words)),
                listOwners(measure).stream().map(this::onPageOne).toList(),
                state,
                state.filter(MeasureState.AS_REPORTED::contains).isPresent() ? words.prose(hindrance(entry)) : "");
    }

    private String onPageOne(String text) {
        return words.prose(ShownText.ofWords(text.replace("\n", " "), LONGEST_ON_PAGE_ONE, ShownText.CUT));
    }

    private static String hindrance(Entry undone) {
        return ShownText.ofWords(undone.hindrance().replace("\n", " "), LONGEST_HINDRANCE, ShownText.CUT);
    }

    /** The indicators of a result that are below the target, each once. */
    private List<WeaknessRow> listBelow(Body body, FiscalYear year) {
        Map<Integer, WeaknessRow> below = new LinkedHashMap<>();
        all.stream()
                .filter(row -> row.body().equals(body) && row.fiscalYear().equals(year))
                .filter(row -> row.belowTarget().isPresent() && row.indicator().isPresent())
                .forEach(row -> below.putIfAbsent(row.indicator().get(), row));
        return List.copyOf(below.values());
    }

    /** For how many years running, this one included, an indicator has been below the target. */
    private int yearsBelow(WeaknessRow row) {
        return row.fiscalYear()
                .running(year -> find(row, year)
                        .filter(then -> listOf(then).stream()
                                .anyMatch(same -> same.belowTarget().isPresent()))
                        .isPresent());
    }

    /**
     * What an analysis says of a weakness; where none does, what it says of the indicator's instrument; of an earlier result, with its
     * year, where none tells of this one; what the measures for it are to mend, where no analysis tells of any; {@code ""} for nothing.
     */
    public String reason(WeaknessRow row) {
        String own = lines(row.named().stream().map(WeaknessRow.Note::text));
        if (!own.isEmpty() || row.indicator().isEmpty()) {
            return own;
        }
        return byIndicator.keySet().stream()
                .filter(key -> key.body().equals(row.body()) && key.year().compareTo(row.fiscalYear()) <= 0)
                .map(Key::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> find(row, year).stream())
                .map(earlier -> told(earlier, earlier.fiscalYear().equals(row.fiscalYear())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> toldByMeasures(choose(row).measures()));
    }

    private String toldByMeasures(List<MeasureRow> measures) {
        String text = lines(measures.stream()
                .flatMap(measure -> book.find(measure.id()).stream())
                .flatMap(entry -> Stream.of(Field.ISSUE, Field.WEAKNESS).map(entry::promised))
                .filter(issue -> !issue.isEmpty()));
        return text.isEmpty()
                ? ""
                : words.text("weakness.of-measures", "year", measures.get(0).fiscalYear(), "text", text);
    }

    private String told(WeaknessRow earlier, boolean sameYear) {
        String text = lines(
                listOf(earlier).stream().flatMap(row -> row.named().stream()).map(WeaknessRow.Note::text));
        if (text.isEmpty()) {
            text = toldOfInstrument(earlier);
        }
        return text.isEmpty() || sameYear
                ? text
                : words.text("weakness.earlier", "year", earlier.fiscalYear(), "text", text);
    }

    private String toldOfInstrument(WeaknessRow of) {
        return frameworks.findInstrument(of.fiscalYear(), of.indicator().orElseThrow()).stream()
                .flatMap(instrument -> all.stream()
                        .filter(row -> row.body().equals(of.body())
                                && row.fiscalYear().equals(of.fiscalYear())
                                && row.ofInstrument().equals(Optional.of(instrument)))
                        .map(row -> words.text(
                                "weakness.of-instrument",
                                Map.of(
                                        "instrument",
                                        instrument.name(),
                                        "text",
                                        lines(row.named().stream().map(WeaknessRow.Note::text))))))
                .findFirst()
                .orElse("");
    }

    /** The measures for an indicator of a result, by any of its items. */
    public List<MeasureRow> listAnswering(WeaknessRow row) {
        return listOnce(listOf(row).stream()
                .flatMap(each -> each.measures().stream())
                .map(WeaknessRow.Link::measureId)
                .toList());
    }

    private Optional<WeaknessRow> find(WeaknessRow row, FiscalYear year) {
        return row.indicator().stream()
                .flatMap(number -> paths.findNumber(row.fiscalYear(), number, year).stream())
                .flatMap(number -> byIndicator.getOrDefault(new Key(row.body(), year, number), List.of()).stream())
                .findFirst();
    }

    private Collection<WeaknessRow> listOf(WeaknessRow row) {
        return row.indicator()
                .map(number -> byIndicator.get(new Key(row.body(), row.fiscalYear(), number)))
                .orElse(List.of(row));
    }

    /** The texts, each once, one a line. */
    public static String lines(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("\n"));
    }

    /**
     * The measures that exist, as on the sheet of measures; one repeated by a division is listed once. Rows that reports add to the
     * plan or word differently are listed only where no other measure is.
     */
    public List<MeasureRow> listOnce(Collection<Long> ids) {
        Map<Integer, Entry> inOrder = new TreeMap<>();
        ids.forEach(id -> book.find(id).ifPresent(entry -> inOrder.put(book.position(entry.row()), entry)));
        boolean counts = inOrder.values().stream().anyMatch(entry -> !isAddedByReport(entry));
        Map<String, MeasureRow> named = new LinkedHashMap<>();
        inOrder.values().stream()
                .filter(entry -> !counts || !isAddedByReport(entry))
                .forEach(entry -> named.putIfAbsent(name(entry.row()), entry.row()));
        return List.copyOf(named.values());
    }

    private static boolean isAddedByReport(Entry entry) {
        return entry.followed()
                .filter(measure -> measure.origin() == Origin.NEW_IN_REPORT)
                .isPresent();
    }

    /** Whether a document's row belongs to a measure. */
    public boolean isOf(long rowId, MeasureRow measure) {
        return book.find(rowId)
                .filter(entry -> entry.row().id() == measure.id())
                .isPresent();
    }

    /** The measures, one a line with its number, who is responsible and its state, and how many more there are. */
    public String texts(List<MeasureRow> all) {
        String texts = all.stream().limit(NAMED).map(this::line).collect(Collectors.joining("\n"));
        return all.size() > NAMED ? texts + "\n" + words.text("page.and-more", "count", all.size() - NAMED) : texts;
    }

    /**
     * What there is for a weakness that no measure answers: how many measures answer the result before, which has a row of its own; else
     * those of the result's year that name the indicator, one a line; {@code ""} for none.
     */
    public String instead(WeaknessRow row) {
        Chosen chosen = choose(row);
        if (chosen.by() == By.NOW || chosen.measures().isEmpty()) {
            return "";
        }
        return chosen.by() == By.BEFORE ? others(row, chosen) : others(row, chosen) + "\n" + texts(chosen.measures());
    }

    /** How many measures there are that answer something other than the result. */
    private String others(WeaknessRow row, Chosen chosen) {
        List<MeasureRow> measures = chosen.measures();
        HeadlineText texts = words.headlines();
        return measures.isEmpty()
                ? ""
                : chosen.by() == By.BEFORE
                        ? texts.answeringBefore(
                                row.fiscalYear(), measures.get(0).fiscalYear(), measures.size())
                        : texts.naming(row.fiscalYear(), measures.size());
    }

    private static List<String> listOwners(MeasureRow measure) {
        return measure.divisions().isEmpty()
                ? Optional.ofNullable(measure.texts().get(Field.RESPONSIBLE)).stream()
                        .toList()
                : measure.divisions();
    }

    /** A measure with who is responsible and its state; where its report says that it was not done, also what it says of that. */
    private String line(MeasureRow measure) {
        Entry entry = book.find(measure.id()).orElseThrow();
        Optional<MeasureState> state = entry.followed().map(followed -> followed.stateOn(day));
        String undone = state.filter(MeasureState.AS_REPORTED::contains).isPresent() ? hindrance(entry) : "";
        return Stream.of(
                        numbered(measure),
                        listOwners(measure).equals(List.of(measure.division()))
                                ? ""
                                : String.join(", ", listOwners(measure)),
                        state.map(words::measureState).orElse("") + (undone.isEmpty() ? "" : " (" + undone + ")"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String numbered(MeasureRow measure) {
        String line = words.digits(book.find(measure.id()).orElseThrow().number()) + ". "
                + ShownText.of(name(measure), LONGEST_NAME);
        return measure.division().isEmpty() ? line : line + " (" + measure.division() + ")";
    }

    private String name(MeasureRow measure) {
        return book.find(measure.id()).map(entry -> book.name(entry, words)).orElse("");
    }
}
