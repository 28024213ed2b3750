package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Damaged copies of good workbooks: each value that is stored stands in the file at the cell that is named, each row has an
 * outcome or a line that says why not, and nothing crashes, takes a minute or more than the heap.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the good workbooks are read once
class DamagedCopiesTest {
    /** Copies in every build; {@code -Pproofs} reads 2,000 in 512 MB. */
    private static final int COPIES = Integer.getInteger("damaged.copies", 200);

    /** The seed of the first copy. */
    private static final int FIRST = Integer.getInteger("damaged.seed", 0);

    /** Seeds to look at alone, parted by commas, in place of a run of them. */
    private static final String CHOSEN = System.getProperty("damaged.seeds", "");

    private static final int PROOF = 2000;
    private static final long PROOF_HEAP = 512L * 1024 * 1024;
    /** Shorter texts stand in many places. */
    private static final int SHORTEST_VALUE = 6;

    /** Rows that a made-up merge covers at most. */
    private static final int HIGHEST_MERGE = 4;

    private static final int URL_COLUMN = 3;

    /** What is told at one cell of a table, or of its title, and concerns all of it. */
    private static final Set<FindingCode> OF_TABLES =
            EnumSet.of(FindingCode.TABLE_LEFT_ALONE, FindingCode.TABLE_NOT_RECOGNISED, FindingCode.NO_TABLE_RECOGNISED);

    /** Of these there are copies of every other kind too. */
    private static final List<String> OF_OTHER_KINDS =
            List.of("form scores", "form measures", "form report 6", "form OIT", "form analysis");

    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, byte[]> good;
    private final Map<String, NaiveBook> bytes = new TreeMap<>();
    private final Map<String, Submission> undamaged = new TreeMap<>();

    DamagedCopiesTest() throws Exception {
        good = GoodBooks.all();
        for (OtherKinds kind : OtherKinds.values()) {
            for (String name : OF_OTHER_KINDS) {
                good.put(name + "." + kind.ending(), kind.of(good.get(name)));
            }
        }
        for (Map.Entry<String, byte[]> book : good.entrySet()) {
            bytes.put(book.getKey(), NaiveBook.of(book.getValue()));
            undamaged.put(book.getKey(), TestReading.read(book.getKey(), book.getValue()));
        }
    }

    /** A copy damaged as it is, or one made of a damaged workbook of Excel, where it can still be made. */
    private byte[] damagedCopy(String name, Damage damage, Random random) {
        Optional<OtherKinds> kind = OtherKinds.find(name);
        if (kind.isEmpty()) {
            return damage.copy();
        }
        try {
            return random.nextBoolean() ? kind.get().of(damage.copy()) : damage.ofFile(good.get(name));
        } catch (IOException | RuntimeException e) {
            return damage.ofFile(good.get(name));
        }
    }

