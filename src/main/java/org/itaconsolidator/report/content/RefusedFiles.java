package org.itaconsolidator.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.report.content.DeliveryBook.Line;
import org.itaconsolidator.report.sheet.ReportWords;

/** The files that are currently refused, each once: every count and list of them in a workbook comes from here. */
public final class RefusedFiles {
    private final List<SubmissionRow> all;
    private final Map<Optional<Body>, Long> ofBody;

    /** @param delivered the versions that matter now */
    RefusedFiles(List<SubmissionRow> delivered) {
        all = delivered.stream().filter(file -> file.isRefused()).toList();
        ofBody = all.stream().collect(Collectors.groupingBy(SubmissionRow::body, Collectors.counting()));
    }

    public List<SubmissionRow> all() {
        return all;
    }

    public long count(Body body) {
        return ofBody.getOrDefault(Optional.of(body), 0L);
    }

    /** How many belong to none of some bodies; most name no body at all. */
    public long countBeyond(List<Body> bodies) {
        return all.stream()
                .filter(file -> file.body().filter(bodies::contains).isEmpty())
                .count();
    }

    /** Whether a version stands refused: no other came to its path, and it was not taken out. */
    public boolean holds(SubmissionRow version) {
        return all.stream().anyMatch(file -> file.id() == version.id());
    }

    /**
     * The files of each line of the completeness table: a file stands in the line that it should have answered, else in one of
     * its division.
     */
    public Map<Line, List<SubmissionRow>> byLine(List<Line> lines) {
        Map<Line, List<SubmissionRow>> found = new LinkedHashMap<>();
        all.forEach(file -> findLine(file, lines)
                .ifPresent(line ->
                        found.computeIfAbsent(line, any -> new ArrayList<>()).add(file)));
        return found;
    }

    /** The files that no line lists; each gets a line of its own. */
    public List<SubmissionRow> listAlone(List<Line> lines) {
        return all.stream().filter(file -> findLine(file, lines).isEmpty()).toList();
    }

    private static Optional<Line> findLine(SubmissionRow file, List<Line> lines) {
        if (file.body().isEmpty() || file.division().isEmpty() && file.forms().isEmpty()) {
            return Optional.empty();
        }
        Line own = new Line(file.body().get(), file.fiscalYear(), file.round(), file.division());
        return Stream.<Predicate<Line>>of(
                        own::equals,
                        line -> line.covers(own),
                        line -> line.body().equals(own.body())
                                && line.division().equals(own.division()))
                .flatMap(fits -> lines.stream().filter(fits))
                .findFirst();
    }

    /** Some of the names, one a line, below their number. */
    public static String list(List<SubmissionRow> files, ReportWords words) {
        return files.isEmpty()
                ? words.text("delivery.not-due")
                : files.stream()
                        .map(file -> words.text("delivery.refused.file", "file", file.fileName()))
                        .collect(Collectors.joining(
                                "\n", words.text("delivery.refused.files", "count", files.size()), ""));
    }
}
