package org.itaconsolidator.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file, strictly. */
public record JobFile(JobPaths paths, YamlNode root) {
    /** As many as the store holds of a fiscal year; how many a year has only its framework says. */
    private static final int INDICATORS = 10;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

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
                root.find("planner").map(JobFile::read).orElse(Planner.NONE),
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
                ExpectReader.SettingDates.read(node.get("until")));
    }

    private static FindingCode code(YamlNode node) {
        String text = node.text();
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.at(node, "finding-code-expected"));
    }

    private static Planner read(YamlNode node) {
        node.fields("most-points", "locked", "bodies");
        PlanLimits ofAll = limits(node, PlanLimits.NONE);
        List<Planner.OfBody> bodies = new ArrayList<>();
        Set<List<String>> named = new HashSet<>();
        for (YamlNode entry : node.find("bodies").map(YamlNode::list).orElse(List.of())) {
            entry.fields("body", "district", "province", "most-points", "locked");
            Planner.OfBody body = new Planner.OfBody(
                    text(entry.get("body")),
                    entry.find("district").map(JobFile::text).orElse(""),
                    entry.find("province").map(JobFile::text).orElse(""),
                    limits(entry, ofAll));
            if (!named.add(List.of(body.name(), body.district(), body.province()))) {
                throw Problems.at(entry.get("body"), "listed-twice");
            }
            bodies.add(body);
        }
        return new Planner(ofAll, bodies);
    }

    private static String text(YamlNode node) {
        return ThaiText.clean(node.text());
    }

    private static PlanLimits limits(YamlNode node, PlanLimits unsaid) {
        Optional<BigDecimal> most = node.find("most-points").map(JobFile::points);
        Optional<SortedSet<Integer>> locked = node.find("locked").map(JobFile::indicators);
        return new PlanLimits(most.or(unsaid::mostPoints), locked.orElse(unsaid.locked()));
    }

    private static BigDecimal points(YamlNode node) {
        BigDecimal points = node.decimal();
        if (points.signum() <= 0 || points.compareTo(HIGHEST) > 0) {
            throw Problems.at(node, "points-expected");
        }
        return points;
    }

    private static SortedSet<Integer> indicators(YamlNode node) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (YamlNode each : node.list()) {
            if (!numbers.add(each.integer(1, INDICATORS))) {
                throw Problems.at(each, "listed-twice");
            }
        }
        return numbers;
    }

    /** The paths of a job: those of the file are relative to its folder, those of the overrides to the working directory. */
    private static final class JobPaths {
        private final Path file;
        private final YamlNode root;
        private final JobOverrides overrides;

        JobPaths(Path file, YamlNode root, JobOverrides overrides) {
            this.file = file.normalize();
            this.root = root;
            this.overrides = overrides;
        }

        Path file() {
            return file;
        }

        Path inbox() {
            Path inbox = path("inbox", overrides.inbox());
            if (!Files.isDirectory(inbox)) {
                String code = Files.exists(inbox) ? "folder-expected" : "inbox-missing";
                throw problem("inbox", overrides.inbox(), code, inbox);
            }
            if (!Files.isReadable(inbox)) {
                throw problem("inbox", overrides.inbox(), "folder-unreadable", inbox);
            }
            return inbox;
        }

        Path store(Path inbox) {
            Path store = path("store", overrides.store());
            if (Files.isDirectory(store)) {
                throw problem("store", overrides.store(), "file-expected", store);
            }
            if (Files.exists(store) && !Files.isRegularFile(store)) {
                throw problem("store", overrides.store(), "no-file", store);
            }
            if (store.toString().indexOf('?') >= 0) {
                throw problem("store", overrides.store(), "question-mark", store);
            }
            if (OwnFiles.of(store).isForeign()) {
                throw problem(
                        "store",
                        overrides.store(),
                        "files-foreign",
                        OwnFiles.of(store).root());
            }
            return outside(inbox, below(store, "store", overrides.store()), "store", overrides.store());
        }

        Path output(Path inbox, Path store) {
            Path output = path("output", overrides.output());
            if (Places.listFilesOfStore(store).contains(Places.real(output))) {
                throw problem("output", overrides.output(), "same-as-store", output);
            }
            if (Files.exists(output) && !Files.isDirectory(output)) {
                throw problem("output", overrides.output(), "folder-expected", output);
            }
            for (Path written : Places.listOfOutput(output)) {
                if (Places.real(store).startsWith(written)) {
                    throw problem("store", overrides.store(), "inside-output", store);
                }
                if (Places.real(inbox).startsWith(written)) {
                    throw problem("inbox", overrides.inbox(), "inside-output", inbox);
                }
                if (written.startsWith(Places.real(OwnFiles.of(store).root()))) {
                    throw overlap(
                            "output",
                            overrides.output(),
                            output,
                            OwnFiles.of(store).root());
                }
            }
            return outside(inbox, below(output, "output", overrides.output()), "output", overrides.output());
        }

        /** What is only read must not lie where the program writes or tidies, nor the other way round, however the paths are written. */
        void checkApart(Path inbox, Path store, Path output, Optional<Path> frameworks, Optional<Path> mappings) {
            List<Path> read = new ArrayList<>(List.of(inbox));
            if (overrides.kept().isEmpty()) { // what was kept of papers' settings lies among the program's own
                read.add(file);
                Stream.of(frameworks, mappings).flatMap(Optional::stream).forEach(read::add);
            }
            Places places = new Places(read, store, output);
            places.findOverlapOfStore().ifPresent(found -> {
                throw overlap("store", overrides.store(), found.written(), found.other());
            });
            places.findOverlapOfOutput().ifPresent(found -> {
                throw overlap("output", overrides.output(), found.written(), found.other());
            });
        }

        Optional<Path> findFolder(String key) {
            Optional<Path> kept =
                    overrides.kept().map(folder -> folder.resolve(key)).filter(Files::isDirectory);
            return root.find(key).map(node -> {
                Path folder = kept.orElseGet(() -> resolved(node));
                if (!Files.isDirectory(folder)) {
                    throw problem(key, Optional.empty(), "folder-missing", folder);
                }
                return folder;
            });
        }

        /** What is still missing above a path can be made only below a folder. */
        private Path below(Path path, String key, Optional<Path> override) {
            Path parent = path.getParent();
            while (parent != null && !Files.exists(parent)) {
                parent = parent.getParent();
            }
            if (parent != null && !Files.isDirectory(parent)) {
                throw problem(key, override, "folder-expected", parent);
            }
            return path;
        }

        /** What the program writes must never stand in the inbox: it would be read as a delivery. */
        private Path outside(Path inbox, Path path, String key, Optional<Path> override) {
            if (Places.real(path).startsWith(Places.real(inbox))) {
                throw problem(key, override, "inside-inbox", path);
            }
            return path;
        }

        private Path path(String key, Optional<Path> override) {
            return override.map(path -> path.toAbsolutePath().normalize()).orElseGet(() -> resolved(root.get(key)));
        }

        private Path resolved(YamlNode node) {
            try {
                return file.resolveSibling(Path.of(node.text())).normalize();
            } catch (InvalidPathException e) {
                throw Problems.at(node, "path-expected");
            }
        }

        private RuntimeException overlap(String key, Optional<Path> override, Path written, Path other) {
            return problem(key, override, "overlaps", Map.of("path", written.toString(), "other", other.toString()));
        }

        private RuntimeException problem(String key, Optional<Path> override, String code, Path path) {
            return problem(key, override, code, Map.of("path", path.toString()));
        }

        private RuntimeException problem(String key, Optional<Path> override, String code, Map<String, String> words) {
            if (override.isEmpty()) {
                return Problems.at(root.get(key), code, words);
            }
            Map<String, String> all = new HashMap<>(words);
            all.put("option", "--" + key);
            return new SettingsProblem("option-" + code, all);
        }
    }

    /** Reads {@code expect}: one entry or a list of them. */
    static final class ExpectReader {
        private final BodyNames names = BodyNames.load();
        private final Map<String, NamedBody> owners = new HashMap<>();

        List<Expectation> read(YamlNode node) {
            List<YamlNode> entries = node.isList() ? node.list() : List.of(node);
            List<Expectation> expect = placed(entries.stream().map(this::entry).toList());
            Map<String, String> named = new HashMap<>();
            expect.forEach(each ->
                    named.putIfAbsent(key(each.body().name()), each.body().name()));
            for (int i = 0; i < expect.size(); i++) {
                checkAliases(entries.get(i).get("body"), expect.get(i).body(), named);
            }
            return expect;
        }

        /** An entry that names a body without its place means the one body of that name whose place the job file says elsewhere. */
        private List<Expectation> placed(List<Expectation> expect) {
            Map<String, Set<NamedBody>> places = new HashMap<>();
            for (Expectation entry : expect) {
                if (isPlaced(entry.body())) {
                    entry.body()
                            .names()
                            .forEach(name -> places.computeIfAbsent(key(name), any -> new HashSet<>())
                                    .add(new NamedBody(
                                            entry.body().name(),
                                            List.of(),
                                            entry.body().district(),
                                            entry.body().province())));
                }
            }
            return expect.stream()
                    .map(entry -> {
                        Set<NamedBody> bodies =
                                places.getOrDefault(key(entry.body().name()), Set.of());
                        return isPlaced(entry.body()) || bodies.size() != 1
                                ? entry
                                : entry.of(
                                        bodies.iterator().next(), entry.body().aliases());
                    })
                    .toList();
        }

        private static boolean isPlaced(NamedBody body) {
            return !body.district().isEmpty() || !body.province().isEmpty();
        }

        /**
         * An alias that is another body's own name would merge the two.
         *
         * @param named the bodies' own names by their keys: of thousands, not each is held against each
         */
        private void checkAliases(YamlNode node, NamedBody body, Map<String, String> named) {
            if (body.aliases().isEmpty()) {
                return;
            }
            String own = key(body.name());
            body.aliases().stream()
                    .map(this::key)
                    .filter(alias -> !alias.equals(own) && named.containsKey(alias))
                    .map(named::get)
                    .findFirst()
                    .ifPresent(other -> {
                        throw Problems.at(node, "alias-of-two-bodies", Map.of("alias", other, "other", other));
                    });
        }

        /** Abbreviated and in full a name is the same. */
        private String key(String name) {
            return ThaiText.fold(names.official(name));
        }

        private Expectation entry(YamlNode node) {
            node.fields("body", "fiscal-year", "round", "divisions", "forms", "due", "acknowledged");
            NamedBody body = body(node.get("body"));
            List<String> divisions =
                    node.find("divisions").map(ExpectReader::texts).orElse(List.of());
            List<Form> forms = node.find("forms").map(ExpectReader::forms).orElse(List.of());
            Optional<YamlNode> due = node.find("due");
            Optional<LocalDate> dueOfAll = due.filter(d -> !d.isMapping()).map(SettingDates::read);
            return new Expectation(
                    body,
                    node.find("fiscal-year")
                            .map(year -> FiscalYear.ofBuddhist(year.integer(FiscalYear.EARLIEST, FiscalYear.LATEST))),
                    round(node),
                    divisions,
                    forms,
                    dueOfAll,
                    due.filter(YamlNode::isMapping)
                            .map(d -> dueByForm(d, forms))
                            .orElse(Map.of()),
                    node.find("acknowledged")
                            .map(a -> acknowledged(a, divisions))
                            .orElse(Map.of()));
        }

        private NamedBody body(YamlNode node) {
            if (!node.isMapping()) {
                return owned(node, new NamedBody(text(node), List.of(), "", ""));
            }
            node.fields("name", "aliases", "district", "province");
            NamedBody body = new NamedBody(
                    text(node.get("name")),
                    node.find("aliases").map(ExpectReader::texts).orElse(List.of()),
                    node.find("district").map(ExpectReader::text).orElse(""),
                    node.find("province").map(ExpectReader::text).orElse(""));
            return owned(node, body);
        }

        /** No alias may mean two bodies: they would be merged because their names look alike. */
        private NamedBody owned(YamlNode node, NamedBody body) {
            for (String alias : body.aliases()) {
                claim(node, alias, key(alias), body);
            }
            String place = "\n" + ThaiText.fold(body.district()) + "\n" + ThaiText.fold(body.province());
            claim(node, body.name(), key(body.name()) + place, body);
            return body;
        }

        private void claim(YamlNode node, String name, String key, NamedBody body) {
            NamedBody owner = owners.putIfAbsent(key, body);
            boolean same = owner == null
                    || owner.name().equals(body.name())
                            && owner.district().equals(body.district())
                            && owner.province().equals(body.province());
            if (!same) {
                throw Problems.at(node, "alias-of-two-bodies", Map.of("alias", name, "other", owner.name()));
            }
        }

        private static OptionalInt round(YamlNode node) {
            Optional<YamlNode> round = node.find("round");
            if (round.isEmpty()) {
                return OptionalInt.empty();
            }
            int months = round.get().integer(6, 12);
            if (months != 6 && months != 12) {
                throw Problems.at(round.get(), "round-expected");
            }
            return OptionalInt.of(months);
        }

        private static List<Form> forms(YamlNode node) {
            List<YamlNode> nodes = node.isList() ? node.list() : List.of(node);
            return nodes.stream().map(ExpectReader::form).distinct().toList();
        }

        private static Form form(YamlNode node) {
            String[] codes = Arrays.stream(Form.values()).map(Form::code).toArray(String[]::new);
            return Coded.of(Form.class, node.oneOf(codes));
        }

        private static Map<Form, LocalDate> dueByForm(YamlNode node, List<Form> forms) {
            Map<Form, LocalDate> due = new EnumMap<>(Form.class);
            node.fields(forms.stream().map(Form::code).toArray(String[]::new))
                    .forEach((code, date) -> due.put(Coded.of(Form.class, code), SettingDates.read(date)));
            return due;
        }

        private static Map<String, LocalDate> acknowledged(YamlNode node, List<String> divisions) {
            Map<String, LocalDate> days = new LinkedHashMap<>();
            node.fields(divisions.toArray(String[]::new))
                    .forEach((division, date) -> days.put(division, SettingDates.read(date)));
            return days;
        }

        private static List<String> texts(YamlNode node) {
            List<YamlNode> nodes = node.isList() ? node.list() : List.of(node);
            Set<String> texts = new LinkedHashSet<>();
            for (YamlNode element : nodes) {
                if (!texts.add(text(element))) {
                    throw Problems.at(element, "listed-twice");
                }
            }
            return List.copyOf(texts);
        }

        private static String text(YamlNode node) {
            return ThaiText.clean(node.text());
        }

        /**
         * Days in a job file: ISO ({@code 2026-03-31}) or day/month/Buddhist year ({@code ๓๑/๓/๒๕๖๙}). A year from 2400 on is
         * Buddhist in either notation; a day/month/year of the common era is refused, because nobody could tell it from a slip.
         */
        static final class SettingDates {
            private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
            private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
            private static final int EARLIEST_BUDDHIST = 2400;

            private SettingDates() {}

            static LocalDate read(YamlNode node) {
                String text = ThaiText.arabicDigits(node.text().strip());
                Matcher iso = ISO.matcher(text);
                Matcher dayFirst = DAY_FIRST.matcher(text);
                try {
                    if (iso.matches()) {
                        return day(number(iso, 1), number(iso, 2), number(iso, 3));
                    }
                    if (dayFirst.matches() && number(dayFirst, 3) >= EARLIEST_BUDDHIST) {
                        return day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
                    }
                } catch (DateTimeException e) {
                    // told below, with an example
                }
                throw Problems.at(node, "date-expected");
            }

            private static LocalDate day(int year, int month, int day) {
                return LocalDate.of(year >= EARLIEST_BUDDHIST ? year - FiscalYear.ERA_OFFSET : year, month, day);
            }

            private static int number(Matcher matcher, int group) {
                return Integer.parseInt(matcher.group(group));
            }
        }
    }

    /** Problems at a key of the job file, with their sentences from the message files. */
    private static final class Problems {
        private static final Messages ENGLISH = Messages.of("settings", Locale.ENGLISH);

        private Problems() {}

        static YamlProblem at(YamlNode node, String code, Map<String, String> words) {
            return node.problem(code, words, ENGLISH.text(code, words));
        }

        static YamlProblem at(YamlNode node, String code) {
            return at(node, code, Map.of("found", node.isList() || node.isMapping() ? "" : node.text()));
        }
    }
}
