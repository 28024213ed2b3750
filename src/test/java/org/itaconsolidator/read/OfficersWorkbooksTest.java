package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.score.ScoreReconciler;
import org.itaconsolidator.score.ScoreReconciler.Reconciliation;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;

/**
 * Whole workbooks as officers send them, written by someone who knew the field but neither the word lists nor the code: what is read of
 * each stands in {@code golden/officers-workbooks.txt}, against what a careful person takes from it. They are no examples to be mended
 * one by one: a rule made for one of them is wrong where it does not hold for all that look like it.
 *
 * <p>A workbook is a text: {@code # file:} its name, {@code # expect:} what it says, {@code = name} begins a sheet, {@code merge A1:C1},
 * then cells, address and text with a tab between them ({@code n:} before a number, {@code p:} a percentage, {@code d:} a day).
 */
class OfficersWorkbooksTest {
    private static final Path FOLDER = Path.of("src/test/resources/officers");

    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static final RuleBook RULES = new RuleBook(FRAMEWORKS);

    /** A job of the office that all but a few of the workbooks are from. */
    private static final Body OFFICE = new Body("องค์การบริหารส่วนตำบลหนองไผ่ลาย", "เมืองสมมติ", "สาธิต");

    private static final WorkbookReader READER =
            TestReading.reader(List.of(new ExpectedBody(OFFICE, List.of(), List.of(), Optional.empty(), List.of())));

    private static final String UNEXPECTED = "    not expected: ";

    /** What is told of a workbook besides, and what names a measure only where the workbook does. */
    private static final Set<String> NEVER_UNEXPECTED = Set.of("told", "topic", "indicator", "division");

    private static final Pattern RANGE = Pattern.compile("merge ([A-Z]+\\d+):([A-Z]+\\d+)");

    /** @param scores those that count where the workbook holds one several times */
    private record Outcome(Submission checked, List<ScoreReading> scores, List<Finding> findings) {}

    /** How many facts of a kind a careful person takes from a workbook, how many of these are read, and what else is. */
    private static final class Kind {
        private int wanted;
        private int found;
        private final List<String> wrong = new ArrayList<>();
    }

