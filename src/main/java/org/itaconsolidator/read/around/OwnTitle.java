package org.itaconsolidator.read.around;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.thai.period.Rounds;

/**
 * Says whose the tables below the title lines of a sheet, or of a section of one, are. What belongs to another body, year
 * or round than the workbook cannot be stored under the workbook's, so its rows are refused.
 */
public final class OwnTitle {
    private final OwnBody body;
    private final Words words;
    private final DocumentHead head;
    private final List<String> places;

    /**
     * Judges the titles of one workbook.
     *
     * @param places the file's name, then its folders: what they say holds where no title line says otherwise
     */
    public OwnTitle(OwnBody body, Words words, DocumentHead head, List<String> places) {
        this.places = places;
        this.body = body;
        this.words = words;
        this.head = head;
    }

    /** The file's name, then its folders. */
    List<String> listPlaces() {
        return places;
    }

    /**
     * What the lines say of one thing.
     *
     * @param refusal why the rows are refused; empty where the lines confirm the workbook's head
     */
    record Verdict(Optional<Finding> refusal) {}

    /** Whether the lines name the workbook's body, or only others; empty where they name none for sure. */
    Optional<Verdict> findBody(List<TextLine> titles) {
        if (titles.stream().anyMatch(line -> body.isNamed(line.text()))) {
            return Optional.of(new Verdict(Optional.empty()));
        }
        return titles.stream()
                .flatMap(line -> body.findOther(line.text()).stream()
                        .map(other -> refusal(
                                FindingCode.ORGANISATION_NAME_MISMATCH,
                                line.at(),
                                other,
                                body.name().orElse(""))))
                .findFirst()
                .map(finding -> new Verdict(Optional.of(finding)));
    }

    /** Why scores are another body's although the workbook names its own: the title over them names that one alone. */
    Optional<Verdict> findBodyOfScores(List<TextLine> titles) {
        return titles.stream()
                .filter(line -> words.contains(Words.Kind.SCORE_TITLES, line.text()) && body.namesAny(line.text()))
                .reduce((upper, lower) -> lower)
                .map(line -> new Verdict(body.findOther(line.text())
                        .filter(other -> !body.isNearly(other))
                        .map(other -> refusal(
                                FindingCode.ORGANISATION_NAME_MISMATCH,
                                line.at(),
                                other,
                                body.name().orElse("")))));
    }

    /** A label without the name of the workbook's own body: "อบต.ก ปี ๒๕๖๗"; as it is where it names none. */
    String withoutOwnBody(String label) {
        return body.without(label);
    }

    /** Whether the lines state the workbook's year, or only others as their own; empty where they state none. */
    Optional<Verdict> findYear(List<TextLine> titles) {
        List<TitleYear> own = TitleYear.listOf(titles, words).stream()
                .filter(year -> !year.ofResult())
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<FiscalYear> year = head.fiscalYear();
        if (year.isEmpty() || own.stream().anyMatch(stated -> stated.year().equals(year.get()))) {
            return Optional.of(new Verdict(Optional.empty()));
        }
        TitleYear first = own.get(0);
        return Optional.of(new Verdict(Optional.of(refusal(
                FindingCode.FISCAL_YEAR_MISMATCH,
                first.at(),
                String.valueOf(first.year().buddhist()),
                String.valueOf(year.get().buddhist())))));
    }

    /**
     * Why a document below lines that state several years is of none of them; years of results leave it open only where nothing
     * else says the document's. Empty where the lines state one, or none.
     */
    Optional<Verdict> findOpenYears(List<TextLine> titles) {
        List<TitleYear> stated = TitleYear.listOf(titles, words);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        List<TitleYear> open = TitleYear.listOpen(stated).stream()
                .filter(year -> !year.ofResult() || head.fiscalYear().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Optional.of(new Verdict(Optional.empty()));
        }
        String years = open.stream()
                .map(year -> String.valueOf(year.year().buddhist()))
                .distinct()
                .collect(Collectors.joining(", "));
        List<CellRef> cells = open.stream().map(TitleYear::at).distinct().toList();
        Finding several = Finding.at(cells, FindingCode.FISCAL_YEAR_MISSING, years, "");
        return Optional.of(new Verdict(Optional.of(several.with("case", "several-in-title"))));
    }

    /** Whether the lines state the workbook's round, or only another; empty where they state none. */
    Optional<Verdict> findRound(List<TextLine> titles) {
        Optional<Finding> other = Optional.empty();
        for (TextLine line : titles) {
            OptionalInt round = Rounds.inText(line.text());
            if (round.isEmpty()) {
                continue;
            }
            if (head.round().isEmpty() || round.equals(head.round())) {
                return Optional.of(new Verdict(Optional.empty()));
            }
            if (other.isEmpty()) {
                other = Optional.of(refusal(
                        FindingCode.ROUND_MISMATCH,
                        line.at(),
                        String.valueOf(round.getAsInt()),
                        String.valueOf(head.round().getAsInt())));
            }
        }
        return other.map(finding -> new Verdict(Optional.of(finding)));
    }

    /**
     * Whether the scores are those of a self-assessment; a title that names the assessment, its year or its
     * announcement without that word is of the official result. Empty where the lines say nothing of it.
     */
    Optional<SourceKind> findSource(List<TextLine> titles) {
        if (titles.stream().anyMatch(line -> new ScoreClaim(words).isSelfTitle(line.text()))) {
            return Optional.of(SourceKind.SELF_ASSESSMENT);
        }
        boolean says = titles.stream()
                .anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text())
                        || words.contains(Words.Kind.OFFICIAL_RESULT, line.text()));
        return says || TextLine.findStatedYear(titles).isPresent()
                ? Optional.of(SourceKind.OFFICIAL)
                : Optional.empty();
    }

    private static Finding refusal(FindingCode code, CellRef at, String found, String expected) {
        return new Finding(code, Severity.ERROR, List.of(at), found, expected, Map.of("case", "rows-refused"));
    }
}
