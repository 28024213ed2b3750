package org.itaconsolidator.settings;

import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;

/** Problems at a key of the job file, with their sentences from the message files. */
final class Problems {
    private static final Messages ENGLISH = Messages.of("settings", Locale.ENGLISH);

    private Problems() {}

    static YamlProblem at(YamlNode node, String code, Map<String, String> words) {
        return node.problem(code, words, ENGLISH.text(code, words));
    }

    static YamlProblem at(YamlNode node, String code) {
        return at(node, code, Map.of("found", node.isList() || node.isMapping() ? "" : node.text()));
    }
}