    @Test
    void whatIsReadOfEachWorkbookIsAsRecordedAndNoScoreIsInvented() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            lines.addAll(outcome(file));
        }
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.startsWith(UNEXPECTED + "score"))
                        .toList());
        Recorded.assertGolden("officers-workbooks.txt", lines);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> listed = Files.list(FOLDER)) {
            return listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> outcome(Path file) throws IOException {
        Outcome read = read(file);
        StringBuilder line = new StringBuilder(file.getFileName().toString().replace(".txt", ""));
        List<String> lines = new ArrayList<>();
        Map<String, Kind> kinds = compare(expected(file), read);
        kinds.forEach((name, kind) -> {
            line.append(" | ")
                    .append(name)
                    .append(' ')
                    .append(kind.found)
                    .append(" of ")
                    .append(kind.wanted);
            kind.wrong.forEach(fact -> lines.add(UNEXPECTED + name + " " + fact));
        });
        lines.add(0, line.toString());
        read.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .map(finding -> "    " + finding.severity() + " " + TestReading.line(finding))
                .forEach(lines::add);
        return lines;
    }

    /** By kind of fact, in alphabetical order. */
    private static Map<String, Kind> compare(List<String> expected, Outcome read) {
        Map<String, Kind> kinds = new TreeMap<>();
        Set<String> left = new LinkedHashSet<>(facts(read));
        for (String fact : expected) {
            Kind kind = kinds.computeIfAbsent(fact.substring(0, fact.indexOf(' ')), n -> new Kind());
            kind.wanted++;
            if (left.remove(fact)) {
                kind.found++;
            }
        }
        left.forEach(fact -> {
            String name = fact.substring(0, fact.indexOf(' '));
            // the measures of expected results are not expected once more
            if (!NEVER_UNEXPECTED.contains(name) && !(name.equals("measure") && kinds.containsKey("result"))) {
                kinds.computeIfAbsent(name, n -> new Kind()).wrong.add(fact.substring(name.length() + 1));
            }
        });
        return kinds;
    }

    private static Outcome read(Path file) throws IOException {
        String name = "a.xlsx";
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = null;
        for (String line : Files.readAllLines(file)) {
            Matcher range = RANGE.matcher(line);
            int tab = line.indexOf('\t');
            if (line.startsWith("# file: ")) {
                name = line.substring(8).strip();
            } else if (line.startsWith("= ")) {
                sheet = book.sheet(line.substring(2).strip());
            } else if (range.matches()) {
                CellRef first = CellRef.of("", range.group(1));
                CellRef last = CellRef.of("", range.group(2));
                sheet.merge(first.row(), first.column(), last.row(), last.column());
            } else if (!line.isEmpty() && !line.startsWith("# expect: ")) {
                CellRef cell = CellRef.of("", line.substring(0, tab));
                sheet.set(cell.row(), cell.column(), value(line.substring(tab + 1)));
            }
        }
        byte[] content = book.toBytes();
        Submission checked = RULES.check(
                        READER.read(TestReading.file(name, content), content).submission())
                .submission();
        Reconciliation scores = new ScoreReconciler(FRAMEWORKS::findFramework)
                .reconcile(checked.scores(), checked.reported(), checked.differences());
        List<Finding> findings = new ArrayList<>(checked.findings());
        findings.addAll(scores.findings());
        return new Outcome(checked, scores.chosen(), findings);
    }

    private static Object value(String text) {
        if (text.startsWith("n:")) {
            return new BigDecimal(text.substring(2));
        }
        if (text.startsWith("p:")) {
            return BookBuilder.percent(text.substring(2));
        }
        return text.startsWith("d:") ? LocalDate.parse(text.substring(2)) : text.replace("\\n", "\n");
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# expect: "))
                .flatMap(line -> expected(line.substring(10).strip()))
                .toList();
    }

    /** The facts of an expectation as {@link #facts} says them. */
    private static Stream<String> expected(String expectation) {
        String[] parts = expectation.split("\\s*\\|\\s*");
        String[] words = parts[0].split(" ", 3);
        return switch (words[0]) {
            case "score" ->
                Stream.of(
                        "score " + words[1] + " " + words[2].split(" ")[0] + " " + twoDecimals(words[2].split(" ")[1]));
            case "total" -> Stream.of("total " + words[1] + " " + twoDecimals(words[2]));
            case "told" -> Stream.of(expectation);
            case "nothing" -> Stream.of();
            case "measure" ->
                Stream.concat(
                        Stream.of("measure " + words[1] + " " + start(words[2])),
                        Stream.of(parts).skip(1).flatMap(part -> named(start(words[2]), part)));
            case "result" -> Stream.of("result " + start(parts[0].substring(7)) + " | " + start(parts[1]));
            case "weakness" ->
                Stream.of("weakness " + words[1] + " " + words[2].replace("-", "") + " | " + start(parts[1]));
            default -> throw new IllegalArgumentException(expectation);
        };
    }

    /** What an expectation of a measure says of it, such as {@code division: กองช่าง}. */
    private static Stream<String> named(String measure, String part) {
        String field = part.substring(0, part.indexOf(':'));
        String value = part.substring(part.indexOf(':') + 1).strip();
        return value.equals("-")
                ? Stream.of()
                : Stream.of(value.split(" / ")).map(one -> field + " " + measure + " | " + start(one));
    }

    /** What is stored as the office's own: no self-assessment, and nothing of another body. */
    private static List<String> facts(Outcome read) {
        List<String> facts = new ArrayList<>();
        read.findings().forEach(finding -> finding.cells().forEach(cell -> facts.add("told " + cell.a1())));
        Submission submission = read.checked();
        if (submission
                .head()
                .body()
                .filter(body -> !body.name().equals(OFFICE.name()))
                .isPresent()) {
            return facts;
        }
        for (ScoreReading score : read.scores()) {
            if (score.source() == SourceKind.OFFICIAL) {
                facts.add("score " + score.fiscalYear().buddhist() + " " + score.indicator() + " "
                        + twoDecimals(score.score().toPlainString()));
            }
        }
        for (ReportedFigure figure : submission.reported()) {
            if (figure.kind() == ReportedFigure.Kind.TOTAL && figure.source() == SourceKind.OFFICIAL) {
                figure.value()
                        .ifPresent(value -> facts.add(
                                "total " + figure.fiscalYear().buddhist() + " " + twoDecimals(value.toPlainString())));
            }
        }
        String year =
                submission.head().fiscalYear().map(of -> "" + of.buddhist()).orElse("-");
        for (Measure measure : submission.measures()) {
            String text = start(measure.text(Field.MEASURE));
            if (!text.isEmpty()) {
                facts.add("measure " + year + " " + text);
            }
            measure.topic().ifPresent(topic -> facts.add("topic " + text + " | " + topicName(submission, topic)));
            measure.indicator().ifPresent(indicator -> facts.add("indicator " + text + " | " + indicator));
            measure.divisions().forEach(division -> facts.add("division " + text + " | " + start(division)));
            if (measure.divisions().isEmpty()) {
                facts.add("division " + text + " | " + start(submission.head().division()));
            }
            if (!measure.text(Field.RESULT).isEmpty()) {
                facts.add("result " + text + " | " + start(measure.text(Field.RESULT)));
            }
        }
        for (AnalysisNote note : submission.analysis()) {
            String indicator =
                    note.indicator().isPresent() ? "" + note.indicator().getAsInt() : "";
            facts.add("weakness " + note.fiscalYear().buddhist() + " " + indicator + " | " + start(note.text()));
        }
        return facts;
    }

    private static String topicName(Submission submission, int topic) {
        return submission
                .head()
                .fiscalYear()
                .map(year -> start(FRAMEWORKS.topicName(year, topic)))
                .orElse("");
    }

    private static BigDecimal twoDecimals(String figure) {
        return new BigDecimal(figure).setScale(2, RoundingMode.HALF_UP);
    }

    /** The first letters of a text as the reader compares texts. */
    private static String start(String text) {
        String folded = ThaiText.fold(text);
        return folded.substring(0, Math.min(folded.length(), 24));
    }
}
