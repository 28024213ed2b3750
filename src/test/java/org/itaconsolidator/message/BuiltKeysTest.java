package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.app.JobStatus.RunState;
import org.itaconsolidator.app.PurgeOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.collect.InboxContents.IgnoreRule;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.score.OitCheckRow;
import org.junit.jupiter.api.Test;

/**
 * A key that code puts together of a prefix and a code has a text in each language that it is shown in, whichever code comes. A place where keys
 * are put together that is not listed here fails: say of which values.
 */
class BuiltKeysTest {
    private static final Path SOURCES = Path.of("src/main/java/org/itaconsolidator");
    private static final Pattern BUILT =
            Pattern.compile("\\b(?:text|say)\\(\\s*\"([a-zA-Z0-9.-]*[-.])\"\\s*\\+|\\bword\\(\\s*\"([a-z-]+)\",");
    private static final Pattern PLAIN = Pattern.compile(
            "\\b(?:texts|words|messages|comparisons|planner)\\s*\\.text\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]");
    /** Where a reader says why it leaves something alone: the words in quotes there are reasons. */
    private static final Pattern REASON = Pattern.compile(
            "leftAlone\\([^;]*;|tell\\(at, (?:first|heading)[^;]*;|TableKind\\.Other\\([^;]*;|\"reason\", (\"[a-z-]+\")|explain\\([^;]*;");

    /** In these classes constants are reasons too. */
    private static final Set<String> JUDGES = Set.of("ScoreWords.java", "TableJudge.java");

    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ = [^;]*;");

    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** Prefixes whose every key stands on each sheet or screen of their kind, from a list beside the place. */
    private static final Set<String> ALWAYS_ALL = Set.of(
            "page section.",
            "page papers.",
            "report all.",
            "report column.",
            "report divisions.state.",
            "report oit.",
            "report page.",
            "report page.measures.",
            "report form.unanswered-",
            "report heading.",
            "report list.rest.",
            "report sheet.",
            "report sheet.scores.",
            "report scores.",
            "paper data.",
            "paper sheet.",
            "paper position.",
            "paper position.other.",
            "paper sign.role.",
            "cli option-",
            "cli word-",
            "cli help-",
            "chart bodies-");

