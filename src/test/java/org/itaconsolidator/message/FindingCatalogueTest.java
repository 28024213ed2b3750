package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.junit.jupiter.api.Test;

/** Guards the catalogue: a code is complete only with Javadoc, severity, two languages, an example and a line in the docs. */
class FindingCatalogueTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Keys that are parts of sentences, not sentences of a code. */
    private static final Set<String> PARTS = Set.of("whole-file", "more-cells", "waived", "on-trial");

    @Test
    void everyCodeHasASentenceInBothLanguages() throws Exception {
        Set<String> codes = new TreeSet<>();
        for (FindingCode code : FindingCode.values()) {
            codes.add(code.code());
        }
        for (String language : List.of("th", "en")) {
            Set<String> keys = new TreeSet<>(sentences(language).keySet());
            keys.removeIf(key -> key.contains("."));
            assertTrue(keys.removeAll(PARTS), language);
            assertEquals(codes, keys, language);
        }
    }

    @Test
    void bothLanguagesHaveTheSameWordingsWithTheSamePlaceholders() throws Exception {
        Map<String, String> thai = sentences("th");
        Map<String, String> english = sentences("en");
        assertEquals(thai.keySet(), english.keySet());
        thai.forEach((key, sentence) ->
                assertEquals(placeholders(sentence), new HashSet<>(placeholders(english.get(key))), key));
    }

    @Test
    void placeholdersAreThoseThatTheCodeDeclares() throws Exception {
        sentences("th").forEach((key, sentence) -> {
            if (PARTS.contains(key)) {
                return;
            }
            Set<String> known = new HashSet<>(FindingExamples.codeOf(key).details());
            known.addAll(List.of("where", "found", "expected"));
            Set<String> unknown = new TreeSet<>(placeholders(sentence));
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, key);
        });
    }

    @Test
    void everyDeclaredDetailIsUsedByAWording() throws Exception {
        Map<String, String> sentences = sentences("th");
        for (FindingCode code : FindingCode.values()) {
            Set<String> used = new HashSet<>();
            sentences.forEach((key, sentence) -> {
                if (key.equals(code.code()) || key.startsWith(code.code() + ".")) {
                    used.addAll(placeholders(sentence));
                }
            });
            assertTrue(
                    used.containsAll(code.details()), code.code() + " declares " + code.details() + ", uses " + used);
        }
    }

    @Test
    void everySentenceSaysWhereAndGivesAnExample() throws Exception {
        sentences("th").forEach((key, sentence) -> {
            if (!PARTS.contains(key)) {
                assertTrue(sentence.startsWith("{where}") || sentence.startsWith("{cells}"), key);
                assertTrue(sentence.contains("กรุณา"), key + " does not say what to do");
                assertTrue(sentence.contains("เช่น "), key + " has no example");
            }
        });
    }

    /** Wordings that are notices although their code is none, and those that never are one although their code is. */
    private static final Set<String> NOTICES = Set.of(
            "score-missing.self",
            "indicator-not-recognised.as-above",
            "indicator-not-recognised.unlinked",
            "indicator-not-recognised.near",
            "item-number-mismatch.unconfirmed",
            "item-not-recognised.several-kept",
            "heading-not-recognised.beside-scores",
            "heading-not-recognised.not-kept",
            "heading-not-recognised.note",
            "heading-not-recognised.note-of-scores",
            "heading-not-recognised.joined",
            "division-mismatch.several",
            "list-not-read.no-result",
            "text-not-understood.told",
            "text-not-understood.file",
            "text-not-understood.folder",
            "formula-without-value.of-blanks");

    private static final Set<String> NO_NOTICES = Set.of(
            "heading-taken-as.mark",
            "heading-taken-as.two",
            "heading-taken-as.sheet-self",
            "heading-taken-as.file-self",
            "heading-taken-as.folder-self",
            "heading-taken-as.note-self",
            "heading-taken-as.note-unclear",
            "official-scores-kept.unclear",
            "score-before-appeal.alone",
            "taken-from-job.measures",
            "organisation-name-mismatch.in-passing",
            "notation-ambiguous.ranks",
            "notation-ambiguous.full-marks",
            "notation-ambiguous.merged",
            "notation-ambiguous.named-like-instrument",
            "notation-ambiguous.of-instruments",
            "notation-ambiguous.indicators",
            "notation-ambiguous.indicators-listed");

    @Test
    void noticeAsksForNothingUnlessSomethingElseWasMeant() throws Exception {
        Set<String> asking = new TreeSet<>();
        sentences("th").forEach((key, sentence) -> {
            boolean notice = NOTICES.contains(key)
                    || !PARTS.contains(key)
                            && (FindingExamples.codeOf(key).severity() == Severity.NOTICE
                                    || FindingExamples.codeOf(key).isOnTrial())
                            && !NO_NOTICES.contains(key);
            int condition = sentence.indexOf("หาก");
            boolean asks = condition < 0
                    || condition > sentence.indexOf("กรุณา")
                    || sentence.replaceAll("\"[^\"]*\"", "").contains("หรือไม่ ");
            if (notice && asks) {
                asking.add(key);
            }
        });
        assertEquals(Set.of(), asking);
    }

    @Test
    void everyWordingHasAnExampleThatLeavesNoPlaceholderOpen() throws Exception {
        Map<String, Finding> examples = FindingExamples.all();
        Map<String, String> sentences = sentences("th");
        Set<String> wordings = new TreeSet<>(sentences.keySet());
        wordings.removeAll(PARTS);
        assertEquals(wordings, new TreeSet<>(examples.keySet()));
        examples.forEach((key, example) -> {
            for (String placeholder : placeholders(sentences.get(key))) {
                String word = switch (placeholder) {
                    case "where" -> "a file or its cells";
                    case "found" -> example.found();
                    case "expected" -> example.expected();
                    default -> example.details().getOrDefault(placeholder, "");
                };
                assertFalse(word.isEmpty(), key + ": the example lacks " + placeholder);
            }
        });
    }

    @Test
    void detailOfAFindingChoosesItsWording() throws Exception {
        FindingTexts thai = new FindingTexts(Locale.forLanguageTag("th"));
        assertEquals(
                "ผลคะแนน!C7 มีค่า 105 ซึ่งไม่อยู่ระหว่าง 0 ถึง 100 จึงไม่ได้เก็บ กรุณากรอกตัวเลข 0 ถึง 100 เช่น 86.52",
                thai.text(FindingExamples.all().get("score-out-of-range")));
        Finding heading = FindingExamples.all().get("heading-not-recognised");
        assertTrue(thai.text(heading).contains("ไม่มีหัวคอลัมน์"));
        assertEquals(thai.text(heading), thai.text(heading.with("likely", "")));
        assertTrue(thai.text(heading.with("likely", "ข้อเสนอแนะ")).endsWith("เช่น ข้อเสนอแนะ"));
    }

    @Test
    void docsListTheCatalogueAsItIs() throws Exception {
        Map<Path, String> pages = FindingsPage.all();
        if (Recorded.isRewritten()) {
            Files.createDirectories(FindingsPage.FOLDER);
            for (Path former : pagesByGroup()) {
                Files.delete(former);
            }
        }
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Recorded.assertSame(page.getKey(), page.getValue());
        }
        Set<Path> there = new TreeSet<>(pagesByGroup());
        there.add(FindingsPage.INDEX);
        assertEquals(new TreeSet<>(pages.keySet()), there);
        String index = pages.get(FindingsPage.INDEX);
        for (FindingCode code : FindingCode.values()) {
            assertTrue(index.contains("| [`" + code.code() + "`]("), code.code());
        }
    }

    private static List<Path> pagesByGroup() throws Exception {
        try (Stream<Path> pages = Files.list(FindingsPage.FOLDER)) {
            return pages.toList();
        }
    }

    @Test
    void codesThatOthersRelyOnAreThere() {
        List<String> promised = List.of(
                "score-conflict",
                "total-mismatch",
                "indicator-number-mismatch",
                "organisation-name-mismatch",
                "duplicate-row",
                "event-outside-round",
                "period-not-understood",
                "indicator-not-recognised",
                "score-out-of-range",
                "score-missing",
                "score-not-a-number",
                "fiscal-year-missing",
                "organisation-missing",
                "value-in-neighbour-column",
                "heading-not-recognised",
                "formula-without-value",
                "not-a-workbook",
                "encrypted-workbook",
                "old-excel-format",
                "corrupt-workbook",
                "too-large",
                "no-table-recognised",
                "hidden-content",
                "text-from-other-item",
                "several-deliveries");
        Set<String> codes = new TreeSet<>();
        Arrays.stream(FindingCode.values()).forEach(code -> codes.add(code.code()));
        Set<String> gone = new TreeSet<>(promised);
        gone.removeAll(codes);
        assertEquals(Set.of(), gone);
    }

    private static Map<String, String> sentences(String language) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("findings_" + language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> placeholders = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }
        return placeholders;
    }
}
