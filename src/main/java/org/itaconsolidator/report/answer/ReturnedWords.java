package org.itaconsolidator.report.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.QuotedFiles;

/** The words of an answer. Cells are named with Arabic digits, as Excel names them. */
final class ReturnedWords extends Wording {
    private static final int MOST_CELLS = 12;

    private final Digits digits;
    private final Function<Finding, String> sentences;
    private final QuotedFiles files;

    ReturnedWords(Digits digits, Function<Finding, String> sentences) {
        this(digits, sentences, new QuotedFiles(Set.of()));
    }

    private ReturnedWords(Digits digits, Function<Finding, String> sentences, QuotedFiles files) {
        super(digits::apply, "returned");
        this.digits = digits;
        this.sentences = sentences;
        this.files = files;
    }

    /** The same words for sentences that quote names of files. */
    ReturnedWords quoting(QuotedFiles names) {
        return new ReturnedWords(digits, sentences, names);
    }

    /** A finding's weight or that its rule is on trial, in words with a sign, so that colour is not needed. */
    String severity(Finding finding) {
        return text(
                finding.code().isOnTrial()
                        ? "severity.on-trial"
                        : "severity." + finding.severity().code());
    }

    /** What was found and what to do, on one line, in the job's digits. */
    String sentence(FindingLine line) {
        return digits.prose(
                sentences.apply(line.finding()).replaceAll("\\s+", " ").strip(), files);
    }

    /** The cells of a line; a sheet is named once for neighbouring cells of it. */
    String where(FindingLine line) {
        StringBuilder where = new StringBuilder();
        List<CellRef> cells = line.withFewCells(MOST_CELLS).cells();
        String sheet = "";
        for (CellRef cell : cells) {
            boolean sameSheet = cell.sheet().equals(sheet) && cell.row() > 0;
            where.append(where.isEmpty() ? "" : ", ").append(sameSheet ? cell.a1() : cell.toString());
            sheet = cell.sheet();
        }
        if (where.isEmpty()) {
            return text("whole-file");
        }
        int more = line.finding().cells().size() - cells.size();
        return more == 0 ? where.toString() : text("more-cells", "cells", where, "more", more);
    }

    String note(FindingLine line) {
        String severity = severity(line.finding());
        return text("note", "prefix", text("note-prefix"), "severity", severity, "sentence", sentence(line));
    }
}
