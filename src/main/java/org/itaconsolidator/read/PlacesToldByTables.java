package org.itaconsolidator.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.Workbook;
import org.itaconsolidator.read.heading.Explanation;

/**
 * A document is read as one sheet, so that what stands over and between its tables is read like the lines of any sheet; a person
 * finds a value by the number of its table and its cell there. All places that leave the reader are told so.
 */
final class PlacesToldByTables {
    private final Workbook workbook;

    PlacesToldByTables(Workbook workbook) {
        this.workbook = workbook;
    }

    WorkbookReader.Read tell(Submission read, List<HeadFact> head, List<Explanation> explanations) {
        return workbook.places().isEmpty()
                ? new WorkbookReader.Read(read, head, explanations)
                : new WorkbookReader.Read(
                        of(read),
                        head.stream().map(this::of).toList(),
                        explanations.stream()
                                .map(each -> new Explanation(
                                        of(each.at()), each.heading(), each.field(), each.form(), each.words()))
                                .toList());
    }

    private Submission of(Submission read) {
        return new Submission(
                read.file(),
                read.head(),
                read.forms(),
                read.scores().stream().map(this::of).toList(),
                read.reported().stream().map(this::of).toList(),
                read.measures().stream().map(this::of).toList(),
                read.analysis().stream().map(this::of).toList(),
                read.oitItems().stream().map(this::of).toList(),
                read.compared().stream()
                        .map(each -> new ComparedResult(
                                each.body(),
                                each.fiscalYear(),
                                each.scores().stream().map(this::of).toList(),
                                each.stated().stream().map(this::of).toList()))
                        .toList(),
                of(read.rowsRead()),
                of(read.rowsIgnored()),
                of(read.rowsRefused()),
                read.findings().stream().map(this::of).toList(),
                read.answered(),
                read.nothingToReport());
    }

    private CellRef of(CellRef cell) {
        return workbook.place(cell);
    }

    private RowRef of(RowRef row) {
        return workbook.places().getOrDefault(row, row);
    }

    private Set<RowRef> of(Set<RowRef> rows) {
        return rows.stream().map(this::of).collect(Collectors.toSet());
    }

    private FieldText of(FieldText text) {
        return new FieldText(text.text(), of(text.at()));
    }

    private Map<Field, FieldText> of(Map<Field, FieldText> texts) {
        Map<Field, FieldText> told = new HashMap<>();
        texts.forEach((field, text) -> told.put(field, of(text)));
        return told;
    }

    private Map<Field, CellRef> cells(Map<Field, CellRef> cells) {
        Map<Field, CellRef> told = new HashMap<>();
        cells.forEach((field, cell) -> told.put(field, of(cell)));
        return told;
    }

    private ScoreReading of(ScoreReading score) {
        return new ScoreReading(score.fiscalYear(), score.indicator(), score.source(), score.score(), of(score.at()));
    }

    private ReportedFigure of(ReportedFigure figure) {
        return new ReportedFigure(
                figure.fiscalYear(),
                figure.source(),
                figure.kind(),
                figure.value(),
                figure.text(),
                of(figure.at()),
                figure.typed());
    }

    private Measure of(Measure measure) {
        return new Measure(
                measure.form(),
                measure.topic(),
                measure.indicator(),
                measure.item(),
                of(measure.texts()),
                measure.steps().stream()
                        .map(step -> new MeasureStep(
                                step.number(),
                                step.text(),
                                step.result(),
                                step.responsible(),
                                step.period(),
                                step.periodReading(),
                                of(step.at())))
                        .toList(),
                measure.divisions(),
                measure.period(),
                measure.events().stream()
                        .map(event -> new DatedEvent(event.date(), event.text(), of(event.at())))
                        .toList(),
                measure.duplicateOf(),
                of(measure.at()),
                measure.rows().stream().map(this::of).toList(),
                of(measure.named()),
                cells(measure.blanks()));
    }

    private AnalysisNote of(AnalysisNote note) {
        return new AnalysisNote(
                note.fiscalYear(),
                note.indicator(),
                note.item(),
                note.kind(),
                note.text(),
                of(note.at()),
                note.rows().stream().map(this::of).toList(),
                of(note.named()));
    }

    private OitItem of(OitItem item) {
        return new OitItem(
                item.fiscalYear(),
                item.item(),
                item.owner(),
                item.url(),
                item.selfScore(),
                item.checkedOn(),
                of(item.at()),
                cells(item.cells()));
    }

    private Finding of(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.cells().stream().map(this::of).toList(),
                finding.found(),
                finding.code() == FindingCode.VALUE_IN_NEIGHBOUR_COLUMN ? besides(finding) : finding.expected(),
                finding.details());
    }

    /** The cell where a value belongs stands as an address alone. */
    private String besides(Finding finding) {
        String sheet = finding.cells().get(0).sheet();
        return of(CellRef.of(sheet, finding.expected())).a1();
    }

    /** The place of a fact is words: a cell's are its sheet and address. */
    private HeadFact of(HeadFact fact) {
        int end = fact.where().lastIndexOf('!');
        return fact.place() == HeadFact.Place.CELL && end > 0
                ? new HeadFact(
                        fact.what(),
                        fact.value(),
                        fact.place(),
                        of(CellRef.of(
                                        fact.where().substring(0, end),
                                        fact.where().substring(end + 1)))
                                .toString())
                : fact;
    }
}
