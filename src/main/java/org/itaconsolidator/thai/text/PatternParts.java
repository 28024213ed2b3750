package org.itaconsolidator.thai.text;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.yaml.YamlNode;

/**
 * What several patterns of a file of the program are made of: a name in angle brackets stands for the part that the file gives under
 * {@code parts}, and a part may be made of those before it.
 */
public final class PatternParts {
    /** A name in angle brackets; its first group is the name. */
    public static final Pattern NAME = Pattern.compile("<([a-z-]+)>");

    private final Map<String, String> parts;
    private final UnaryOperator<String> otherwise;
    private final Map<String, String> others = new ConcurrentHashMap<>();

    /**
     * @param given parts that the file need not say
     * @param otherwise what stands for a name of no part
     */
    public PatternParts(YamlNode file, Map<String, String> given, UnaryOperator<String> otherwise) {
        this.otherwise = otherwise;
        parts = new HashMap<>(given);
        file.get("parts").entries().forEach((name, part) -> parts.put(name, fill(part.text())));
    }

    /** A template with what its names stand for. */
    public String fill(String template) {
        StringBuilder filled = new StringBuilder();
        int kept = 0;
        for (Matcher name = NAME.matcher(template); name.find(); kept = name.end()) {
            String part = parts.get(name.group(1));
            filled.append(template, kept, name.start())
                    .append(part == null ? others.computeIfAbsent(name.group(1), otherwise) : part);
        }
        return filled.append(template, kept, template.length()).toString();
    }
}