    private final Map<String, List<String>> values = new TreeMap<>();

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.sorted().toList()) {
                Set<String> keys = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    String key = line.split("=", 2)[0].strip();
                    if (!line.startsWith("#") && line.contains("=") && !keys.add(key)) {
                        twice.add(file.getFileName() + " " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    private void put(String prefix, Stream<?> codes) {
        values.put(prefix, codes.map(Object::toString).toList());
    }

    private static Stream<String> names(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Stream<String> forms() {
        return Arrays.stream(Form.values()).map(Form::code);
    }

    private static Stream<String> links() {
        return Stream.concat(Arrays.stream(LinkOutcome.values()).map(LinkOutcome::code), Stream.of("unchecked"));
    }

    private static Stream<String> states() {
        return Arrays.stream(MeasureState.values()).map(MeasureState::code);
    }

    private static Stream<String> dues() {
        return Arrays.stream(DueState.values()).map(DueState::code);
    }

    private static Stream<String> severities() {
        return Arrays.stream(Severity.values()).map(Severity::code);
    }

    private static Stream<String> sources() {
        return Arrays.stream(SourceKind.values()).map(SourceKind::code);
    }

    private static Stream<String> oitStates() {
        return Arrays.stream(OitCheckRow.State.values()).map(OitCheckRow.State::code);
    }

    private void declare() throws IOException {
        put("cli form-", forms());
        put("cli run-state-", names(RunState.values()));
        put("cli delivery-", Stream.concat(names(DeliveryLine.State.values()), Stream.of("overdue-undated")));
        put("cli ignored-", Arrays.stream(IgnoreRule.values()).map(IgnoreRule::code));
        put(
                "cli link-",
                Arrays.stream(LinkOutcome.values())
                        .filter(each -> each != LinkOutcome.WORKS)
                        .map(LinkOutcome::code));
        put("cli head-", names(HeadFact.What.values()));
        put("cli purge-", Arrays.stream(PurgeOutcome.Kind.values()).map(PurgeOutcome.Kind::code));
        put("cli came-", Stream.of("empty", "no-scores"));
        put("cli place-", names(HeadFact.Place.values()));
        put("cli phase-", names(RunProgress.Phase.values()));
        put("cli reason-", reasons());
        put("cli recognised-", Stream.of("exact", "near", "by-word", "by-content", "below-group", "confirmed"));
        put("page state.", Stream.concat(names(DeliveryLine.State.values()), Stream.of("overdue-undated")));
        put("page count.", Stream.concat(names(DeliveryLine.State.values()), Stream.of("unasked")));
        put("page form.", forms());
        put("page severity.", severities().flatMap(code -> Stream.of(code, code + ".means")));
        put("page source.", sources());
        put("report intro.", Stream.of("read", "read-in-part", "refused"));
        put(
                "report reason.",
                Stream.of(
                        "unreadable",
                        "encrypted",
                        "too-large",
                        "signed",
                        "locked",
                        "strict",
                        "other-kind",
                        "no-sheet"));
        put("report index.print.", Stream.of("head", "divisions", "screen", "admin"));
        put(
                "report index.answers.",
                Stream.of(
                        "summary",
                        "scores",
                        "planner",
                        "bodies",
                        "province",
                        "divisions",
                        "weakness",
                        "measures",
                        "follow-up",
                        "calendar",
                        "oit",
                        "oit-summary",
                        "completeness",
                        "findings",
                        "changes",
                        "since-signed",
                        "long-texts",
                        "sources",
                        "runs"));
        put("report calendar.", dues());
        put("report due.", Stream.of(DueState.LATE.code(), DueState.OUTSIDE_ROUND.code()));
        put("report follow-up.several.", Stream.of(0, 1, 2, 3, 4, 6));
        put("report unchecked.", Arrays.stream(UncheckedReason.values()).map(UncheckedReason::code));
        // what columns of these hold is never kept as a text of its own, and so is never told of as changed
        put(
                "report field.",
                EnumSet.complementOf(EnumSet.of(Field.FISCAL_YEAR, Field.CHANGE, Field.IGNORE)).stream()
                        .map(Field::code));
        put("report form-name.", forms());
        put(
                "report delivery.",
                Stream.of("accepted", "late", "refused").flatMap(code -> Stream.of(code, code + ".again")));
        put("report severity.", Stream.concat(severities(), Stream.of("on-trial")));
        put(
                "report state.",
                Stream.concat(
                        states(),
                        Stream.of(
                                "awaited",
                                "overdue",
                                "elsewhere",
                                "overwritten",
                                "assessed",
                                "blank.empty",
                                "blank.empty.report",
                                "blank.no-scores",
                                "refused",
                                "to-mend",
                                "to-mend.cells")));
        put("report form.", forms());
        put("report origin.", Stream.of(FollowedMeasure.Origin.NEW_IN_REPORT, FollowedMeasure.Origin.NO_PLAN));
        put("report form.reported.", Arrays.stream(ReportedFigure.Kind.values()));
        put("report measures.document.", Stream.of(Form.MEASURES.code(), Form.REPORT.code()));
        put("report oit.state.", oitStates());
        put("report oit.link.", links());
        put("report source.", sources());
        put("report page.deliveries.", Stream.of("accepted", "late", "refused", "overdue", "awaited"));
        put(
                "report owed.",
                Stream.of("owed", "awaited", "late", "accepted").flatMap(key -> Stream.of(key, key + ".whole")));
        put("report instrument.", Stream.of("IIT", "EIT", "OIT"));
        put("report outcome.", Stream.of("published", "writing", "unchanged", "failed", "died"));
        put("report status.", Stream.of("accepted", "refused", "superseded", "refused-before"));
        put("paper analysis.kind.", Arrays.stream(AnalysisNote.Kind.values()).map(AnalysisNote.Kind::code));
        put("paper oit.state.", oitStates());
        put("paper link.", links());
        put("chart due-", dues());
        put("chart state-", states());
        put("chart instrument-", Stream.of("IIT", "EIT", "OIT"));
    }

    /** Why {@code read} leaves tables and columns alone, as its sources say it. */
    private static Stream<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (Path source : sources("read")) {
            String code = Files.readString(source);
            Stream.of(REASON, CONSTANT)
                    .filter(places -> places == REASON
                            || JUDGES.contains(source.getFileName().toString()))
                    .flatMap(places -> places.matcher(code).results())
                    .forEach(place -> QUOTED.matcher(place.group())
                            .results()
                            .map(quoted -> quoted.group(1))
                            .filter(word -> !word.equals("reason"))
                            .forEach(reasons::add));
        }
        assertTrue(reasons.containsAll(Set.of("calendar", "other-unit", "example", "transposed")), reasons.toString());
        return reasons.stream();
    }

    private static List<Path> sources(String packageName) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(packageName))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> catalogues(String packageName) {
        return switch (packageName) {
            case "page" -> List.of("page", "report", "comparisons");
            case "report" -> List.of("workbook", "report", "returned", "reminders", "planner", "comparisons");
            case "paper" -> List.of("papers");
            case "chart" -> List.of("chart", "comparisons");
            default -> List.of(packageName);
        };
    }

    private static boolean isSaid(String packageName, String key, Locale language) {
        return catalogues(packageName).stream()
                .anyMatch(name -> Messages.of(name, language).has(key));
    }

    private static boolean hasPlaceholder(String packageName, String key, String language) {
        // where several files have the key, it is not known here which is asked
        return catalogues(packageName).stream()
                .map(name -> Messages.of(name, Locale.forLanguageTag(language)))
                .filter(messages -> messages.has(key))
                .allMatch(messages -> messages.text(key).matches("(?s).*\\{[a-z][a-zA-Z0-9]*}.*"));
    }

    @Test
    void everyKeyThatCodeBuildsHasAText() throws IOException {
        declare();
        List<String> silent = new ArrayList<>();
        values.forEach((place, codes) -> {
            String packageName = place.substring(0, place.indexOf(' '));
            for (String code : codes) {
                // outputs are Thai
                for (String language : packageName.equals("cli") ? List.of("th", "en") : List.of("th")) {
                    String key = place.substring(place.indexOf(' ') + 1) + code;
                    if (!isSaid(packageName, key, Locale.forLanguageTag(language))) {
                        silent.add(packageName + " " + language + " " + key);
                    }
                }
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void everyPlaceThatBuildsKeysIsKnownHereAndEveryOtherKeyIsThere() throws IOException {
        declare();
        Set<String> unknown = new TreeSet<>();
        for (String packageName : List.of("cli", "page", "report", "paper", "chart")) {
            for (Path source : sources(packageName)) {
                String text = Files.readString(source);
                Matcher built = BUILT.matcher(text);
                while (built.find()) {
                    String prefix = built.group(1) == null ? built.group(2) + "." : built.group(1);
                    String place = packageName + " " + prefix;
                    if (!values.containsKey(place)
                            && !ALWAYS_ALL.contains(place)
                            && !text.contains(".word(\"JOBFILE\")")) {
                        unknown.add(source.getFileName() + " " + prefix);
                    }
                }
                Matcher plain = PLAIN.matcher(text);
                while (plain.find()) {
                    // outputs are Thai
                    for (String language : packageName.equals("cli") ? List.of("th", "en") : List.of("th")) {
                        if (!isSaid(packageName, plain.group(1), Locale.forLanguageTag(language))) {
                            unknown.add(source.getFileName() + " " + language + " " + plain.group(1));
                        }
                        if (plain.group().endsWith(")")
                                && isSaid(packageName, plain.group(1), Locale.forLanguageTag(language))
                                && hasPlaceholder(packageName, plain.group(1), language)) {
                            unknown.add(source.getFileName() + " fills no placeholder of " + plain.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }
}
