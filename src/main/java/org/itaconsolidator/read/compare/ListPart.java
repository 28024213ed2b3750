package org.itaconsolidator.read.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.compare.ListColumns.Column;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The one indicator or instrument of which all figures of a list are, by a title or the name of the sheet or file. None of them is a
 * total.
 *
 * @param of the indicator or instrument; empty where the text names one, but not surely as that of the figures
 * @param at where the text stands
 */
record ListPart(Optional<Column> of, CellRef at, String text) {
    private static final Pattern INSTRUMENT = Pattern.compile("(?<![a-z])(iit|eit|oit)(?![a-z])");
    private static final Pattern NUMBERED = Pattern.compile("(?:ตัวชี้วัดที่|ตชว\\.?(?:ที่)?)\\(?[0-9]");
    private static final Pattern ALL =
            Pattern.compile("(?:ตัวชี้วัดที่|ตชว\\.?(?:ที่)?)1(?:-|\u2013|ถึง)(?:ตัวชี้วัด)?(?:ที่)?10");

    /** What a text over a list says; nothing where it names no part, or all of them. */
    static Optional<ListPart> in(CellRef at, String text, ListPhrases phrases, Framework naming) {
        String folded = ALL.matcher(ThaiText.arabicDigits(ThaiText.fold(text))).replaceAll("");
        Set<String> codes =
                INSTRUMENT.matcher(folded).results().map(MatchResult::group).collect(Collectors.toSet());
        Optional<Column> instrument =
                naming.findInstrument(text).map(one -> new Column.OfFigure(ReportedFigure.Kind.of(one)));
        Optional<IndicatorMatch> named = naming.findIndicator(text)
                .filter(match -> !isOfInstrumentsName(match, folded, naming) && !isPurpose(match, folded, naming));
        if (named.isPresent()) {
            return Optional.of(new ListPart(indicator(named.get(), folded, codes, instrument, naming), at, text));
        }
        if (NUMBERED.matcher(folded).find()) {
            return Optional.of(new ListPart(phrases.numbered(ListPhrases.withoutYear(folded)), at, text));
        }
        return codes.size() == 2 || instrument.isPresent()
                ? Optional.of(new ListPart(instrument, at, text))
                : Optional.empty();
    }

    /** The indicator of which a text speaks; its name inside a longer text may stand there for something else. */
    private static Optional<Column> indicator(
            IndicatorMatch named, String folded, Set<String> codes, Optional<Column> instrument, Framework naming) {
        Column indicator = new Column.OfIndicator(named.indicator());
        boolean claimed = named.isName() || named.claimsNumber() || folded.contains("ตัวชี้วัด");
        boolean agrees = codes.size() < 2
                && !named.contradictsTypedNumber()
                && instrument
                        .filter(other -> !isWithin(indicator, other, naming))
                        .isEmpty();
        return Optional.of(indicator).filter(any -> claimed && agrees);
    }

    /** Whether the name is only what the figures are for: "ผล ITA เพื่อการป้องกันการทุจริต". */
    private static boolean isPurpose(IndicatorMatch named, String folded, Framework naming) {
        String name = ThaiText.fold(naming.getIndicator(named.indicator()).name());
        return !named.isName() && !named.claimsNumber() && folded.contains("เพื่อ" + name);
    }

    /** Whether the name goes on as that of its instrument does, of which it is a part. */
    private static boolean isOfInstrumentsName(IndicatorMatch named, String folded, Framework naming) {
        IndicatorDef indicator = naming.getIndicator(named.indicator());
        String name = ThaiText.fold(naming.getInstrument(indicator.instrument()).name());
        int at = name.indexOf(ThaiText.fold(indicator.name()));
        return at >= 0 && folded.contains(name.substring(at));
    }

    /** What several places say together: the narrowest if all agree (an indicator and its instrument), otherwise that it is not sure. */
    static Optional<ListPart> join(Stream<ListPart> said, Framework naming) {
        List<ListPart> all = said.toList();
        return all.stream()
                .filter(part -> all.stream().allMatch(other -> part.isWithin(other, naming)))
                .findFirst()
                .or(() -> all.stream().findFirst().map(ListPart::unsure));
    }

    private boolean isWithin(ListPart other, Framework naming) {
        return of.isPresent() && other.of.isPresent() && isWithin(of.get(), other.of.get(), naming);
    }

    ListPart unsure() {
        return new ListPart(Optional.empty(), at, text);
    }

    /** Whether a column is of a part, or of an indicator of it. */
    static boolean isWithin(Column column, Column part, Framework naming) {
        return column.equals(part)
                || column instanceof Column.OfIndicator indicator
                        && part.equals(new Column.OfFigure(ReportedFigure.Kind.of(
                                naming.getIndicator(indicator.number()).instrument())));
    }
}
