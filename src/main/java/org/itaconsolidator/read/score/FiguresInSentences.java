package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.thai.text.ThaiText;

/** Totals and levels that a sentence states: "... มีผลคะแนน ๖๐.๖๑ คะแนน อยู่ในระดับ D". */
final class FiguresInSentences {
    private final ReadingContext context;
    private final TotalsInText totals;

    FiguresInSentences(ReadingContext context) {
        this.context = context;
        this.totals = new TotalsInText(this::namesPart, words -> context.words().contains(Words.Kind.NO_TOTAL, words));
    }

    /**
     * What a sentence states.
     *
     * @param figures totals and levels
     * @param unclear says that of several figures the years cannot be told; nothing is taken of it then
     */
    record Stated(List<ReportedFigure> figures, Optional<Finding> unclear) {
        private static final Stated NOTHING = new Stated(List.of(), Optional.empty());
    }

    /**
     * The figures that a text outside tables states; none where the sentence is not about the assessment's total.
     *
     * @param sheetYear the year of the sheet, for a sentence that names none
     * @param source official or self-assessment
     * @param aboutIt whether the sheet is about the assessment, for a sentence that does not name it
     */
    Stated in(TextLine line, Optional<FiscalYear> sheetYear, SourceKind source, boolean aboutIt) {
        String text = ThaiText.arabicDigits(line.text());
        boolean named = context.words().contains(Words.Kind.ASSESSMENT, text);
        boolean anothers = context.body().findOther(text).isPresent();
        if (anothers || !named && !(aboutIt && isOfTheWhole(text))) {
            return Stated.NOTHING;
        }
        List<TotalsInText.Total> found = totals.listOf(text);
        if (found.size() == 1 && found.get(0).year().or(() -> sheetYear).isPresent()) {
            FiscalYear year = found.get(0).year().or(() -> sheetYear).get();
            return new Stated(figures(found.get(0), year, source, line), Optional.empty());
        }
        Map<FiscalYear, TotalsInText.Total> byYear = new TreeMap<>();
        boolean clear = true;
        for (TotalsInText.Total total : found) {
            Optional<FiscalYear> year = total.year();
            boolean same = year.map(byYear::get)
                    .map(other -> other.value().compareTo(total.value()) == 0)
                    .orElse(true);
            clear &= year.isPresent() && same;
            year.ifPresent(y -> byYear.putIfAbsent(y, total));
        }
        if (!clear) {
            String values =
                    found.stream().map(total -> total.value().toPlainString()).collect(Collectors.joining(", "));
            return new Stated(
                    List.of(), Optional.of(Finding.at(line.at(), FindingCode.FIGURE_NOT_UNDERSTOOD, values, "")));
        }
        List<ReportedFigure> figures = new ArrayList<>();
        byYear.forEach((year, total) -> figures.addAll(figures(total, year, source, line)));
        return new Stated(figures, Optional.empty());
    }

    private List<ReportedFigure> figures(TotalsInText.Total total, FiscalYear year, SourceKind source, TextLine line) {
        List<ReportedFigure> figures = new ArrayList<>();
        figures.add(new ReportedFigure(
                year,
                source,
                ReportedFigure.Kind.TOTAL,
                Optional.of(total.value()),
                total.value().toPlainString(),
                line.at(),
                true));
        Framework framework = context.frameworks().findFramework(year).orElseGet(context::naming);
        framework
                .levels()
                .findLevel(total.behind())
                .ifPresent(level -> figures.add(new ReportedFigure(
                        year, source, ReportedFigure.Kind.LEVEL, Optional.empty(), level, line.at(), true)));
        return figures;
    }

    /** Whether a sentence that does not name the assessment can only mean the body's own total. */
    private boolean isOfTheWhole(String text) {
        return !context.words().contains(Words.Kind.NO_TOTAL, text) && !namesPart(text);
    }

    private boolean namesPart(String text) {
        return context.frameworks().findIndicatorOfAnyYear(text).isPresent()
                || context.naming().findInstrument(text).isPresent();
    }
}
