package org.itaconsolidator.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.yaml.YamlNode;

/** The made-up office: who it is, and what its divisions write. */
final class Office {
    /** In the order of the office's own list. */
    private static final List<String> DIVISIONS =
            List.of("clerk-office", "finance", "public-works", "education", "welfare");

    private final YamlNode facts = read("office");

    Body body() {
        YamlNode body = facts.get("body");
        return new Body(
                body.get("name").text(),
                body.get("district").text(),
                body.get("province").text());
    }

    FiscalYear year() {
        return year(facts.get("fiscal-year"));
    }

    List<String> divisionNames() {
        return facts.get("divisions").texts();
    }

    YamlNode scores() {
        return facts.get("scores");
    }

    YamlNode analysis() {
        return facts.get("analysis");
    }

    List<Division> divisions() {
        return DIVISIONS.stream().map(name -> new Division(read(name))).toList();
    }

    static FiscalYear year(YamlNode node) {
        return FiscalYear.ofBuddhist(node.integer(FiscalYear.EARLIEST, FiscalYear.LATEST));
    }

    static YamlNode read(String name) {
        String file = "/sample/" + name + ".yaml";
        try (InputStream in = Office.class.getResourceAsStream(file)) {
            return YamlNode.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
