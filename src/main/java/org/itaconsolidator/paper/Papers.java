package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.settings.Digits;

/** Makes the documents of a body and fiscal year: only those for which something is stored. Safe for several threads. */
public final class Papers {
    private final MeasuresPlan plan;
    private final ExecutionReport report;
    private final Announcement announcement;
    private final OitPack oit;

    /**
     * @param frameworks the framework of a year, empty where none is known
     * @param digits those of the documents
     */
    public Papers(Function<FiscalYear, Optional<Framework>> frameworks, Digits digits) {
        PaperWords words = new PaperWords(digits);
        plan = new MeasuresPlan(words, frameworks);
        report = new ExecutionReport(words, frameworks);
        announcement = new Announcement(words, frameworks);
        oit = new OitPack(words, frameworks);
    }

    /** The documents: plan, reports by round, OIT pack, then a memo for every division that has not acknowledged. */
    public List<MadePaper> of(PaperContent content) {
        List<MadePaper> papers = new ArrayList<>();
        if (!content.plan().isEmpty()) {
            papers.add(plan.of(content));
        }
        for (OptionalInt round : List.of(OptionalInt.of(6), OptionalInt.of(12), OptionalInt.empty())) {
            if (content.hasReport(round)) {
                papers.add(report.of(content, round));
            }
        }
        if (!content.oit().isEmpty() || !content.quoted().isEmpty()) {
            papers.add(oit.of(content));
        }
        papers.addAll(announcement.of(content));
        return papers;
    }
}
