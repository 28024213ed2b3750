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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.itaconsolidator.settings.JobSettings.PaperChoice;
import org.itaconsolidator.settings.JobSettings.Retention;
import org.itaconsolidator.settings.JobSettings.Schedule;
import org.itaconsolidator.settings.JobSettings.WorkbookChoice;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file strictly: an unknown, missing or wrong key is a problem with file, line and key. */
public record JobFile(Path file, YamlNode root, JobOverrides overrides) {
    /** The number of indicators in the store; how many a year has is known only from its framework. */
    private static final int INDICATORS = 10;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** A date like 31 February has no next time after any day. */
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final Pattern PLACE_WORD =
            Pattern.compile("^(?:" + BodyNames.A_DISTRICT + "|" + BodyNames.A_PROVINCE + ")\\s*");

    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_REMINDING = 366;

    /**
     * @param overrides options that replace keys of the file; the values of these keys are not checked
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
            return new JobFile(file.toAbsolutePath().normalize(), root, overrides).settings();
        } catch (IOException | UncheckedIOException e) {
            throw new SettingsProblem("job-file-unreadable", Map.of("file", file.toString()));
        }
    }

    private JobSettings settings() {
        root.fields(("name inbox store output schedule expect frameworks mappings target planner charts papers"
                        + " workbook digits waivers retention remind-before shared-store")
                .split(" "));
        String name = root.get("name").text().strip();
        JobPath inbox = inbox();
        JobPath store = store(inbox);
        JobPath output = output(inbox, store);
        Optional<Path> frameworks = findFolder("frameworks");
        Optional<Path> mappings = findFolder("mappings");
        checkApart(inbox, store, output, Stream.of(frameworks, mappings).flatMap(Optional::stream));
        return new JobSettings(
                file,
                name,
                inbox.path(),
                store.path(),
                output.path(),
                root.find("schedule").map(JobFile::schedule).orElse(Schedule.NONE),
                root.find("expect").map(node -> new ExpectReader().read(node)).orElse(List.of()),
                frameworks,
                mappings,
                root.find("target").map(YamlNode::upToHundred).orElse(JobSettings.DEFAULT_TARGET),
                findChoice(ChartChoice.class, "charts"),
                findChoice(PaperChoice.class, "papers"),
                findChoice(WorkbookChoice.class, "workbook"),
                findChoice(Digits.class, "digits").orElse(Digits.THAI),
                root.find("waivers").stream()
                        .flatMap(node -> node.list().stream())
                        .map(JobFile::waiver)
                        .toList(),
                root.find("retention").map(JobFile::retention).orElse(Retention.DEFAULT),
                root.find("planner").map(JobFile::read).orElse(Planner.NONE),
                root.find("shared-store").map(YamlNode::bool).orElse(false),
                root.find("remind-before")
                        .map(node -> node.integer(0, LONGEST_REMINDING))
                        .orElse(JobSettings.DEFAULT_REMIND_BEFORE));
    }

    private <E extends Enum<E>> Optional<E> findChoice(Class<E> type, String key) {
        return root.find(key)
                .map(node -> node.oneOf(
                        List.of(type.getEnumConstants()),
                        choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Schedule schedule(YamlNode node) {
        node.fields("cron", "zone");
        Optional<String> cron = node.find("cron").map(JobFile::cron);
        return new Schedule(cron, node.find("zone").map(JobFile::zone).orElse(Schedule.DEFAULT_ZONE));
    }

    private static String cron(YamlNode node) {
        String text = node.text().strip();
        if (text.startsWith("@") || !CronExpression.isValidExpression(text)) {
            throw node.problem("cron-expected");
        }
        if (CronExpression.parse(text).next(ANY_DAY) == null) {
            throw node.problem("cron-never");
        }
        return text;
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.problem("zone-expected");
        }
    }

    private static Retention retention(YamlNode node) {
        node.fields("history", "daily-backups", "monthly-backups", "run-days");
        Retention unsaid = Retention.DEFAULT;
        return new Retention(
                numberToKeep(node, "history", unsaid.history()),
                numberToKeep(node, "daily-backups", unsaid.dailyBackups()),
                numberToKeep(node, "monthly-backups", unsaid.monthlyBackups()),
                numberToKeep(node, "run-days", unsaid.runDays()));
    }

    private static int numberToKeep(YamlNode node, String key, int unsaid) {
        return node.find(key).map(n -> n.integer(1, MOST_KEPT)).orElse(unsaid);
    }

    private static Waiver waiver(YamlNode node) {
        node.fields("code", "file", "body", "reason", "until");
        return new Waiver(
                code(node.get("code")),
                node.find("file").map(JobFile::fileOfInbox),
                node.find("body").map(JobFile::text),
                text(node.get("reason")),
                ExpectReader.date(node.get("until")));
    }

    /** A file as findings name it; a path that leads out of the inbox is refused, as no finding could name it. */
    private static String fileOfInbox(YamlNode node) {
        String file = node.text();
        if (file.startsWith("/") || List.of(file.split("[/\\\\]")).contains("..")) {
            throw node.problem("path-in-inbox-expected");
        }
        return file;
    }

