package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.model.AnalysisNote;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.DatedEvent;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Measure;
import org.itaconsolidator.model.MeasureStep;
import org.itaconsolidator.model.OitItem;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.Submission;
import org.itaconsolidator.thai.ThaiText;
import org.junit.jupiter.api.Test;

/**
 * Damaged copies of good workbooks: each value that is stored stands in the file at the cell that is named, each row has an
 * outcome or a line that says why not, and nothing crashes, takes a minute or more than the heap.
 */
class DamagedCopiesTest {
    /** Copies in every build; {@code -Pproofs} reads 2,000 in 512 MB. */
    private static final int COPIES = Integer.getInteger("damaged.copies", 200);

    private static final int PROOF = 2000;
    private static final long PROOF_HEAP = 512L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, byte[]> good;
    private final Map<String, NaiveBook> bytes = new TreeMap<>();
    private final Map<String, Submission> undamaged = new TreeMap<>();

    DamagedCopiesTest() throws Exception {
        good = GoodBooks.all();
        for (Map.Entry<String, byte[]> book : good.entrySet()) {
            bytes.put(book.getKey(), NaiveBook.of(book.getValue()));
            undamaged.put(book.getKey(), TestReading.read(book.getValue()));
        }
    }

    @Test
    void undamagedWorkbooksHoldWhatIsReadOfThem() throws Exception {
        for (Map.Entry<String, byte[]> book : good.entrySet()) {
            Submission submission = undamaged.get(book.getKey());
            assertEquals(List.of(), problems(submission, bytes.get(book.getKey())), book.getKey());
            assertTrue(!submission.isRefused(), book.getKey() + " " + submission.findings());
        }
        assertTrue(undamaged.values().stream()
                .anyMatch(submission -> !submission.scores().isEmpty()));
        assertTrue(undamaged.values().stream()
                .anyMatch(submission -> !submission.reported().isEmpty()));
        assertTrue(undamaged.values().stream()
                .anyMatch(submission -> !submission.measures().isEmpty()));
        assertTrue(undamaged.values().stream()
                .anyMatch(submission -> !submission.analysis().isEmpty()));
        assertTrue(undamaged.values().stream()
                .anyMatch(submission -> !submission.oitItems().isEmpty()));
    }

    @Test
    void damagedCopiesHoldNoInventedValueAndLoseNoRow() throws Exception {
        assertTrue(
                COPIES < PROOF || Runtime.getRuntime().maxMemory() <= PROOF_HEAP,
                "the proof needs a heap of 512 MB: mvn test -Pproofs");
        List<String> names = List.copyOf(good.keySet());
        int accepted = 0;
        int judged = 0;
        for (int seed = 0; seed < COPIES; seed++) {
            String name = names.get(seed % names.size());
            Damage damage = new Damage(NaiveBook.parts(good.get(name)), new Random(seed));
            byte[] damaged = damage.copy();
            String what = "seed " + seed + ", " + name + ":" + damage.what();
            Submission submission = assertTimeoutPreemptively(LONGEST, () -> TestReading.read(damaged), what);
            if (submission.isRefused()) {
                assertTrue(
                        submission.findings().stream()
                                .anyMatch(f -> Submission.isRefusing(f) || Submission.keepsTableOut(f)),
                        what);
                continue;
            }
            accepted++;
            Optional<NaiveBook> naive = naive(damaged);
            judged += naive.isPresent() ? 1 : 0;
            NaiveBook held = naive.orElse(bytes.get(name));
            assertEquals(List.of(), problems(submission, held), what);
            assertEquals(Set.of(), rowsLostInSilence(undamaged.get(name), bytes.get(name), submission, held), what);
        }
        assertTrue(accepted > COPIES / 20, "only " + accepted + " of " + COPIES + " were readable at all");
        assertTrue(
                judged > accepted * 9 / 10,
                "only " + judged + " of " + accepted + " could be judged by their own bytes");
        assertNotEquals(COPIES, accepted, "no copy was damaged beyond reading");
    }

