package org.itaconsolidator.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Understands headings that are not declared by the word that they begin with: {@code layouts/heading-words.yaml}.
 *
 * @param openers folded; what may stand in front of that word
 * @param never folded; headings that hold one of these are left alone
 * @param fields folded words by field
 */
public record HeadingWords(List<String> openers, List<String> never, Map<Field, List<String>> fields) {
    private static final int LONGEST = 70;

    /** Copies the collections. */
    public HeadingWords {
        openers = List.copyOf(openers);
        never = List.copyOf(never);
        fields = Map.copyOf(fields);
    }

    /** The program's own words. */
    public static HeadingWords load() {
        try (InputStream in = HeadingWords.class.getResourceAsStream("/layouts/heading-words.yaml")) {
            YamlNode root = YamlNode.read("layouts/heading-words.yaml", in);
            root.fields("openers", "never", "fields");
            Map<Field, List<String>> fields = new EnumMap<>(Field.class);
            root.get("fields")
                    .entries()
                    .forEach((code, words) -> fields.put(Layouts.field(words, code), folded(words)));
            return new HeadingWords(folded(root.get("openers")), folded(root.get("never")), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> folded(YamlNode words) {
        return words.texts().stream().map(ThaiText::fold).toList();
    }

    /**
     * The field that a heading means by its first word; of several that fit the longest counts. Empty where none fits, or
     * two fields have the same word.
     */
    public Optional<Field> findField(String heading) {
        String folded = ThaiText.fold(heading);
        if (folded.length() > LONGEST || never.stream().anyMatch(folded::contains)) {
            return Optional.empty();
        }
        int longest = 0;
        Optional<Field> found = Optional.empty();
        for (Map.Entry<Field, List<String>> field : fields.entrySet()) {
            for (String word : field.getValue()) {
                if (word.length() >= longest && startsWith(folded, word)) {
                    boolean twice = word.length() == longest && !found.equals(Optional.of(field.getKey()));
                    found = twice ? Optional.empty() : Optional.of(field.getKey());
                    longest = word.length();
                }
            }
        }
        return found;
    }

    private boolean startsWith(String folded, String word) {
        return folded.startsWith(word)
                || openers.stream()
                        .anyMatch(opener -> folded.startsWith(opener) && folded.startsWith(word, opener.length()));
    }
}
