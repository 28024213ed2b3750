package org.itaconsolidator.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.DocumentHead;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.Submission;

/** What is to be said of a workbook as a whole: hidden content, what it lacks, what its hidden sheet contradicts. */
final class WorkbookFindings {
    private WorkbookFindings() {}

    /** One of the program's own forms in which a table of another form stands. */
    static void reportOtherForm(FormMeta meta, SubmissionDraft draft) {
        String declared = meta.get("form");
        boolean there = draft.forms.stream().anyMatch(form -> form.code().equals(declared));
        if (!declared.isBlank() && !draft.forms.isEmpty() && !there) {
            String found = draft.forms.stream().map(Form::code).collect(Collectors.joining(", "));
            draft.findings.add(Finding.ofFile(FindingCode.FORM_META_MISMATCH, found, declared));
        }
    }

    /** A form of a later program may hold what this one does not know; earlier ones are read by their headings. */
    static void reportNewerForm(FormMeta meta, Layouts layouts, SubmissionDraft draft) {
        layouts.forms().values().stream()
                .filter(form -> form.form().code().equals(meta.get("form")))
                .filter(form -> meta.version().orElse(0) > form.version())
                .forEach(form -> draft.findings.add(Finding.ofFile(
                        FindingCode.FORM_VERSION_NEWER,
                        String.valueOf(meta.version().getAsInt()),
                        String.valueOf(form.version()))));
    }

    /** Measures that name neither indicator nor topic stay unlinked: one line says which. A name that is not known has its own. */
    static void reportUnlinked(SubmissionDraft draft) {
        Set<CellRef> unknown = draft.findings.stream()
                .filter(finding -> finding.code() == FindingCode.INDICATOR_NOT_RECOGNISED)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
        List<CellRef> unlinked = draft.measures.stream()
                .filter(m -> m.indicator().isEmpty() && m.topic().isEmpty())
                .filter(m -> !unknown.contains(m.at()))
                .filter(m -> m.named().values().stream().noneMatch(named -> unknown.contains(named.at())))
                .map(m -> m.at())
                .toList();
        if (!unlinked.isEmpty()) {
            draft.findings.add(
                    new Finding(FindingCode.INDICATOR_NOT_RECOGNISED, Severity.NOTICE, unlinked, "", "", Map.of()));
        }
    }

    static void reportMissing(DocumentHead head, SubmissionDraft draft) {
        boolean holdsNothing = Submission.holdsNothing(draft.scores, draft.measures, draft.analysis, draft.oitItems);
        if (Submission.isRefused(draft.findings, draft.forms, holdsNothing)) {
            return;
        }
        boolean refusing = draft.findings.stream().anyMatch(Submission::isRefusing);
        if (head.body().isEmpty()) {
            draft.findings.add(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""));
        }
        boolean severalYears =
                draft.forms.contains(Form.SCORES) && draft.measures.isEmpty() && draft.oitItems.isEmpty();
        if (head.fiscalYear().isEmpty() && !severalYears && !refusing) {
            draft.findings.add(Finding.ofFile(FindingCode.FISCAL_YEAR_MISSING, "", ""));
        }
    }

    static void reportHidden(Grid grid, SubmissionDraft draft) {
        if (grid.isHidden() && !grid.listRows().isEmpty()) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.HIDDEN_CONTENT, "", "")
                    .with("case", "sheet"));
            return;
        }
        List<CellRef> hidden = grid.listRows().stream()
                .filter(GridRow::hidden)
                .map(row -> new CellRef(grid.sheet(), row.number(), 0))
                .toList();
        List<String> columns =
                grid.listHiddenColumns().stream().map(CellRef::columnName).toList();
        if (!hidden.isEmpty() || !columns.isEmpty()) {
            List<CellRef> cells = hidden.isEmpty() ? List.of(CellRef.wholeSheet(grid.sheet())) : hidden;
            draft.findings.add(Finding.at(cells, FindingCode.HIDDEN_CONTENT, String.join(", ", columns), ""));
        }
    }
}
