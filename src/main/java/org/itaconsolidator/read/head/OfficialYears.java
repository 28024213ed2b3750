package org.itaconsolidator.read.head;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.row.SubmissionDraft;

/**
 * The earlier years in the program's own score form if self-assessment is chosen: the choice is about the year
 * assessed. The official scores with which the form was handed out are read as official, whatever is chosen: a form that is saved over
 * the file that delivered them delivers them still. Changes to them are left out and reported. An older form does not record what it
 * was handed out with: its earlier years are left out and reported.
 */
public final class OfficialYears {
    private static final String YEARS = "official_years";

    private final FormMeta meta;
    private final SubmissionDraft draft;
    private final Map<FiscalYear, Map<String, String>> known = new HashMap<>();

    private OfficialYears(FormMeta meta, SubmissionDraft draft) {
        this.meta = meta;
        this.draft = draft;
    }

    /** Takes earlier years' official scores for what they are, and what differs from them out of what was read as self-assessed. */
    public static void keep(FormMeta meta, DocumentHead head, SubmissionDraft draft) {
        if (meta.get("form").equals(Form.SCORES.code()) && head.source() == SourceKind.SELF_ASSESSMENT) {
            OfficialYears years = new OfficialYears(meta, draft);
            years.findAssessed().ifPresent(years::keep);
        }
    }

    /** Whether a figure is the one with which the program's own form was handed out. */
    public static boolean isAsHandedOut(FormMeta meta, ReportedFigure figure, SubmissionDraft draft) {
        return new OfficialYears(meta, draft).isUnchanged(figure);
    }

    /** Whether a score form was handed out with the official scores of earlier years. */
    public static boolean isPrefilled(FormMeta meta) {
        return meta.get("form").equals(Form.SCORES.code()) && !meta.get(YEARS).isBlank();
    }

    /** The year that is assessed: the last one with scores that the form was not handed out with. */
    private Optional<FiscalYear> findAssessed() {
        Stream<FiscalYear> years = draft.scores.stream()
                .filter(score -> score.source() == SourceKind.SELF_ASSESSMENT)
                .map(ScoreReading::fiscalYear);
        return years.filter(year -> !saysYears() || !isHandedOut(year))
                .max(Comparator.naturalOrder())
                .or(() -> Optional.of(meta.get("fiscal_year"))
                        .filter(year -> year.matches("25[0-9]{2}"))
                        .map(year -> FiscalYear.ofBuddhist(Integer.parseInt(year))));
    }

    private boolean isHandedOut(FiscalYear year) {
        return List.of(meta.get(YEARS).split(" ")).contains(String.valueOf(year.buddhist()));
    }

    private void keep(FiscalYear own) {
        Map<String, List<CellRef>> kept = new TreeMap<>();
        keep(
                draft.scores,
                score -> mayBeOfficial(own, score.fiscalYear(), score.source()),
                score -> note(
                        kept,
                        score.at(),
                        isHandedOut(score.fiscalYear(), String.valueOf(score.indicator()), score.score())),
                ScoreReading::asOfficial);
        keep(
                draft.reported,
                figure -> mayBeOfficial(own, figure.fiscalYear(), figure.source()),
                figure -> note(kept, figure.at(), isUnchanged(figure)),
                ReportedFigure::asOfficial);
        kept.forEach((ofCase, cells) -> report(cells, ofCase, own));
    }

    private static <T> void keep(
            List<T> all, Predicate<T> mayBeOfficial, Predicate<T> asHandedOut, UnaryOperator<T> asOfficial) {
        List<T> left = new ArrayList<>();
        for (T one : all) {
            if (!mayBeOfficial.test(one)) {
                left.add(one);
            } else if (asHandedOut.test(one)) {
                left.add(asOfficial.apply(one));
            }
        }
        all.clear();
        all.addAll(left);
    }

    private boolean isUnchanged(ReportedFigure figure) {
        String kind = figure.kind().name();
        return figure.kind() == ReportedFigure.Kind.LEVEL
                ? official(figure.fiscalYear(), kind).equals(figure.text().strip())
                : figure.value()
                        .filter(value -> isHandedOut(figure.fiscalYear(), kind, value))
                        .isPresent();
    }

    private boolean isHandedOut(FiscalYear year, String what, BigDecimal now) {
        String official = official(year, what);
        return !official.isEmpty() && new BigDecimal(official).compareTo(now) == 0;
    }

    /** Notes a cell by what is told of it. @return whether it is as it was handed out */
    private boolean note(Map<String, List<CellRef>> kept, CellRef at, boolean unchanged) {
        String ofCase = !saysYears() ? "unclear" : unchanged ? "" : "changed";
        kept.computeIfAbsent(ofCase, any -> new ArrayList<>()).add(at);
        return ofCase.isEmpty();
    }

    private boolean saysYears() {
        return meta.values().containsKey(YEARS);
    }

    private boolean mayBeOfficial(FiscalYear own, FiscalYear year, SourceKind source) {
        return source == SourceKind.SELF_ASSESSMENT && !year.equals(own) && (!saysYears() || isHandedOut(year));
    }

    /** A figure of a year with which the form was handed out; {@code ""} for none. */
    private String official(FiscalYear year, String what) {
        return known.computeIfAbsent(year, this::figures).getOrDefault(what, "");
    }

    /** The figures of a year with which the form was handed out, by indicator or kind. */
    private Map<String, String> figures(FiscalYear year) {
        Map<String, String> figures = new HashMap<>();
        for (String figure : meta.get("official_" + year.buddhist()).split(";")) {
            String[] parts = figure.strip().split("=", 2);
            // whoever unhides the sheet may write anything; what is no number is no official score
            if (parts.length == 2 && (parts[0].equals("LEVEL") || parts[1].matches("[0-9]{1,3}(\\.[0-9]{1,15})?"))) {
                figures.put(parts[0], parts[1]);
            }
        }
        return figures;
    }

    private void report(List<CellRef> cells, String ofCase, FiscalYear own) {
        draft.nothingLeft(cells.stream().map(CellRef::rowRef).collect(Collectors.toSet()));
        Finding finding =
                Finding.at(cells, FindingCode.OFFICIAL_SCORES_KEPT, "", "").of(own);
        draft.findings.add(
                ofCase.isEmpty() ? finding : finding.with("case", ofCase).as(Severity.WARNING));
    }
}
