package org.itaconsolidator.read.head;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The earlier years of the program's own score form in which self-assessment is chosen: the choice is of the year assessed.
 * Official scores with which the form was handed out are known already, and are never stored as self-assessed; what was
 * changed in them is told. An older form does not say with which it was handed out: its earlier years are left out and told.
 */
public final class OfficialYears {
    private static final String YEARS = "official_years";

    private final FormMeta meta;
    private final SubmissionDraft draft;

    private OfficialYears(FormMeta meta, SubmissionDraft draft) {
        this.meta = meta;
        this.draft = draft;
    }

    /** Takes earlier years' official scores out of what was read as self-assessed. */
    public static void leaveOut(FormMeta meta, DocumentHead head, SubmissionDraft draft) {
        if (meta.get("form").equals(Form.SCORES.code()) && head.source() == SourceKind.SELF_ASSESSMENT) {
            OfficialYears years = new OfficialYears(meta, draft);
            years.findAssessed().ifPresent(years::leaveOut);
        }
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

    private void leaveOut(FiscalYear own) {
        List<CellRef> same = new ArrayList<>();
        List<CellRef> changed = new ArrayList<>();
        List<CellRef> unclear = new ArrayList<>();
        Map<FiscalYear, Map<String, String>> known = new HashMap<>();
        Set<ScoreReading> handedOut = new HashSet<>();
        for (ScoreReading score : draft.scores) {
            FiscalYear year = score.fiscalYear();
            if (mayBeOfficial(own, year, score.source())) {
                Optional<BigDecimal> official = Optional.ofNullable(
                                known.computeIfAbsent(year, this::figures).get(Integer.toString(score.indicator())))
                        .map(BigDecimal::new);
                (!saysYears() ? unclear : isSame(official, Optional.of(score.score())) ? same : changed)
                        .add(score.at());
                handedOut.add(score);
            }
        }
        draft.scores.removeIf(handedOut::contains);
        Set<ReportedFigure> stated = new HashSet<>();
        for (ReportedFigure figure : draft.reported) {
            FiscalYear year = figure.fiscalYear();
            if (mayBeOfficial(own, year, figure.source())) {
                String official = known.computeIfAbsent(year, this::figures)
                        .getOrDefault(figure.kind().name(), "");
                boolean unchanged = figure.kind() == ReportedFigure.Kind.LEVEL
                        ? official.equals(figure.text().strip())
                        : isSame(
                                Optional.of(official)
                                        .filter(text -> !text.isEmpty())
                                        .map(BigDecimal::new),
                                figure.value());
                (!saysYears() ? unclear : unchanged ? same : changed).add(figure.at());
                stated.add(figure);
            }
        }
        draft.reported.removeIf(stated::contains);
        report(same, "", own);
        report(changed, "changed", own);
        report(unclear, "unclear", own);
    }

    private boolean saysYears() {
        return meta.values().containsKey(YEARS);
    }

    private boolean mayBeOfficial(FiscalYear own, FiscalYear year, SourceKind source) {
        return source == SourceKind.SELF_ASSESSMENT && !year.equals(own) && (!saysYears() || isHandedOut(year));
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

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private void report(List<CellRef> cells, String ofCase, FiscalYear own) {
        if (cells.isEmpty()) {
            return;
        }
        draft.nothingLeft(cells.stream().map(CellRef::rowRef).collect(Collectors.toSet()));
        Finding finding = Finding.at(cells, FindingCode.OFFICIAL_SCORES_KEPT, "", "")
                .with("fiscalYear", String.valueOf(own.buddhist()));
        draft.findings.add(
                ofCase.isEmpty() ? finding : finding.with("case", ofCase).as(Severity.WARNING));
    }
}
