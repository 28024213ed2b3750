package org.itaconsolidator.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.PaperSheet;

/**
 * A finished document with its data.
 *
 * @param folder the folder that it lies in, {@code ""} for none
 * @param name its file's name without an ending, the same in every run; may hold anything that officers write
 * @param document what is signed; empty where there is only data
 * @param head what the data is about, by its name in JSON
 * @param sheets its tables, the main one first: only it has a CSV file; empty where there is only a document
 */
public record MadePaper(
        String folder,
        String name,
        String title,
        Optional<Paper> document,
        Map<String, Object> head,
        List<NamedSheet> sheets) {
    public MadePaper {
        sheets = List.copyOf(sheets);
    }

    /** Another document about the same, beside it. */
    MadePaper with(String called, String heading, Paper signed, List<NamedSheet> tables) {
        return new MadePaper(folder, called, heading, Optional.of(signed), head, tables);
    }

    /**
     * @param sheet the table as a sheet, for people: each thing once, nothing to check before signing
     * @param data the same table for programs
     * @param inCsv the table as CSV, with what belongs to it; written of the main table only
     */
    public record NamedSheet(PaperSheet sheet, PaperSheet data, PaperSheet inCsv) {
        public NamedSheet(PaperSheet sheet) {
            this(sheet, sheet, sheet);
        }
    }
}
