package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.settings.ExpectReader.SettingDates;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file, strictly. */
public record JobFile(JobPaths paths, YamlNode root) {
    /** A 31st of February comes after no day, whichever it is. */
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_REMINDING = 366;

    /**
     * The settings of a job file.
     *
     * @param overrides options that stand in for keys of the file; what they replace is not looked at
     * @throws org.itaconsolidator.yaml.YamlProblem for what is wrong in a line of the file
     * @throws SettingsProblem for a job file that is missing or unreadable and for wrong overrides
     */
    public static JobSettings read(Path file, JobOverrides overrides) {
        if (!Files.isRegularFile(file)) {
            String code = Files.isDirectory(file) ? "job-file-is-folder" : "job-file-missing";
            throw new SettingsProblem(code, Map.of("file", file.toString()));
        }
        try {
            YamlNode root = YamlNode.read(file);
            return new JobFile(new JobPaths(file.toAbsolutePath(), root, overrides), root).settings();
        } catch (IOException | UncheckedIOException e) {
            throw new SettingsProblem("job-file-unreadable", Map.of("file", file.toString()));
        }
    }

    private JobSettings settings() {
        root.fields(
                "name",
                "inbox",
                "store",
                "output",
                "schedule",
                "expect",
                "frameworks",
                "mappings",
                "target",
                "planner",
                "charts",
                "papers",
                "workbook",
                "digits",
                "waivers",
                "retention",
                "remind-before",
                "shared-store");
        String name = root.get("name").text().strip();
        Path inbox = paths.inbox();
        Path store = paths.store(inbox);
        Path output = paths.output(inbox, store);
        Optional<Path> frameworks = paths.findFolder("frameworks");
        Optional<Path> mappings = paths.findFolder("mappings");
        paths.checkApart(inbox, store, output, frameworks, mappings);
        return new JobSettings(
                paths.file(),
                name,
                inbox,
                store,
                output,
                root.find("schedule").map(JobFile::schedule).orElse(Schedule.NONE),
                root.find("expect").map(node -> new ExpectReader().read(node)).orElse(List.of()),
                frameworks,
                mappings,
                root.find("target").map(JobFile::target).orElse(JobSettings.DEFAULT_TARGET),
                findChoice(ChartChoice.class, "charts"),
                findChoice(PaperChoice.class, "papers"),
                findChoice(WorkbookChoice.class, "workbook"),
                findChoice(Digits.class, "digits").orElse(Digits.THAI),
                root.find("waivers").map(JobFile::waivers).orElse(List.of()),
                root.find("retention").map(JobFile::retention).orElse(Retention.DEFAULT),
                root.find("planner").map(PlannerReader::read).orElse(Planner.NONE),
                root.find("shared-store").map(YamlNode::bool).orElse(false),
                root.find("remind-before")
                        .map(node -> node.integer(0, LONGEST_REMINDING))
                        .orElse(JobSettings.DEFAULT_REMIND_BEFORE));
    }

    private <E extends Enum<E>> Optional<E> findChoice(Class<E> type, String key) {
        String[] words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
        return root.find(key)
                .map(node -> Enum.valueOf(
                        type, node.oneOf(words).toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static Schedule schedule(YamlNode node) {
        node.fields("cron", "zone");
        Optional<String> cron = node.find("cron").map(JobFile::cron);
        return new Schedule(cron, node.find("zone").map(JobFile::zone).orElse(Schedule.DEFAULT_ZONE));
    }

    private static String cron(YamlNode node) {
        String text = node.text().strip();
        if (text.startsWith("@") || !CronExpression.isValidExpression(text)) {
            throw Problems.at(node, "cron-expected");
        }
        if (CronExpression.parse(text).next(ANY_DAY) == null) {
            throw Problems.at(node, "cron-never");
        }
        return text;
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw Problems.at(node, "zone-expected");
        }
    }

    private static BigDecimal target(YamlNode node) {
        BigDecimal target = node.decimal();
        if (target.signum() < 0 || target.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Problems.at(node, "target-expected");
        }
        return target;
    }

    private static Retention retention(YamlNode node) {
        node.fields("history", "daily-backups", "monthly-backups", "run-days");
        Retention unsaid = Retention.DEFAULT;
        return new Retention(
                kept(node, "history", unsaid.history()),
                kept(node, "daily-backups", unsaid.dailyBackups()),
                kept(node, "monthly-backups", unsaid.monthlyBackups()),
                kept(node, "run-days", unsaid.runDays()));
    }

    private static int kept(YamlNode node, String key, int unsaid) {
        return node.find(key).map(n -> n.integer(1, MOST_KEPT)).orElse(unsaid);
    }

    private static List<Waiver> waivers(YamlNode node) {
        return node.list().stream().map(JobFile::waiver).toList();
    }

    private static Waiver waiver(YamlNode node) {
        node.fields("code", "file", "body", "reason", "until");
        return new Waiver(
                code(node.get("code")),
                node.find("file").map(YamlNode::text),
                node.find("body").map(body -> ThaiText.clean(body.text())),
                ThaiText.clean(node.get("reason").text()),
                SettingDates.read(node.get("until")));
    }

    private static FindingCode code(YamlNode node) {
        String text = node.text();
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.at(node, "finding-code-expected"));
    }
}
