package org.itaconsolidator.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.paper.Paper;

/**
 * Who signs, by position; the program knows no persons. The names of the positions for each kind of body are in the
 * messages.
 */
final class Positions {
    private final PaperWords words;
    private final Body body;
    private final Optional<String> kind;

    Positions(PaperWords words, Body body) {
        this.words = words;
        this.body = body;
        this.kind = Arrays.stream(words.text("position.kinds").split(","))
                .filter(each -> body.name().startsWith(words.text("position." + each + ".prefix")))
                .findFirst();
    }

    String head() {
        return of("head");
    }

    String clerk() {
        return of("clerk");
    }

    String ofDivision(String name) {
        if (name.equals(words.text("division.all"))) {
            return words.text("position.every-division");
        }
        String key = name.startsWith(words.text("division.directed")) ? "position.director" : "position.division";
        return words.text(key, "division", name);
    }

    /** The places to sign for who made, checked and approved a document. */
    Paper.Signatures signatures() {
        return new Paper.Signatures(List.of(
                block("made", words.text("position.maker")), block("seen", clerk()), block("approved", head())));
    }

    List<String> block(String role, String position) {
        return List.of(
                words.text("sign.role." + role),
                words.text("sign.name"),
                words.text("sign.in-full"),
                words.text("sign.position", "position", position),
                words.text("sign.day"));
    }

    private String of(String who) {
        return kind.map(each -> words.text(
                        "position." + each + "." + who,
                        Map.of(
                                "body",
                                body.name(),
                                "rest",
                                body.name()
                                        .substring(words.text("position." + each + ".prefix")
                                                .length()))))
                .orElseGet(() -> words.text("position.other." + who));
    }
}
