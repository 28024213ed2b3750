package org.itaconsolidator.thai.text;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.yaml.YamlNode;

/** Opens the program's files of names. */
public final class NameFile {
    /** Words as alternatives of a pattern, longer ones first. */
    public static String longestFirst(Collection<String> words) {
        return words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    public static YamlNode read(String name) {
        return YamlNode.own("names/" + name);
    }
}
