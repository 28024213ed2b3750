package org.itaconsolidator.layout;

import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The dropdown lists that do not depend on the fiscal year, from {@code layouts/lists.yaml}.
 *
 * @param divisions offered if the job names none
 * @param statuses of a report's measure; the first says that it is done
 * @param selfScores of an OIT item
 * @param rounds of a report, 6 months and 12, in words that the reader takes for the round
 * @param sources who gave the scores: official first, then self-assessment
 */
public record FormLists(
        List<String> divisions,
        List<String> statuses,
        List<String> selfScores,
        List<String> rounds,
        List<String> sources) {

    /** Read once: they do not change while the program runs. */
    private static final FormLists OWN = read();

    public FormLists {
        divisions = List.copyOf(divisions);
        statuses = List.copyOf(statuses);
        selfScores = List.copyOf(selfScores);
        rounds = List.copyOf(rounds);
        sources = List.copyOf(sources);
    }

    public static FormLists load() {
        return OWN;
    }

    private static FormLists read() {
        YamlNode root = YamlNode.own("layouts/lists.yaml");
        root.fields("divisions", "statuses", "self-scores", "rounds", "sources");
        FormLists lists = new FormLists(
                root.get("divisions").texts(),
                root.get("statuses").texts(),
                root.get("self-scores").texts(),
                root.get("rounds").texts(),
                root.get("sources").texts());
        if (lists.sources.size() != SourceKind.values().length) {
            throw root.get("sources").fault("expected two words: the official result's, the self-assessment's");
        }
        return lists;
    }

    /** How a form says who gave its scores. */
    public String source(SourceKind kind) {
        return sources.get(kind.ordinal());
    }
}
