package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.ThaiText;

/** Totals and levels that a sentence states: "... มีผลคะแนน ๖๐.๖๑ คะแนน อยู่ในระดับ D". */
final class StatedFigures {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:ผลคะแนน|คะแนนรวม|คะแนนภาพรวม|ได้คะแนน|มีคะแนน|คะแนนเฉลี่ย)[^0-9]{0,30}?(\\d{1,3}(?:\\.\\d{1,4})?)\\s*(?:คะแนน|%)");

    private final ReadingContext context;

    StatedFigures(ReadingContext context) {
        this.context = context;
    }

    /**
     * The figures that a text outside tables states; none where the sentence is not about the assessment's total.
     *
     * @param sheetYear the year of the sheet, for a sentence that names none
     * @param source official or self-assessment
     * @param aboutIt whether the sheet is about the assessment, for a sentence that does not name it
     */
    List<ReportedFigure> in(TextLine line, Optional<FiscalYear> sheetYear, SourceKind source, boolean aboutIt) {
        String text = ThaiText.arabicDigits(line.text());
        Matcher total = TOTAL.matcher(text);
        boolean named = context.words().contains(Words.Kind.ASSESSMENT, text);
        if (!named && !(aboutIt && isOfTheWhole(text)) || !total.find()) {
            return List.of();
        }
        Optional<FiscalYear> year = yearBefore(text, total.start()).or(() -> sheetYear);
        if (year.isEmpty()) {
            return List.of();
        }
        List<ReportedFigure> figures = new ArrayList<>();
        figures.add(new ReportedFigure(
                year.get(),
                source,
                ReportedFigure.Kind.TOTAL,
                Optional.of(new BigDecimal(total.group(1))),
                total.group(1),
                line.at()));
        Framework framework = context.frameworks().findFramework(year.get()).orElseGet(context::naming);
        framework
                .levels()
                .findLevel(text.substring(total.end()))
                .ifPresent(level -> figures.add(new ReportedFigure(
                        year.get(), source, ReportedFigure.Kind.LEVEL, Optional.empty(), level, line.at())));
        return figures;
    }

    /** Whether a sentence that does not name the assessment can only mean the body's own total. */
    private boolean isOfTheWhole(String text) {
        return !context.words().contains(Words.Kind.NO_TOTAL, text)
                && context.naming().findIndicator(text).isEmpty()
                && context.naming().findInstrument(text).isEmpty();
    }

    /** The last year named before the figure: prose tells of several. */
    private static Optional<FiscalYear> yearBefore(String text, int end) {
        return FiscalYears.inText(text.substring(0, end)).stream()
                .filter(FiscalYearMention::stated)
                .map(FiscalYearMention::year)
                .reduce((first, last) -> last);
    }
}
