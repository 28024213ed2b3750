package org.itaconsolidator.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;

/** The page {@code docs/findings.md}: the catalogue with its meanings, sentences and examples. */
final class FindingsPage {
    private static final Path CATALOGUE = Path.of("src/main/java/org/itaconsolidator/model/FindingCode.java");
    private static final String HEAD = """
            # Findings

            What the program may say of a workbook. The code is stable. An **error** keeps the value, row or file out of
            the store; a **warning** is stored, and somebody should look; a **notice** is for information. A rule **on
            trial** is shown and marked ทดลอง, weighs no more than a notice and counts nowhere: not in the numbers of
            findings, not in the exit code. A code with a dot is another wording of the same finding. This page is generated from the catalogue by
            `FindingCatalogueTest`; in the sentences, words in braces are filled in.

            | code | severity | meaning | sentence | example |
            |---|---|---|---|---|
            """;

    private FindingsPage() {}

    /** The page for these sentences. */
    static String text(Map<String, String> sentences) throws Exception {
        String source = Files.readString(CATALOGUE);
        FindingTexts thai = new FindingTexts(Locale.forLanguageTag("th"));
        StringBuilder page = new StringBuilder(HEAD);
        for (Map.Entry<String, Finding> example : FindingExamples.all().entrySet()) {
            FindingCode code = example.getValue().code();
            boolean first = example.getKey().equals(code.code());
            page.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            example.getKey(),
                            first ? weight(code) : "",
                            first ? meaning(source, code) : "",
                            cell(sentences.get(example.getKey())),
                            cell(thai.text(example.getValue()))));
        }
        return page.toString().replace("\r\n", "\n");
    }

    private static String weight(FindingCode code) {
        return code.isOnTrial()
                ? "on trial (" + code.severity().code() + ")"
                : code.severity().code();
    }

    private static String meaning(String source, FindingCode code) {
        Matcher comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + code.name() + "\\(", Pattern.DOTALL)
                .matcher(source);
        if (!comment.find()) {
            throw new AssertionError(code + " has no Javadoc");
        }
        String words = comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
        return cell(words.strip());
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