    private static FindingCode code(YamlNode node) {
        String text = node.text();
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> node.problem(
                        "finding-code-expected",
                        Map.of(
                                "found",
                                text,
                                "known",
                                Arrays.stream(FindingCode.values())
                                        .map(FindingCode::code)
                                        .collect(Collectors.joining(", ")))));
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
                    entry.find("district").map(JobFile::place).orElse(""),
                    entry.find("province").map(JobFile::place).orElse(""),
                    limits(entry, ofAll));
            if (!named.add(List.of(body.name(), body.district(), body.province()))) {
                throw entry.get("body").problem("listed-twice");
            }
            bodies.add(body);
        }
        return new Planner(ofAll, bodies);
    }

    private static String text(YamlNode node) {
        return ThaiText.clean(node.text());
    }

    /** The name of a district or province, without the word for it. */
    private static String place(YamlNode node) {
        return PLACE_WORD.matcher(text(node)).replaceFirst("");
    }

    private static PlanLimits limits(YamlNode node, PlanLimits unsaid) {
        Optional<BigDecimal> most = node.find("most-points").map(JobFile::points);
        Optional<SortedSet<Integer>> locked = node.find("locked").map(JobFile::indicators);
        return new PlanLimits(most.or(unsaid::mostPoints), locked.orElse(unsaid.locked()));
    }

    private static BigDecimal points(YamlNode node) {
        BigDecimal points = node.decimal();
        if (points.signum() <= 0 || points.compareTo(HIGHEST) > 0) {
            throw node.problem("points-expected");
        }
        return points;
    }

    private static SortedSet<Integer> indicators(YamlNode node) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (YamlNode each : node.list()) {
            if (!numbers.add(each.integer(1, INDICATORS))) {
                throw each.problem("listed-twice");
            }
        }
        return numbers;
    }

    /**
     * A path of the job: one of the file is relative to its folder, one of the overrides to the working directory.
     *
     * @param node of its key; empty if an option replaces it
     */
    private record JobPath(String key, Optional<YamlNode> node, Path path) {
        /** The path without links, for comparison. */
        Path real() {
            return Places.real(path);
        }

        RuntimeException problem(String code) {
            return problem(code, path);
        }

        RuntimeException problem(String code, Path at) {
            return problem(code, Map.of("path", at.toString()));
        }

        RuntimeException overlap(Path written, Path other) {
            return problem("overlaps", Map.of("path", written.toString(), "other", other.toString()));
        }

        private RuntimeException problem(String code, Map<String, String> words) {
            if (node.isPresent()) {
                return node.get().problem(code, words);
            }
            Map<String, String> all = new HashMap<>(words);
            all.put("option", "--" + key);
            return new SettingsProblem("option-" + code, all);
        }

        /** A path to be written: not in the inbox, where it would be read; missing folders are made. */
        JobPath toBeMade(JobPath inbox) {
            Path parent = path.getParent();
            while (parent != null && !Files.exists(parent)) {
                parent = parent.getParent();
            }
            if (parent != null && !Files.isDirectory(parent)) {
                throw problem("folder-expected", parent);
            }
            if (real().startsWith(inbox.real())) {
                throw problem("inside-inbox");
            }
            return this;
        }
    }

    private JobPath path(String key, Optional<Path> override) {
        return override.map(path ->
                        new JobPath(key, Optional.empty(), path.toAbsolutePath().normalize()))
                .orElseGet(() -> resolved(key, root.get(key)));
    }

    private JobPath resolved(String key, YamlNode node) {
        try {
            return new JobPath(
                    key,
                    Optional.of(node),
                    file.resolveSibling(Path.of(node.text())).normalize());
        } catch (InvalidPathException e) {
            throw node.problem("path-expected");
        }
    }

    private JobPath inbox() {
        JobPath inbox = path("inbox", overrides.inbox());
        if (!Files.isDirectory(inbox.path())) {
            throw inbox.problem(Files.exists(inbox.path()) ? "folder-expected" : "inbox-missing");
        }
        if (!Files.isReadable(inbox.path())) {
            throw inbox.problem("folder-unreadable");
        }
        return inbox;
    }

    private JobPath store(JobPath inbox) {
        JobPath store = path("store", overrides.store());
        if (Files.isDirectory(store.path())) {
            throw store.problem("file-expected");
        }
        if (Files.exists(store.path()) && !Files.isRegularFile(store.path())) {
            throw store.problem("no-file");
        }
        if (store.path().toString().indexOf('?') >= 0) {
            throw store.problem("question-mark");
        }
        OwnFiles own = OwnFiles.of(store.path());
        if (own.isForeign()) {
            throw store.problem("files-foreign", own.root());
        }
        return store.toBeMade(inbox);
    }

    private JobPath output(JobPath inbox, JobPath store) {
        JobPath output = path("output", overrides.output());
        if (Places.listFilesOfStore(store.path()).contains(output.real())) {
            throw output.problem("same-as-store");
        }
        if (Files.exists(output.path()) && !Files.isDirectory(output.path())) {
            throw output.problem("folder-expected");
        }
        Path own = OwnFiles.of(store.path()).root();
        for (Path written : Places.listOfOutput(output.path())) {
            for (JobPath inside : List.of(store, inbox)) {
                if (inside.real().startsWith(written)) {
                    throw inside.problem("inside-output");
                }
            }
            if (written.startsWith(Places.real(own))) {
                throw output.overlap(output.path(), own);
            }
        }
        return output.toBeMade(inbox);
    }

    /** Checks that folders only read and folders written do not contain each other, however their paths are written. */
    private void checkApart(JobPath inbox, JobPath store, JobPath output, Stream<Path> folders) {
        List<Path> read = new ArrayList<>(List.of(inbox.path()));
        if (overrides.kept().isEmpty()) { // what was kept of papers' settings lies among the program's own
            read.add(file);
            folders.forEach(read::add);
        }
        Places places = new Places(read, store.path(), output.path());
        places.findOverlapOfStore().ifPresent(found -> {
            throw store.overlap(found.written(), found.other());
        });
        places.findOverlapOfOutput().ifPresent(found -> {
            throw output.overlap(found.written(), found.other());
        });
    }

    private Optional<Path> findFolder(String key) {
        Optional<Path> kept =
                overrides.kept().map(folder -> folder.resolve(key)).filter(Files::isDirectory);
        return root.find(key)
                .map(node -> kept.orElseGet(() -> {
                    JobPath folder = resolved(key, node);
                    if (!Files.isDirectory(folder.path())) {
                        throw folder.problem(Files.exists(folder.path()) ? "folder-expected" : "folder-missing");
                    }
                    return folder.path();
                }));
    }

    /** Reads {@code expect}: one entry or a list of them. */
    static final class ExpectReader {
        /** A plan may be asked for before its year begins, a report long after it. */
        private static final int MONTHS_BEFORE = 6;

        private static final int YEARS_AFTER = 2;

        private final BodyNames names = BodyNames.load();
        private final Map<String, NamedBody> owners = new HashMap<>();

        List<Expectation> read(YamlNode node) {
            List<YamlNode> entries = node.each();
            List<Expectation> expect = placed(entries.stream().map(this::entry).toList());
            Map<String, String> named = new HashMap<>();
            expect.forEach(each ->
                    named.putIfAbsent(key(each.body().name()), each.body().name()));
            Set<String> typed = expect.stream()
                    .map(Expectation::body)
                    .filter(body -> body.names().stream().anyMatch(names::hasType))
                    .map(NamedBody::name)
                    .collect(Collectors.toSet());
            Set<List<Object>> asked = new HashSet<>();
            for (int i = 0; i < expect.size(); i++) {
                checkAskedOnce(entries.get(i), expect.get(i), asked);
                String name = expect.get(i).body().name();
                if (!typed.contains(name)) {
                    // no delivery names a body so: it would be asked for ever
                    throw entries.get(i).get("body").problem("body-without-type", Map.of("name", name));
                }
                checkAliases(entries.get(i).get("body"), expect.get(i).body(), named);
            }
            return expect;
        }

        /** Gives entries that name a body without its place the place of the only body of that name. */
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

        /** Refuses a form that is asked of a division twice for a round: it would have two due days. */
        private void checkAskedOnce(YamlNode node, Expectation entry, Set<List<Object>> asked) {
            DivisionNames divisions = DivisionNames.load();
            NamedBody body = entry.body();
            List<Object> whose =
                    List.of(key(body.name()), body.district(), body.province(), entry.fiscalYear(), entry.round());
            for (Form form : entry.forms()) {
                for (String division : entry.divisions().isEmpty() ? List.of("") : entry.divisions()) {
                    // a division goes by its own name, however the job file spells it
                    Object whom = divisions.isStandard(division)
                            ? divisions.read(division).names()
                            : ThaiText.fold(division);
                    if (!asked.add(List.of(whose, form, whom))) {
                        throw node.problem(
                                "asked-twice", Map.of("form", form.code(), "body", body.name(), "division", division));
                    }
                }
            }
        }

        private static boolean isPlaced(NamedBody body) {
            return !body.district().isEmpty() || !body.province().isEmpty();
        }

        /**
         * Refuses an alias that is another body's own name, which would merge the two.
         *
         * @param named the bodies' own names by their keys, because comparing each pair would take too long
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
                        throw node.problem("alias-of-two-bodies", Map.of("alias", other, "other", other));
                    });
        }

        /** A name for comparison: abbreviated and in full it is the same. */
        private String key(String name) {
            return ThaiText.fold(names.official(name));
        }

        private Expectation entry(YamlNode node) {
            node.fields("body", "fiscal-year", "round", "divisions", "forms", "due", "acknowledged");
            NamedBody body = body(node.get("body"));
            Map<String, String> renamed = new LinkedHashMap<>();
            List<String> divisions =
                    node.find("divisions").map(each -> divisions(each, renamed)).orElse(List.of());
            List<Form> forms = node.find("forms").map(ExpectReader::forms).orElse(List.of());
            Optional<YamlNode> due = node.find("due");
            Optional<FiscalYear> year = node.find("fiscal-year").map(ExpectReader::fiscalYear);
            Expectation expected = new Expectation(
                    body,
                    year,
                    round(node),
                    divisions,
                    renamed,
                    forms,
                    due.filter(d -> !d.isMapping()).map(d -> dueDay(d, year)),
                    due.filter(YamlNode::isMapping)
                            .map(d -> dueByForm(d, forms, year))
                            .orElse(Map.of()),
                    node.find("acknowledged")
                            .map(a -> acknowledged(a, divisions))
                            .orElse(Map.of()));
            due.ifPresent(days -> refuseBeforeItsYear(days, expected));
            return expected;
        }

        /** Refuses a report's day before its fiscal year begins: that of the year before was typed, and everybody would be late. */
        private static void refuseBeforeItsYear(YamlNode due, Expectation expected) {
            expected.fiscalYear()
                    .filter(year -> expected.expectsReportOfRound()
                            && expected.findDue(Form.REPORT)
                                    .filter(year.start()::isAfter)
                                    .isPresent())
                    .ifPresent(year -> {
                        throw due.problem("due-before-year", Map.of("year", Integer.toString(year.buddhist())));
                    });
        }

        private NamedBody body(YamlNode node) {
            if (!node.isMapping()) {
                return claimNames(node, new NamedBody(text(node), List.of(), "", ""));
            }
            node.fields("name", "aliases", "district", "province");
            NamedBody body = new NamedBody(
                    text(node.get("name")),
                    node.find("aliases").map(ExpectReader::texts).orElse(List.of()),
                    node.find("district").map(JobFile::place).orElse(""),
                    node.find("province").map(JobFile::place).orElse(""));
            return claimNames(node, body);
        }

        /** Refuses an alias of two bodies, which would be merged because their names look alike. */
        private NamedBody claimNames(YamlNode node, NamedBody body) {
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
                throw node.problem("alias-of-two-bodies", Map.of("alias", name, "other", owner.name()));
            }
        }

        private static OptionalInt round(YamlNode node) {
            Optional<YamlNode> round = node.find("round");
            if (round.isEmpty()) {
                return OptionalInt.empty();
            }
            int months = round.get().integer(6, 12);
            if (months != 6 && months != 12) {
                throw round.get().problem("round-expected");
            }
            return OptionalInt.of(months);
        }

        private static List<Form> forms(YamlNode node) {
            return node.each().stream()
                    .map(each -> each.oneOf(List.of(Form.values()), Form::code))
                    .distinct()
                    .toList();
        }

        private static Map<Form, LocalDate> dueByForm(YamlNode node, List<Form> forms, Optional<FiscalYear> year) {
            Map<Form, LocalDate> due = new EnumMap<>(Form.class);
            node.fields(forms.stream().map(Form::code).toArray(String[]::new))
                    .forEach((code, date) -> due.put(Coded.of(Form.class, code), dueDay(date, year)));
            return due;
        }

        /** A due day. One far from its year is a slip: nobody would ever be reminded, or everybody would be late. */
        private static LocalDate dueDay(YamlNode node, Optional<FiscalYear> year) {
            LocalDate due = date(node);
            if (year.filter(of -> due.isBefore(of.start().minusMonths(MONTHS_BEFORE))
                            || due.isAfter(of.end().plusYears(YEARS_AFTER)))
                    .isPresent()) {
                throw node.problem(
                        "due-far",
                        Map.of(
                                "found", node.text(),
                                "year", Integer.toString(year.get().buddhist())));
            }
            return due;
        }

        private static Map<String, LocalDate> acknowledged(YamlNode node, List<String> divisions) {
            Map<String, LocalDate> days = new LinkedHashMap<>();
            node.fields(divisions.toArray(String[]::new)).forEach((division, date) -> days.put(division, date(date)));
            return days;
        }

        /**
         * The divisions of an entry, each a name, or a name with its aliases.
         *
         * @param renamed takes each alias with its name
         */
        private static List<String> divisions(YamlNode node, Map<String, String> renamed) {
            Set<String> names = new LinkedHashSet<>();
            Map<YamlNode, String> withAliases = new LinkedHashMap<>();
            for (YamlNode element : node.each()) {
                if (element.isMapping()) {
                    element.fields("name", "aliases");
                }
                String name = text(element.isMapping() ? element.get("name") : element);
                addOnce(names, name, element);
                if (element.isMapping()) {
                    withAliases.put(element.get("aliases"), name);
                }
            }
            Map<String, String> owners =
                    names.stream().collect(Collectors.toMap(ThaiText::fold, name -> name, (one, other) -> one));
            withAliases.forEach((aliases, name) -> texts(aliases).forEach(alias -> {
                String owner = owners.computeIfAbsent(ThaiText.fold(alias), any -> name);
                if (!owner.equals(name)) {
                    throw aliases.problem(
                            "alias-of-two-divisions", Map.of("alias", alias, "name", name, "other", owner));
                }
                renamed.put(alias, name);
            }));
            return List.copyOf(names);
        }

        private static List<String> texts(YamlNode node) {
            Set<String> texts = new LinkedHashSet<>();
            for (YamlNode element : node.each()) {
                addOnce(texts, text(element), element);
            }
            return List.copyOf(texts);
        }

        private static void addOnce(Set<String> texts, String text, YamlNode element) {
            if (!texts.add(text)) {
                throw element.problem("listed-twice");
            }
        }

        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
        private static final int EARLIEST_BUDDHIST = 2400;

        /**
         * Days in a job file: ISO ({@code 2026-03-31}) or day/month/Buddhist year ({@code ๓๑/๓/๒๕๖๙}). A year from 2400 on is
         * Buddhist in either notation. A day/month/year of the common era is refused, because it may as well be a slip.
         */
        private static LocalDate date(YamlNode node) {
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
                // reported below, with an example
            }
            throw node.problem("date-expected");
        }

        /** A Buddhist year; of another notation the problem says which year is probably meant. */
        private static FiscalYear fiscalYear(YamlNode node) {
            try {
                return FiscalYear.ofBuddhist(node.integer(FiscalYear.EARLIEST, FiscalYear.LATEST));
            } catch (YamlProblem e) {
                Map<String, String> words = new HashMap<>(e.words());
                FiscalYears.findMeant(words.getOrDefault("found", ""))
                        .ifPresent(year -> words.put(SettingsTexts.LIKELY, String.valueOf(year.buddhist())));
                throw node.problem(e.code(), words);
            }
        }

        private static LocalDate day(int year, int month, int day) {
            int buddhist = year >= EARLIEST_BUDDHIST ? year : year + FiscalYear.ERA_OFFSET;
            if (buddhist < FiscalYear.EARLIEST) {
                throw new DateTimeException("a slip of the year: " + year);
            }
            return LocalDate.of(buddhist - FiscalYear.ERA_OFFSET, month, day);
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }
    }

    /**
     * Options of the command line that replace values of the job file; relative to the working directory.
     *
     * @param kept a folder with earlier copies of the folders that the job names ({@code frameworks}, {@code mappings}), under these
     *     keys: if one is there, it replaces the job file's
     */
    public record JobOverrides(Optional<Path> inbox, Optional<Path> store, Optional<Path> output, Optional<Path> kept) {
        public static final JobOverrides NONE = new JobOverrides(Optional.empty(), Optional.empty(), Optional.empty());

        /** The overrides given on the command line. */
        public JobOverrides(Optional<Path> inbox, Optional<Path> store, Optional<Path> output) {
            this(inbox, store, output, Optional.empty());
        }
    }
}
