package org.itaconsolidator.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.report.sheet.ReportWords;

/** The measures as people know them: each once, with the row that promises it and what its reports say. */
public final class MeasureBook {

    /**
     * @param number by which its document tells it
     * @param row that promises it
     * @param followed how it stands; empty where nobody follows it
     * @param reports the rows of reports that surely tell of it and are not the row itself, the earlier round first
     */
    public record Entry(int number, MeasureRow row, Optional<FollowedMeasure> followed, List<MeasureRow> reports) {
        /** What it promises: the row's own text, else that of the first report with one; {@code ""} for none. */
        public String promised(Field field) {
            String text = row.text(field);
            for (int i = 0; text.isEmpty() && i < reports.size(); i++) {
                text = reports.get(i).text(field);
            }
            return text;
        }

        private String name(ReportWords words) {
            String measure = promised(Field.MEASURE);
            String named = measure.isEmpty() ? steps() : measure;
            if (!named.isEmpty()) {
                return named;
            }
            String issue = issue();
            return issue.isEmpty() ? "" : words.text("measure.only-issue", "issue", issue);
        }

        public String issue() {
            return lines(List.of(Field.SUB_TOPIC, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP), this::promised);
        }

        public String recommendations() {
            return lines(List.of(Field.PROBLEMS, Field.RECOMMENDATION), this::newest);
        }

        /** Why it is not done, as its newest report says: what stood in the way, else its remark, else the result; {@code ""} for none. */
        String hindrance() {
            return Stream.of(Field.PROBLEMS, Field.RECOMMENDATION, Field.RESULT)
                    .map(this::newest)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private static String lines(List<Field> fields, Function<Field, String> of) {
            String lines = "";
            for (Field field : fields) {
                String text = of.apply(field);
                lines = lines.isEmpty() ? text : text.isEmpty() ? lines : lines + "\n" + text;
            }
            return lines;
        }

        public String steps() {
            return row.steps().isEmpty() ? promised(Field.STEPS) : row.listedSteps();
        }

        /** What the newest round with a text says, with names where several divisions say it. */
        public String newest(Field field) {
            List<String> rounds = listRounds(field);
            return rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1);
        }

        /** What the earlier rounds say. */
        public String earlier(Field field) {
            List<String> rounds = listRounds(field);
            return rounds.isEmpty() ? "" : String.join("\n", rounds.subList(0, rounds.size() - 1));
        }

        private List<String> listRounds(Field field) {
            if (reports.isEmpty()) {
                String own = row.text(field);
                return own.isEmpty() ? List.of() : List.of(own);
            }
            return Stream.concat(Stream.of(row), reports.stream())
                    .filter(each -> !each.text(field).isEmpty())
                    .collect(Collectors.groupingBy(Entry::roundOf, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(rows -> told(rows, field))
                    .distinct()
                    .toList();
        }

        /** The order of a row: the plan first, a report without a round as that of the year. */
        private static int roundOf(MeasureRow each) {
            return each.form() == Form.MEASURES ? 0 : each.round().orElse(FiscalYear.WHOLE_YEAR);
        }

        private static String told(List<MeasureRow> rows, Field field) {
            Map<String, String> divisions = new LinkedHashMap<>();
            rows.forEach(each -> divisions.merge(
                    each.texts().get(field),
                    String.join(", ", each.tellers()),
                    (one, other) -> one.equals(other) ? one : one + ", " + other));
            return divisions.size() == 1
                    ? divisions.keySet().iterator().next()
                    : divisions.entrySet().stream()
                            .map(each ->
                                    each.getValue().isEmpty() ? each.getKey() : each.getValue() + ": " + each.getKey())
                            .collect(Collectors.joining("\n"));
        }
    }

    /**
     * In which measures are numbered from 1, as it tells them: people find them so. The store's own numbers are other ones as soon as
     * a file is read again.
     */
    private record Document(Body body, String division, FiscalYear year, Form form, OptionalInt round) {
        static Document of(MeasureRow measure) {
            return new Document(
                    measure.body(), measure.division(), measure.fiscalYear(), measure.form(), measure.round());
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Entry> byRow = new HashMap<>();
    private final Map<Long, Integer> positions = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    /** Reads the measures in the order of their documents. */
    public MeasureBook(ViewRows content, List<FollowedMeasure> followed) {
        Map<Document, Integer> counted = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        Map<Long, MeasureRow> rows = new LinkedHashMap<>();
        content.each(MeasureRow.class, measure -> {
            numbers.put(measure.id(), counted.merge(Document.of(measure), 1, Integer::sum));
            rows.put(measure.id(), measure);
        });
        Map<Long, FollowedMeasure> promises = new HashMap<>();
        Map<Long, FollowedMeasure> tellingOf = new HashMap<>();
        for (FollowedMeasure measure : followed) {
            promises.put(measure.measureId(), measure);
            measure.reports().stream()
                    .filter(told -> !told.likely())
                    .forEach(told -> tellingOf.putIfAbsent(told.measureId(), measure));
        }
        for (MeasureRow row : rows.values()) {
            Optional<FollowedMeasure> promise = Optional.ofNullable(promises.get(row.id()));
            if (promise.isEmpty()
                    && (tellingOf.containsKey(row.id())
                            || row.duplicateOf().filter(promises::containsKey).isPresent())) {
                continue; // a report's row stands beside its promise, and so does one that promises the same
            }
            List<MeasureRow> reports = promise.stream()
                    .flatMap(measure -> measure.reports().stream())
                    .filter(told -> !told.likely() && told.measureId() != row.id())
                    .map(ReportedResult::measureId)
                    .distinct()
                    .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                    .toList();
            Entry entry = new Entry(numbers.get(row.id()), row, promise, reports);
            positions.put(row.id(), entries.size());
            entries.add(entry);
            byRow.put(row.id(), entry);
            reports.forEach(report -> byRow.putIfAbsent(report.id(), entry));
        }
    }

    public List<Entry> list() {
        return List.copyOf(entries);
    }

    public String name(FollowedMeasure measure, ReportWords words) {
        return find(measure.measureId())
                .filter(entry -> !entry.row().texts().containsKey(Field.MEASURE))
                .map(entry -> name(entry, words))
                .orElse(measure.text());
    }

    /** A measure's name: the measure, else its steps, else what is to be mended, with a word that says so. */
    public String name(Entry entry, ReportWords words) {
        return names.computeIfAbsent(entry.row().id(), any -> entry.name(words));
    }

    public int position(MeasureRow row) {
        return positions.get(row.id());
    }

    /** The measure that a row of a plan or report belongs to. */
    public Optional<Entry> find(long rowId) {
        return Optional.ofNullable(byRow.get(rowId));
    }
}
