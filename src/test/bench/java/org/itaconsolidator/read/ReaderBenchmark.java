package org.itaconsolidator.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.Submission;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading all workbooks of a folder, from their bytes to submissions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {
    private record Bytes(SourceFile file, byte[] content) {}

    /** The folder: the sample's, unless another one is named with {@code -p inbox=...}. */
    @Param("jobs/sample/inbox")
    public String inbox;

    private final WorkbookReader reader = new WorkbookReader(Frameworks.load(Optional.empty()), List.of());
    private final List<Bytes> workbooks = new ArrayList<>();

    /** Reads the folder's files into memory. */
    @Setup
    public void load() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(inbox))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                SourceFile source = new SourceFile(
                        file.getFileName().toString(), file, Sha256.of(content), content.length, Instant.EPOCH);
                workbooks.add(new Bytes(source, content));
            }
        }
    }

    /** All of them, one after the other. */
    @Benchmark
    public List<Submission> read() {
        List<Submission> read = new ArrayList<>();
        for (Bytes workbook : workbooks) {
            read.add(reader.read(workbook.file(), workbook.content()).submission());
        }
        return read;
    }
}
