package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.AllCores;
import org.itaconsolidator.job.basis.Shortfalls;
import org.itaconsolidator.job.load.InboxCollecting;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.run.RunRow;

/** Stage write: what is written beside the charts. */
public final class DocumentWriting implements OutputStages.Writing {
    private final JobSettings settings;
    private final Frameworks frameworks;
    private final InboxCollecting inbox;
    private final ReturnedCopies returned;
    private final ReportWriting report;
    private final PaperWriting papers;
    private final Locale language;
    private final Function<Finding, String> wording;
    private final Shortfalls shortfalls;

    public DocumentWriting(
            JobSettings settings,
            Frameworks frameworks,
            InboxCollecting inbox,
            ReturnedCopies returned,
            ReportWriting report,
            PaperWriting papers,
            Locale language,
            Function<Finding, String> wording,
            Shortfalls shortfalls) {
        this.wording = wording;
        this.shortfalls = shortfalls;
        this.settings = settings;
        this.frameworks = frameworks;
        this.inbox = inbox;
        this.returned = returned;
        this.report = report;
        this.papers = papers;
        this.language = language;
    }

    @Override
    public void write(RunRow run, ContentReader content, Path folder) throws IOException {
        returned.write(content, folder); // first: the workbook leads to these
        List<AllCores.Work<Path>> each =
                List.of(to -> report.write(run, content, to), to -> writeForBodies(run, content, to));
        if (settings.hasWorkbookOfEach(content.listBodies().size())) {
            for (AllCores.Work<Path> one : each) { // each works on all cores itself
                one.on(folder);
            }
        } else {
            AllCores.forEach(each, one -> one.on(folder));
        }
    }

    private void writeForBodies(RunRow run, ContentReader content, Path folder) throws IOException {
        new Reminders(settings, run.businessDate(), wording, path -> report.findReturned(folder, path), shortfalls)
                .write(content, folder);
        papers.write(content, folder);
    }

    @Override
    public void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {
        PageWriting page = new PageWriting(
                settings,
                frameworks,
                run.businessDate(),
                report.asOf(run, content),
                inbox.listClosedFolders(),
                inboxPath -> report.findReturned(folder, inboxPath),
                shortfalls);
        boolean written = shortfalls.attempt(
                new Shortfall("page-not-written", Map.of()), () -> page.write(content, folder, language));
        if (!written) {
            Files.deleteIfExists(folder.resolve("index.html"));
        }
    }
}
