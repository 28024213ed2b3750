package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.yaml.YamlNode;

/**
 * One job. All paths are absolute.
 *
 * @param inbox where workbooks arrive: an existing folder, only ever read
 * @param store the SQLite file; it and its folder need not exist yet
 * @param output the folder of {@code latest} and {@code history}; it need not exist yet
 * @param schedule when {@code serve} runs it, and the job's zone
 * @param expect who has to deliver what, in the order of the file
 * @param frameworks a folder of frameworks that add to or correct the program's
 * @param mappings a folder of headings that the user has confirmed
 * @param target the score that is aimed at, 0..100
 * @param charts which charts are drawn; empty where the number of bodies decides
 * @param papers which documents to sign are written; empty where the number of bodies decides
 * @param workbook whether bodies share one workbook; empty where their number decides
 * @param planner what plans to the target may not do
 * @param sharedStore whether other jobs may have the same store
 * @param remindBefore how many days before the due day of a form its first reminder is written
 */
public record JobSettings(
        Path file,
        String name,
        Path inbox,
        Path store,
        Path output,
        Schedule schedule,
        List<Expectation> expect,
        Optional<Path> frameworks,
        Optional<Path> mappings,
        BigDecimal target,
        Optional<ChartChoice> charts,
        Optional<PaperChoice> papers,
        Optional<WorkbookChoice> workbook,
        Digits digits,
        List<Waiver> waivers,
        Retention retention,
        Planner planner,
        boolean sharedStore,
        int remindBefore) {
    /** The default of {@link #remindBefore}, in days. */
    public static final int DEFAULT_REMIND_BEFORE = 14;

    /** The default target: that of the national plan. */
    public static final BigDecimal DEFAULT_TARGET = BigDecimal.valueOf(85);

    /** Up to so many bodies have all charts and papers and share a workbook, unless the job says otherwise. */
    private static final int FEW = 20;

    /** The most bodies in one workbook: a sheet ends at 1,048,576 rows, and a body may have a thousand measures. */
    private static final int MOST_TOGETHER = 1_000;

    public JobSettings {
        expect = List.copyOf(expect);
        waivers = List.copyOf(waivers);
    }

    public ChartChoice chartsOf(int bodies) {
        return charts.orElseGet(() -> bodies <= FEW ? ChartChoice.ALL : ChartChoice.ONE);
    }

    /** Which documents to sign each body gets, by the number of bodies. */
    public PaperChoice papersOf(int bodies) {
        return papers.orElseGet(() -> bodies <= FEW ? PaperChoice.ALL : PaperChoice.NONE);
    }

    /** Whether each body gets its own workbook, by the number of bodies; always if one sheet could not hold all rows. */
    public boolean hasWorkbookOfEach(int bodies) {
        return bodies > MOST_TOGETHER
                || workbook.orElseGet(() -> bodies <= FEW ? WorkbookChoice.TOGETHER : WorkbookChoice.BY_BODY)
                        == WorkbookChoice.BY_BODY;
    }

    /** What distinguishes the job's deliveries from those of other jobs in the store; blank if it is the only one. */
    public String inboxInStore() {
        return sharedStore ? inbox.toAbsolutePath().normalize().toString() : "";
    }

    public JobSettings at(Path otherStore, Path otherOutput) {
        return new JobSettings(
                file,
                name,
                inbox,
                otherStore,
                otherOutput,
                schedule,
                expect,
                frameworks,
                mappings,
                target,
                charts,
                papers,
                workbook,
                digits,
                waivers,
                retention,
                planner,
                sharedStore,
                remindBefore);
    }

    /**
     * What the job file says of the output, as text that is the same in every run. A new key is in it unless it is left out here, like
     * places, schedule, retention, and what counts by content or day: expected forms, frameworks, mappings, waivers.
     */
    public String ofOutput() {
        return new JobSettings(
                        null,
                        name,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        target,
                        charts,
                        papers,
                        workbook,
                        digits,
                        List.of(),
                        null,
                        planner,
                        false,
                        remindBefore)
                .toString();
    }

    /** The job's zone, which decides its business date. */
    public ZoneId zone() {
        return schedule.zone();
    }

    /** The expected bodies, each once, with all aliases, in the order of the file. */
    public List<NamedBody> listBodies() {
        Map<String, NamedBody> bodies = new LinkedHashMap<>();
        for (Expectation entry : expect) {
            NamedBody body = entry.body();
            bodies.merge(body.name() + "\n" + body.district() + "\n" + body.province(), body, JobSettings::united);
        }
        return List.copyOf(bodies.values());
    }

    public List<Waiver> listWaivers(LocalDate businessDate) {
        return waivers.stream().filter(waiver -> waiver.holdsOn(businessDate)).toList();
    }

    /**
     * A hash of what decides how a workbook is read and which findings it gets: expected bodies with their aliases,
     * years, rounds and divisions, the waivers that hold on the business date, the files in {@code frameworks} and
     * {@code mappings}. Paths, names, target, planner, charts and due dates are not in it.
     */
    public String contentHash(LocalDate businessDate) {
        ReadingHash hash = new ReadingHash();
        for (Expectation entry : expect) {
            NamedBody body = entry.body();
            hash.add(body.name(), body.district(), body.province());
            hash.add(body.aliases());
            hash.add(
                    entry.fiscalYear().toString(),
                    entry.round().toString(),
                    String.valueOf(entry.expectsReportOfRound()));
            hash.add(entry.divisions());
            hash.add(entry.renamed().entrySet().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList());
        }
        for (Waiver waiver : listWaivers(businessDate)) {
            hash.add(
                    waiver.code().code(),
                    waiver.file().orElse(""),
                    waiver.body().orElse(""),
                    waiver.reason());
        }
        return hash.hex() + declarationsHash();
    }

    /** A hash of the files in {@code frameworks} and {@code mappings}. */
    private String declarationsHash() {
        ReadingHash hash = new ReadingHash();
        frameworks.ifPresent(hash::addFolder);
        mappings.ifPresent(hash::addFolder);
        return hash.hex();
    }

    private static NamedBody united(NamedBody one, NamedBody other) {
        List<String> aliases = Stream.of(one.aliases(), other.aliases())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.toList());
        return new NamedBody(one.name(), aliases, one.district(), one.province());
    }

    /** SHA-256 over texts and files; each has its length in front, so that lists cannot run together. */
    private static final class ReadingHash {
        private final Sha256 hash = new Sha256();

        void add(String... texts) {
            add(Arrays.asList(texts));
        }

        void add(Collection<String> texts) {
            addBytes(Integer.toString(texts.size()).getBytes(StandardCharsets.UTF_8));
            texts.forEach(text -> addBytes(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** Adds names and contents of the YAML files directly in a folder; nothing else there is read. */
        void addFolder(Path folder) {
            try {
                for (Path file : YamlNode.listFiles(folder)) {
                    add(file.getFileName().toString());
                    addBytes(YamlNode.bytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String hex() {
            return hash.hex();
        }

        private void addBytes(byte[] bytes) {
            hash.add(bytes.length + ":").add(bytes);
        }
    }

    /** Which documents to sign and publish a body gets. */
    public enum PaperChoice {
        /** Every document for which something is stored. */
        ALL,
        NONE
    }

    /** In which workbook the rows of bodies stand. */
    public enum WorkbookChoice {
        TOGETHER,
        /** A workbook for each body, and one that compares and counts them. */
        BY_BODY
    }

    /** Which charts a body gets. */
    public enum ChartChoice {
        /** Every chart that has data, as PNG and SVG, and the summary page. */
        ALL,
        /** The ten indicators by fiscal year as PNG only. */
        ONE,
        NONE
    }

    /**
     * How much is kept.
     *
     * @param history newest folders of {@code history} (each month's last is kept besides)
     * @param dailyBackups newest daily backups of the store
     * @param monthlyBackups newest monthly backups of the store
     * @param runDays days for which the record of a run is kept
     */
    public record Retention(int history, int dailyBackups, int monthlyBackups, int runDays) {
        /** What is kept unless the job says otherwise. */
        public static final Retention DEFAULT = new Retention(30, 30, 12, 400);
    }

    /**
     * When {@code serve} runs the job.
     *
     * @param cron six fields: second, minute, hour, day of month, month, day of week; empty where the job has no schedule
     * @param zone the zone of the cron times and of the business date
     */
    public record Schedule(Optional<String> cron, ZoneId zone) {
        /** The zone of the job unless it says another. */
        public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Bangkok");

        public static final Schedule NONE = new Schedule(Optional.empty(), DEFAULT_ZONE);
    }
}