    @Test
    void undamagedWorkbooksHoldWhatIsReadOfThem() throws Exception {
        for (Map.Entry<String, byte[]> book : good.entrySet()) {
            Submission submission = undamaged.get(book.getKey());
            assertEquals(List.of(), problems(submission, bytes.get(book.getKey())), book.getKey());
            assertTrue(!submission.isRefused(), book.getKey() + " " + submission.findings());
            Optional<Submission> copied =
                    OtherKinds.find(book.getKey()).map(kind -> undamaged.get(kind.withoutEnding(book.getKey())));
            copied.ifPresent(of -> assertEquals(rowsStored(of), rowsStored(submission), book.getKey()));
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

    private static List<Integer> rowsStored(Submission submission) {
        return List.of(
                submission.scores().size(),
                submission.measures().size(),
                submission.analysis().size(),
                submission.oitItems().size());
    }

    @Test
    void damagedCopiesHoldNoInventedValueAndLoseNoRow() throws Exception {
        assertTrue(
                COPIES < PROOF || Runtime.getRuntime().maxMemory() <= PROOF_HEAP,
                "the proof needs a heap of 512 MB: mvn test -Pproofs");
        List<String> names = good.keySet().stream()
                .filter(name -> OtherKinds.find(name).isEmpty())
                .toList();
        List<String> ofOtherKinds = good.keySet().stream()
                .filter(name -> OtherKinds.find(name).isPresent())
                .toList();
        int accepted = 0;
        int judged = 0;
        List<String> wrong = new ArrayList<>();
        int[] seeds = CHOSEN.isEmpty()
                ? IntStream.range(FIRST, FIRST + COPIES).toArray()
                : Stream.of(CHOSEN.split(",")).mapToInt(Integer::parseInt).toArray();
        for (int turn = 0; turn < 2 * seeds.length; turn++) {
            int seed = seeds[turn / 2];
            List<String> turns = turn % 2 == 0 ? names : ofOtherKinds;
            String name = turns.get(seed % turns.size());
            String of =
                    OtherKinds.find(name).map(kind -> kind.withoutEnding(name)).orElse(name);
            Random random = new Random(seed);
            Damage damage = new Damage(NaiveBook.parts(good.get(of)), random);
            byte[] damaged = damagedCopy(name, damage, random);
            String what = "seed " + seed + ", " + name + ":" + damage.what();
            Submission submission = assertTimeoutPreemptively(LONGEST, () -> TestReading.read(name, damaged), what);
            if (submission.isRefused()) {
                if (submission.findings().stream().noneMatch(f -> f.refusesFile() || Submission.keepsTableOut(f))) {
                    wrong.add(what + " is refused without a reason");
                }
                continue;
            }
            accepted++;
            Optional<NaiveBook> naive = naive(damaged);
            judged += naive.isPresent() ? 1 : 0;
            if (naive.isEmpty() && name.endsWith(".xls")) {
                // its records have no check sum: where the judge gives up nobody can tell what stood there before
                continue;
            }
            // the bytes of another kind are damaged when it is made, those of Excel before
            NaiveBook held = naive.or(
                            () -> OtherKinds.find(name).isPresent() ? Optional.empty() : naive(damage.withWholeBytes()))
                    .orElse(bytes.get(name));
            problems(submission, held).forEach(each -> wrong.add(what + " invents " + each));
            rowsLostInSilence(undamaged.get(name), bytes.get(name), submission, held)
                    .forEach(each -> wrong.add(what + " loses " + each));
            valuesLostInSilence(undamaged.get(name), bytes.get(name), submission, held)
                    .forEach(each -> wrong.add(what + " loses " + each));
        }
        assertEquals("", String.join("\n", wrong), () -> wrong.size() + " of " + 2 * seeds.length);
        if (!CHOSEN.isEmpty()) {
            return;
        }
        assertTrue(accepted > COPIES / 10, "only " + accepted + " of " + 2 * COPIES + " were readable at all");
        assertTrue(
                judged > accepted * 9 / 10,
                "only " + judged + " of " + accepted + " could be judged by their own bytes");
        assertNotEquals(2 * COPIES, accepted, "no copy was damaged beyond reading");
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
    private static List<String> problems(Submission submission, NaiveBook book) {
        NaiveBook held = book.joining(Stream.concat(
                        submission.findings().stream()
                                .filter(finding ->
                                        "joined".equals(finding.details().get("case")))
                                .map(Finding::cells),
                        submission.findings().stream()
                                .filter(finding -> finding.code() == FindingCode.ROW_JOINED)
                                .map(finding -> withTextsAbove(finding, submission)))
                .toList());
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

    /** The cell of a text that is said to go on with the measure above, and those that it may go on with. */
    private static List<CellRef> withTextsAbove(Finding joined, Submission submission) {
        return Stream.concat(
                        joined.cells().stream(),
                        submission.measures().stream()
                                .filter(measure -> measure.at()
                                        .toString()
                                        .equals(joined.details().get("other")))
                                .flatMap(measure -> measure.texts().values().stream())
                                .map(FieldText::at))
                .toList();
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
        for (int above = 0; above < HIGHEST_MERGE; above++) { // a link may be merged down
            row.append(held.linkOf(item.at().sheet(), item.at().row() - above));
            row.append(ThaiText.fold(held.at(item.at().sheet(), item.at().row() - above, URL_COLUMN)));
        }
        List<String> said = new ArrayList<>();
        boolean called = FRAMEWORKS
                .findFramework(item.fiscalYear())
                .flatMap(framework -> framework.findItemByCode(item.item()))
                .flatMap(ItemDef::name)
                .filter(name -> row.toString().contains(ThaiText.fold(name)))
                .isPresent();
        if (!called) { // else its name says which it is
            said.add(item.item().substring(1));
        }
        item.url().lines().map(ThaiText::fold).forEach(said::add);
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

    /**
     * Values that the good copy stores and this one still shows, which it neither stores nor tells of: a finding names the row, the
     * column or the table where they now stand, or the ledger has the row among the refused ones. Texts that a sheet holds twice are
     * left out, because one may stand for the other.
     */
    private static List<String> valuesLostInSilence(
            Submission good, NaiveBook before, Submission damaged, NaiveBook held) {
        Map<CellRef, String> was = before.cells();
        Map<CellRef, String> is = held.cells();
        Set<String> twice = twice(was);
        Set<RowRef> rows = TestReading.rowsStored(good);
        Set<CellRef> names = Stream.concat(
                        good.measures().stream().map(Measure::named),
                        good.analysis().stream().map(AnalysisNote::named))
                .flatMap(named -> named.values().stream())
                .map(FieldText::at)
                .collect(Collectors.toSet());
        Map<String, String> storedOnce = stored(good);
        Map<String, String> storedNow = stored(damaged);
        // what a row is about is stored as a number
        Stream.concat(
                        damaged.measures().stream().map(Measure::named),
                        damaged.analysis().stream().map(AnalysisNote::named))
                .flatMap(named -> named.values().stream())
                .forEach(text -> storedNow.merge(text.at().sheet(), ThaiText.fold(text.text()) + '|', String::concat));
        List<Finding> more = new ArrayList<>(damaged.findings());
        more.removeAll(good.findings());
        List<String> lost = new ArrayList<>();
        was.forEach((at, text) -> {
            String value = at.sheet() + ThaiText.fold(text);
            String folded = ThaiText.fold(text);
            if (!rows.contains(at.rowRef())
                    || folded.length() < SHORTEST_VALUE
                    || twice.contains(value)
                    || !storedOnce.getOrDefault(at.sheet(), "").contains(folded)) {
                return;
            }
            List<CellRef> shown = is.entrySet().stream()
                    .filter(cell -> cell.getKey().sheet().equals(at.sheet())
                            && ThaiText.fold(cell.getValue()).equals(folded))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!shown.isEmpty()
                    && !storedNow.getOrDefault(at.sheet(), "").contains(folded)
                    && shown.stream()
                            .noneMatch(cell -> isOutsideTables(cell, damaged, held)
                                    || isFaceOfLink(cell, damaged, held)
                                    || isTold(cell, damaged, more)
                                    || names.contains(at) && isOfToldRow(cell, damaged, more, is))) {
                lost.add(at + " now at " + shown + ": " + text);
            }
        });
        good.scores().forEach(score -> {
            List<CellRef> shown = is.keySet().stream()
                    .filter(cell -> cell.sheet().equals(score.at().sheet()) && held.isNumber(cell, score.score()))
                    .toList();
            if (!shown.isEmpty()
                    && damaged.scores().stream()
                            .noneMatch(
                                    other -> other.score().compareTo(score.score()) == 0 || shown.contains(other.at()))
                    && damaged.reported().stream().noneMatch(figure -> shown.contains(figure.at()))
                    && shown.stream()
                            .noneMatch(cell -> isOutsideTables(cell, damaged, held) || isTold(cell, damaged, more))) {
                lost.add(score + " now at " + shown);
            }
        });
        return lost;
    }

    private static Set<String> twice(Map<CellRef, String> cells) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        cells.forEach((at, text) -> {
            if (!once.add(at.sheet() + ThaiText.fold(text))) {
                twice.add(at.sheet() + ThaiText.fold(text));
            }
        });
        return twice;
    }

    /** All texts that are stored, folded, by sheet. */
    private static Map<String, String> stored(Submission submission) {
        Map<String, String> all = new TreeMap<>();
        BiConsumer<CellRef, List<String>> add =
                (at, texts) -> texts.forEach(text -> all.merge(at.sheet(), ThaiText.fold(text) + '|', String::concat));
        for (Measure measure : submission.measures()) {
            measure.texts().values().forEach(text -> add.accept(text.at(), List.of(text.text())));
            measure.steps()
                    .forEach(step -> add.accept(
                            step.at(), List.of(step.text(), step.result(), step.responsible(), step.period())));
        }
        submission.analysis().forEach(note -> add.accept(note.at(), List.of(note.text())));
        submission.oitItems().forEach(item -> add.accept(item.at(), List.of(item.url(), item.owner())));
        submission.reported().forEach(figure -> add.accept(figure.at(), List.of(figure.text())));
        return all;
    }

    /**
     * Whether a cell stands above all rows of its sheet's tables, beside headings or alone in a line: what is moved there is no value
     * of a table any more.
     */
    private static boolean isOutsideTables(CellRef cell, Submission damaged, NaiveBook held) {
        Map<CellRef, String> row = new TreeMap<>(held.cells());
        row.keySet().removeIf(each -> !each.rowRef().equals(cell.rowRef()));
        return damaged.rowsRead().stream()
                        .filter(read -> read.sheet().equals(cell.sheet()))
                        .allMatch(read -> read.row() > cell.row())
                || row.size() == 1
                || row.values().stream()
                        .anyMatch(text -> List.of("ตัวชี้วัด", "ผู้รับผิดชอบ").contains(ThaiText.fold(text)));
    }

    /** Whether a text is only what a link is clicked by, and the link's own address is stored of that row. */
    private static boolean isFaceOfLink(CellRef cell, Submission damaged, NaiveBook held) {
        String link = held.linkOf(cell.sheet(), cell.row());
        return cell.column() == URL_COLUMN
                && !link.isEmpty()
                && damaged.oitItems().stream()
                        .anyMatch(item -> item.at().rowRef().equals(cell.rowRef())
                                && !item.url().isEmpty()
                                && link.contains(ThaiText.fold(item.url())));
    }

    /** Whether a cell of the same row is told of: what the row is about goes with it. */
    private static boolean isOfToldRow(CellRef name, Submission damaged, List<Finding> more, Map<CellRef, String> is) {
        return is.keySet().stream()
                .anyMatch(cell -> cell.rowRef().equals(name.rowRef()) && isTold(cell, damaged, more));
    }

    private static boolean isTold(CellRef cell, Submission damaged, List<Finding> more) {
        return damaged.rowsRefused().contains(cell.rowRef())
                || more.stream()
                        .anyMatch(finding -> finding.cells().isEmpty()
                                || finding.cells().stream()
                                        .anyMatch(at -> at.sheet().equals(cell.sheet())
                                                && (OF_TABLES.contains(finding.code())
                                                        || at.row() == cell.row()
                                                        || at.column() == cell.column() && at.row() <= cell.row())));
    }
}
