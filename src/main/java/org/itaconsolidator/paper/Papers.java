package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.settings.Digits;

/** Makes the documents of a body and fiscal year: only those for which something is stored. Safe for several threads. */
public final class Papers {
    /** What the name of a file of notes ends with. */
    private static final String NOTES = "-notes";

    private final PaperWords words;
    private final MeasurePapers measures;
    private final Announcement announcement;
    private final OitPack oit;

    /**
     * @param frameworks the framework of a year, empty where none is known
     * @param digits those of the documents
     */
    public Papers(Function<FiscalYear, Optional<Framework>> frameworks, Digits digits) {
        words = new PaperWords(digits);
        measures = new MeasurePapers(words, frameworks);
        announcement = new Announcement(words, frameworks);
        oit = new OitPack(words, frameworks);
    }

    /** What is to be published has no remark to who signs: those are a document of their own beside it. */
    private Stream<MadePaper> withNotesBeside(MadePaper paper) {
        List<Paper.Part> notes = paper.document().stream()
                .flatMap(document -> document.parts().stream())
                .filter(Paper.Note.class::isInstance)
                .toList();
        if (notes.isEmpty()) {
            return Stream.of(paper);
        }
        String title = words.text("notes.title");
        List<Paper.Part> beside = new ArrayList<>(List.of(
                new Paper.Title(title), new Paper.Text(words.text("notes.of", Map.of("title", paper.title())))));
        beside.addAll(notes);
        Paper document = paper.document().orElseThrow();
        List<Paper.Part> published =
                document.parts().stream().filter(part -> !notes.contains(part)).toList();
        return Stream.of(
                new MadePaper(
                        paper.folder(),
                        paper.name(),
                        paper.title(),
                        Optional.of(new Paper(document.title(), published)),
                        paper.head(),
                        paper.sheets()),
                new MadePaper(
                        paper.folder(),
                        paper.name() + NOTES,
                        title,
                        Optional.of(new Paper(title + ": " + paper.title(), beside)),
                        paper.head(),
                        List.of()));
    }

    /** The documents: plan, reports by round, OIT pack, then a memo for every division that has not acknowledged. */
    public List<MadePaper> of(PaperContent content) {
        List<MadePaper> papers = new ArrayList<>();
        if (!content.plan().isEmpty()) {
            papers.add(measures.plan(content));
        }
        for (OptionalInt round : List.of(OptionalInt.of(6), OptionalInt.of(12), OptionalInt.empty())) {
            if (content.hasReport(round)) {
                papers.add(measures.report(content, round));
            }
        }
        if (!content.oit().isEmpty() || !content.quoted().isEmpty()) {
            papers.add(oit.of(content));
        }
        papers.addAll(announcement.of(content));
        return papers.stream().flatMap(this::withNotesBeside).toList();
    }
}
