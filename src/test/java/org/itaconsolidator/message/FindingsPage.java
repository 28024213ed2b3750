package org.itaconsolidator.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * The catalogue for readers: {@code docs/findings.md} has a line for each code, and a page of {@code docs/findings} for
 * each group of the catalogue what the codes mean, with every wording as an officer reads it.
 */
final class FindingsPage {
    static final Path INDEX = Path.of("docs/findings.md");
    static final Path FOLDER = Path.of("docs/findings");

    private static final Path CATALOGUE = Path.of("src/main/java/org/itaconsolidator/model/finding/FindingCode.java");

    /** A group's heading, or the Javadoc and the name of a code. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^ {4}// ([^\\n]*)$|^ {4}/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z_0-9]+)\\(", Pattern.DOTALL);

    private static final String HEAD = """
            # Findings

            What the program can report about a workbook. Codes are stable. An **error** (✖ ต้องแก้ไข) keeps the value, row or file out
            of the store. A **warning** (▲ ควรตรวจสอบ) is stored, and somebody should look. A **notice** (● แจ้งให้ทราบ) is for
            information. A warning that **doubts scores** marks the official scores that it concerns, and their year's total, with a mark
            (`†`) on every sheet, page and chart. A rule **on trial** (○ ทดลอง) is only a notice and counts nowhere.
            The severity below is a code's usual one: of some cases the finding is an error or a notice instead, and says so itself.
            Each code links to its meaning and to the Thai sentences that officers read / คลิกรหัสเพื่ออ่านข้อความภาษาไทยพร้อมวิธีแก้.
            """;

    private final Map<FindingCode, String> meanings = new EnumMap<>(FindingCode.class);
    private final Map<String, List<FindingCode>> groups = new LinkedHashMap<>();
    private final Map<FindingCode, Map<String, String>> wordings = new EnumMap<>(FindingCode.class);

    private FindingsPage() throws Exception {
        Matcher entry = ENTRY.matcher(Files.readString(CATALOGUE).replace("\r\n", "\n"));
        List<FindingCode> group = List.of();
        while (entry.find()) {
            if (entry.group(1) != null) {
                group = groups.computeIfAbsent(entry.group(1), any -> new ArrayList<>());
            } else if (entry.group(3) != null) {
                FindingCode code = FindingCode.valueOf(entry.group(3));
                meanings.put(code, words(entry.group(2)));
                group.add(code);
            }
        }
        FindingTexts thai = new FindingTexts(Locale.forLanguageTag("th"));
        for (Map.Entry<String, Finding> example : FindingExamples.all().entrySet()) {
            FindingCode code = example.getValue().code();
            wordings.computeIfAbsent(code, any -> new LinkedHashMap<>())
                    .put(example.getKey(), thai.text(example.getValue()).replace("|", "\\|"));
        }
    }

    /** All pages by their places. */
    static Map<Path, String> all() throws Exception {
        FindingsPage catalogue = new FindingsPage();
        Map<Path, String> pages = new LinkedHashMap<>();
        StringBuilder index = new StringBuilder(HEAD);
        catalogue.groups.forEach((group, codes) -> {
            Path place = FOLDER.resolve(group.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".md");
            index.append("\n## ").append(group).append("\n\n| code | severity | meaning |\n|---|---|---|\n");
            StringBuilder page = new StringBuilder("# Findings: ")
                    .append(group.substring(0, 1).toLowerCase(Locale.ROOT))
                    .append(group.substring(1))
                    .append("\n\n[All findings](../findings.md)\n");
            for (FindingCode code : codes) {
                index.append("| [`%s`](findings/%s#%s) | %s | %s |\n"
                        .formatted(
                                code.code(), place.getFileName(), code.code(), weight(code), catalogue.inShort(code)));
                page.append(catalogue.section(code));
            }
            pages.put(place, page.toString());
        });
        pages.put(INDEX, index.toString());
        return pages;
    }

    private String section(FindingCode code) {
        StringBuilder text =
                new StringBuilder("\n## %s\n\n%s · %s\n".formatted(code.code(), weight(code), meaning(code)));
        Map<String, String> further = new LinkedHashMap<>(wordings.getOrDefault(code, Map.of()));
        String usual = further.remove(code.code());
        if (usual != null) {
            text.append("\n> ").append(usual).append('\n');
        }
        if (!further.isEmpty()) {
            text.append("\n<details><summary>other wordings: %d</summary>\n\n| case | sentence |\n|---|---|\n"
                    .formatted(further.size()));
            further.forEach((wording, sentence) -> text.append(
                    "| `%s` | %s |\n".formatted(wording.substring(code.code().length() + 1), sentence)));
            text.append("\n</details>\n");
        }
        return text.toString();
    }

    private String meaning(FindingCode code) {
        String meaning = meanings.get(code);
        if (meaning == null) {
            throw new AssertionError(code + " has no Javadoc or stands in no group");
        }
        return meaning;
    }

    /** The first sentence. */
    private String inShort(FindingCode code) {
        return meaning(code).replaceFirst("(?<=\\.) (?=[A-Z`]).*", "").replaceFirst("[:;] .*", ".");
    }

    private static String weight(FindingCode code) {
        return code.isOnTrial()
                ? "on trial (" + code.severity().code() + ")"
                : code.severity().code() + (code.effect().doubts() ? ", doubts scores" : "");
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }
}
