package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;

/** What the title lines of a sheet and of its sections say so far; what a later one leaves open stays as it was. */
final class SectionTitle {
    private final OwnTitle ownTitle;
    private final Words words;
    private SourceKind source;
    private Optional<FiscalYear> year;
    private String yearLine = "";
    private Optional<Finding> otherBody = Optional.empty();
    private Optional<Finding> otherYear = Optional.empty();
    private Optional<Finding> otherRound = Optional.empty();

    SectionTitle(OwnTitle ownTitle, Words words, SourceKind source, Optional<FiscalYear> year) {
        this.ownTitle = ownTitle;
        this.words = words;
        this.source = source;
        this.year = year;
    }

    /** Official or self-assessment. */
    SourceKind source() {
        return source;
    }

    /** The year of the scores below. */
    Optional<FiscalYear> year() {
        return year;
    }

    /** The title line that states the year; {@code ""} for none. */
    String yearLine() {
        return yearLine;
    }

    /** Why what stands below is another body's. */
    Optional<Finding> otherBody() {
        return otherBody;
    }

    /** The lines above the sheet's first table. */
    void begin(List<TextLine> lines) {
        note(titles(lines));
    }

    /** The lines above a table further down, which may be of another year than the first. */
    void go(List<TextLine> lines) {
        year = TextLine.findStatedYear(titles(lines)).or(() -> year);
        note(titles(lines));
    }

    private void note(List<TextLine> titles) {
        yearLine = titles.stream()
                .filter(line -> year.isPresent()
                        && TextLine.findStatedYear(List.of(line)).equals(year))
                .findFirst()
                .map(TextLine::text)
                .orElse(yearLine);
        source = ownTitle.findSource(titles).orElse(source);
        otherBody = ownTitle.findBody(titles).map(OwnTitle.Verdict::refusal).orElse(otherBody);
        otherYear = ownTitle.findYear(titles).map(OwnTitle.Verdict::refusal).orElse(otherYear);
        otherRound = ownTitle.findRound(titles).map(OwnTitle.Verdict::refusal).orElse(otherRound);
    }

    /** Why the rows of a table are refused; scores are of their sheet's own year and of no round. */
    Optional<Finding> refusal(Set<Form> forms) {
        if (otherBody.isPresent() || forms.contains(Form.SCORES)) {
            return otherBody;
        }
        return otherYear.isPresent() ? otherYear : otherRound;
    }

    private List<TextLine> titles(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                .toList();
    }
}
