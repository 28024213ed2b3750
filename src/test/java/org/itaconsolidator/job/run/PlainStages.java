package org.itaconsolidator.job.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.load.LoadStages.Collected;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.run.ConsolidationRun.Stages;
import org.itaconsolidator.job.scoring.ScoreComputing;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.settle.Readings.SettledReadings;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;

/**
 * Stages for tests of the job, over an inbox of text files: {@code report กองคลัง ก ข} is a report of two measures,
 * {@code scores 80.10 90} a score form, anything else is refused.
 */
final class PlainStages {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private final Path inbox;
    private final Path output;
    /** The folder that was published last. */
    private Optional<String> published = Optional.empty();

    /** Inbox paths in the order in which they were handed to the reader. */
    final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();

    String fingerprint = "f1";
    String outputState = "nothing due";
    String madeWith = "target 85";
    UnaryOperator<Submission> reader = UnaryOperator.identity();
    Function<Finding, String> wording = Samples.WORDING;
    boolean inPlace = true;
    /** Done when all that was due has been read. */
    Task afterReading = () -> {};
    /** Done before a body is scored. */
    Consumer<Body> scoring = body -> {};
    /** Names of the bodies in the order in which they were scored. */
    final ConcurrentLinkedQueue<String> scored = new ConcurrentLinkedQueue<>();
    /** Done while pictures are drawn. */
    Runnable whileDrawing = () -> {};
    /** Done while the workbook is written. */
    Runnable whileWriting = () -> {};
    /** Done when an output is in place, and not yet noted in the store. */
    Runnable afterPublishing = () -> {};

    /** What may meet a disk that cannot be used. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    PlainStages(Path inbox, Path output) {
        this.inbox = inbox;
        this.output = output;
    }

    Stages stages() {
        return new Stages(
                new LoadStages(
                        fingerprint,
                        this::collect,
                        version -> Optional.of(new SourceFile(
                                version.inboxPath(),
                                output.resolve("archive").resolve(version.sha256()),
                                version.sha256(),
                                version.size(),
                                version.modifiedAt())),
                        new OneByOne(),
                        this::check,
                        wording,
                        UnaryOperator.identity()),
                new SumScoring(),
                new OutputStages(
                        run -> outputState,
                        (run, content, folder) -> {
                            whileDrawing.run();
                            write(
                                    folder.resolve("chart.txt"),
                                    "" + content.list(TotalRow.class).size());
                        },
                        (run, content, folder) -> {
                            whileWriting.run();
                            writeWorkbook(run, content, folder);
                        },
                        new Output()),
                new Omissions());
    }

    private Collected collect() throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return new Collected(
                    files.filter(Files::isRegularFile).sorted().map(this::file).toList(), List.of());
        }
    }

    private SourceFile file(Path path) {
        try {
            String inboxPath = inbox.relativize(path).toString().replace('\\', '/');
            return new SourceFile(
                    inboxPath,
                    path,
                    sha256(path),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path path) throws IOException {
        return Sha256.of(Files.readAllBytes(path));
    }

    private final class OneByOne implements LoadStages.Reading {
        @Override
        public Optional<Submission> read(SourceFile file) {
            return PlainStages.this.read(file);
        }

        @Override
        public void finish() throws IOException {
            afterReading.run();
        }
    }

    private Optional<Submission> read(SourceFile file) {
        read.add(file.inboxPath());
        try {
            if (!Files.exists(file.path()) || !sha256(file.path()).equals(file.sha256())) {
                return Optional.empty();
            }
            Path kept = output.resolve("archive").resolve(file.sha256());
            Files.createDirectories(kept.getParent());
            if (!Files.exists(kept)) {
                Files.copy(file.path(), kept);
            }
            String[] words = Files.readString(file.path()).strip().split(" ");
            String[] rest = Stream.of(words).skip(2).toArray(String[]::new);
            Submission submission = switch (words[0]) {
                case "report" -> Samples.report(file, words[1], rest).submission();
                case "scores" ->
                    Samples.scores(file, "", Stream.of(words).skip(1).toArray(String[]::new))
                            .submission();
                default -> Samples.refused(file).submission();
            };
            return Optional.of(reader.apply(submission));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the rows anew from what is there. */
    private CheckedSubmission check(Submission s) {
        Set<RowRef> stored = Stream.concat(
                        s.measures().stream().flatMap(m -> m.rows().stream()),
                        s.scores().stream().map(score -> score.at().rowRef()))
                .collect(Collectors.toSet());
        Ledger ledger = new Ledger(
                s.rowsRead().size(),
                stored.size(),
                s.rowsRefused().size(),
                s.rowsIgnored().size());
        return new CheckedSubmission(
                s,
                s.scores().stream().map(score -> score.at()).collect(Collectors.toSet()),
                ledger,
                List.of(),
                fingerprint);
    }

    /** As the total the sum, which a test can see through. */
    private final class SumScoring extends ScoreComputing {
        SumScoring() {
            super(
                    FRAMEWORKS,
                    BigDecimal.valueOf(85),
                    Planner.NONE,
                    body -> PlanLimits.NONE,
                    new ReportRequests(List.of()),
                    LocalDate.of(2026, 12, 31));
        }

        @Override
        public List<TotalRow> score(Body body, SettledReadings readings, Map<FiscalYear, Proof> doubts) {
            scored.add(body.name());
            scoring.accept(body);
            Map<Scorecard, BigDecimal> sums = new LinkedHashMap<>();
            readings.scores().forEach(s -> sums.merge(s.scorecard(), s.score(), BigDecimal::add));
            return sums.entrySet().stream()
                    .map(e -> new TotalRow(
                            e.getKey(),
                            Samples.YEAR,
                            Map.of(),
                            Optional.of(e.getValue()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }

        @Override
        public String madeWith() {
            return madeWith;
        }
    }

    private void writeWorkbook(RunRow run, ContentReader content, Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        content.forEachMeasure(m -> text.append(m.place()).append('\n'));
        write(folder.resolve("workbook.txt"), text.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private final class Output implements OutputStages.Publishing {
        @Override
        public Path prepare(RunRow run) throws IOException {
            Path folder = folder(run);
            for (String name : List.of("chart.txt", "workbook.txt")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            return Files.createDirectories(folder);
        }

        @Override
        public Path folder(RunRow run) {
            return output.resolve(run.businessDate() + "-" + run.attempt() + ".part");
        }

        @Override
        public Optional<String> findShown() {
            return published;
        }

        @Override
        public boolean isInPlace(String published) {
            return inPlace && Files.exists(output.resolve(published).resolve("workbook.txt"));
        }

        @Override
        public String publish(RunRow run, ContentReader content, Path folder) throws IOException {
            String name = run.businessDate() + "-" + run.attempt();
            if (Files.exists(output.resolve(name))) {
                name += "-again";
            }
            Files.move(folder, output.resolve(name));
            published = Optional.of(name);
            afterPublishing.run();
            return name;
        }
    }
}
