package org.itaconsolidator.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.thai.name.ShortNames;
import org.itaconsolidator.thai.text.ProseDigits;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/** The words of the workbook, with figures in the digits that the job asks for. */
public final class ReportWords extends Wording {
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z]+-?[0-9]+");

    private final boolean thaiDigits;
    private static final int NAMED = 3;

    private final ShortNames names;
    private final HeadingLines lines;
    private final Optional<Body> only;
    private final Map<Body, Set<String>> divisions;
    private final String doubts;

    /**
     * The words.
     *
     * @param bodies those that the workbook tells of, whose short names are to tell them apart
     */
    public ReportWords(boolean thaiDigits, List<Body> bodies) {
        this(thaiDigits, bodies, Map.of(), List.of(), List.of());
    }

    /**
     * The words of a workbook with results.
     *
     * @param divisions those that bodies are expected to have
     * @param doubted where it stands that scores may be no published result
     * @param whose bodies these are
     */
    public ReportWords(
            boolean thaiDigits,
            List<Body> bodies,
            Map<Body, Set<String>> divisions,
            List<Place> doubted,
            List<Body> whose) {
        super(thaiDigits ? ThaiText::thaiDigits : ThaiText::arabicDigits, "workbook", "report");
        this.divisions = Map.copyOf(divisions);
        names = new ShortNames(bodies);
        doubts = bodies.size() > 1 && !doubted.isEmpty()
                ? doubtsOf(whose) // a foot is too short for the places of many
                : doubtsInBrief(doubted);
        only = bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
        this.thaiDigits = thaiDigits;
        lines = HeadingLines.of(Messages.of("workbook"));
    }

    private String doubtsOf(List<Body> whose) {
        String sheet = text("sheet.findings");
        return whose.size() == 1
                ? text("doubted.one", "body", names.of(whose.get(0)), "sheet", sheet)
                : text("doubted.several", "count", whose.size(), "sheet", sheet);
    }

    /** The first few names and the number of others. */
    public String few(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? first : first + " " + text("page.and-more", "count", all.size() - NAMED);
    }

    /** The number format of scores, for charts. */
    public String scoreFormat() {
        return Look.Shape.SCORE.format(thaiDigits);
    }

    /** The number format of whole numbers, for charts. */
    public String wholeFormat() {
        return Look.Shape.WHOLE.format(thaiDigits);
    }

    /** A heading in the job's digits; a Latin name such as SHA-256 keeps its own. */
    String heading(String text) {
        return LATIN_NAME.matcher(text).matches() ? text : digits(text);
    }

    /** An officer's or the program's text with figures in the job's digits. */
    public String prose(String text) {
        return thaiDigits ? ProseDigits.thai(text) : text;
    }

    /** A text with figures in the job's digits, except in the names of files that it quotes. */
    public String prose(String text, QuotedFiles files) {
        return thaiDigits ? files.thaiDigits(text) : text;
    }

    /** The meaning of marks; {@code ""} of none. */
    public String markNote(Set<Mark> marks) {
        return Stream.of(
                        marks.contains(Mark.UNCONFIRMED) ? text("sheet.scores.unconfirmed") : "",
                        marks.contains(Mark.DOUBTED) ? doubts : "")
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    HeadingLines lines() {
        return lines;
    }

    public String body(Body body) {
        return BodyText.of(body, messages());
    }

    /** The workbook's only body; empty for several or none. */
    public Optional<String> owner() {
        return only.map(this::body);
    }

    /** The short name, with district and province if another body of the workbook shares it. */
    public String shortBody(Body body) {
        return names.of(body);
    }

    /** A scorecard's body, division and kind on one line. */
    public String card(Scorecard card) {
        return card(body(card.body()), card);
    }

    /** A scorecard's short body name, division and kind on one line. */
    public String shortCard(Scorecard card) {
        return card(shortBody(card.body()), card);
    }

    private String card(String body, Scorecard card) {
        String division = card.division().isEmpty() ? "" : card.division() + " ";
        return body + " · " + division + word("source", card.source().code());
    }

    /** Divisions of a body on one line; one word for all that are expected of it. */
    public String divisions(Body body, List<String> some) {
        Set<String> all = divisions.getOrDefault(body, Set.of());
        return all.size() > 2 && some.containsAll(all) && all.containsAll(some)
                ? text("all-divisions")
                : String.join(", ", some);
    }

    /** How a measure stands, in words; the colour only repeats them. */
    public SheetCell state(MeasureState state) {
        Look look = switch (state) {
            case NOT_REPORTED -> Look.BAD;
            case INCOMPLETE, LATER_REPORT, NOT_DONE, UNFINISHED, POSTPONED -> Look.WATCH;
            case COMPLETE -> Look.GOOD;
            case NOT_ASKED, CANCELLED -> Look.QUIET;
        };
        return SheetCell.text(measureState(state), look);
    }

    /** The state of a measure as a whole; one that counts as missing may have some of its reports. */
    public String measureState(MeasureState state) {
        return text("state." + state.code());
    }
}
