package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.KeptFiles;
import org.itaconsolidator.job.basis.Shortfalls;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;

/**
 * A workbook for each body, kept beside the store ({@link KeptFiles}), so that a run writes only those of which something
 * changed.
 */
record BodyWorkbooks(OwnFiles own, ConsolidatedWorkbook writer, Shortfalls shortfalls) {
    /** What is told of a body that has no workbook, because the program failed at it. */
    static final String NOT_WRITTEN = "workbook-of-body-not-written";

    /**
     * The workbook of one body.
     *
     * @param target where it is published
     * @param state a text that is the same as long as the workbook need not be made anew
     * @param content what it tells
     */
    record Wanted(Body body, Path target, String state, Supplier<ReportContent> content) {}

    /** Puts every workbook in its place, on all cores; kept ones that nobody wants any more go. */
    void write(List<Wanted> workbooks) throws IOException {
        if (workbooks.isEmpty() && !Files.exists(own.folder(Part.WORKBOOKS))) {
            return;
        }
        KeptFiles kept = new KeptFiles(own, Part.WORKBOOKS);
        AllCores.forEach(workbooks, wanted -> shortfalls.attempt(NOT_WRITTEN, wanted.body(), () -> put(wanted, kept)));
        kept.removeUnused();
    }

    private void put(Wanted wanted, KeptFiles kept) throws IOException {
        Files.createDirectories(wanted.target().getParent());
        kept.link(wanted.state(), file -> writer.write(wanted.content().get(), file), wanted.target());
    }
}