    /** What the damaged bytes hold by themselves; empty where the JDK takes them for broken and the reader does not. */
    private static Optional<NaiveBook> naive(byte[] damaged) {
        try {
            return Optional.of(NaiveBook.of(damaged));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** Every stored value that the file does not hold at its cell, and every row with none or two outcomes. */
    private static List<String> problems(Submission submission, NaiveBook held) {
        List<String> problems = new ArrayList<>();
        submission.scores().stream()
                .filter(score -> !held.holdsNumber(merged(held, score.at()), score.score()))
                .forEach(score -> problems.add(score.toString()));
        submission.reported().stream()
                .filter(figure -> figure.value().isPresent()
                        ? !held.holdsNumber(figure.at(), figure.value().get())
                        : !held.holdsText(
                                figure.text(),
                                figure.at().sheet(),
                                figure.at().column(),
                                figure.at().row(),
                                figure.at().row()))
                .forEach(figure -> problems.add(figure.toString()));
        submission.measures().forEach(measure -> problems.addAll(problems(measure, held)));
        submission.analysis().stream()
                .filter(note ->
                        !holdsLines(held, note.text(), note.at(), note.at().row()))
                .map(AnalysisNote::toString)
                .forEach(problems::add);
        submission.oitItems().forEach(item -> problems.addAll(problems(item, held)));
        Set<RowRef> outcomes = new HashSet<>(TestReading.rowsStored(submission));
        outcomes.addAll(submission.rowsIgnored());
        outcomes.addAll(submission.rowsRefused());
        if (!submission.rowsRead().equals(outcomes)) {
            problems.add("read " + submission.rowsRead() + ", outcomes " + outcomes);
        }
        return problems;
    }

    private static List<String> problems(Measure measure, NaiveBook held) {
        List<String> problems = new ArrayList<>();
        int last = measure.rows().stream().mapToInt(RowRef::row).max().orElseThrow();
        measure.texts().forEach((field, text) -> {
            if (!holdsLines(held, text.text(), text.at(), last)) {
                problems.add(field + " " + text);
            }
        });
        for (MeasureStep step : measure.steps()) {
            if (!holdsLines(
                    held, step.text(), step.at(), Math.max(last, step.at().row()))) {
                problems.add(step.toString());
            }
            for (Map.Entry<Field, String> own : Map.of(
                            Field.RESULT,
                            step.result(),
                            Field.RESPONSIBLE,
                            step.responsible(),
                            Field.PERIOD,
                            step.period())
                    .entrySet()) {
                FieldText whole = measure.texts().get(own.getKey());
                CellRef at = whole == null ? step.at() : whole.at();
                if (!own.getValue().isEmpty() && !holdsLines(held, own.getValue(), at, last)) {
                    problems.add(own.getKey() + " of " + step);
                }
            }
        }
        for (DatedEvent event : measure.events()) {
            if (!holdsLines(held, event.text(), event.at(), event.at().row())) {
                problems.add(event.toString());
            }
        }
        return problems;
    }

    private static List<String> problems(OitItem item, NaiveBook held) {
        List<String> problems = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= 30; column++) {
            row.append(ThaiText.fold(held.at(item.at().sheet(), item.at().row(), column)))
                    .append('|');
        }
        row.append(held.linkOf(item.at().sheet(), item.at().row()));
        List<String> said = new ArrayList<>(List.of(item.item().substring(1), ThaiText.fold(item.url())));
        item.selfScore().ifPresent(score -> said.add(String.valueOf(score)));
        said.stream()
                .filter(word -> !row.toString().contains(word))
                .forEach(word -> problems.add(word + " of " + item));
        return problems;
    }

    /** A cell merged down from above holds for the ones below it. */
    private static CellRef merged(NaiveBook held, CellRef at) {
        int row = at.row();
        while (row > 1 && held.at(at.sheet(), row, at.column()).isBlank()) {
            row--;
        }
        return new CellRef(at.sheet(), row, at.column());
    }

    private static boolean holdsLines(NaiveBook held, String text, CellRef at, int lastRow) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> held.holdsText(line, at.sheet(), at.column(), at.row(), Math.max(at.row(), lastRow)));
    }

    /** Rows that the good copy reads and this one still holds, which it neither reads nor says anything new of. */
    private static Set<RowRef> rowsLostInSilence(
            Submission good, NaiveBook before, Submission damaged, NaiveBook held) {
        Set<RowRef> lost = new HashSet<>(good.rowsRead());
        lost.removeAll(damaged.rowsRead());
        lost.removeIf(row -> !held.holdsOfRow(before, row.sheet(), row.row()));
        List<Finding> more = new ArrayList<>(damaged.findings());
        more.removeAll(good.findings());
        lost.removeIf(row -> more.stream()
                .anyMatch(finding -> finding.cells().isEmpty()
                        || finding.cells().stream()
                                .anyMatch(cell -> cell.sheet().equals(row.sheet()))));
        return lost;
    }
}
