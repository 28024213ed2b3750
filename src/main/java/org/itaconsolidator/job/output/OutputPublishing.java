package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itaconsolidator.app.RunOutcome.Resent;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.load.InboxCollecting;
import org.itaconsolidator.job.load.ResentFiles;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.publish.Draft;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.publish.PublishFailure;
import org.itaconsolidator.publish.RunReport;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step publish: the run's draft below the output folder, and its {@code run.json}. Closing it deletes a draft that
 * was not published.
 */
public final class OutputPublishing implements OutputStages.Publishing, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutputPublishing.class);

    private final JobSettings settings;
    private final OutputFolder output;
    private final OutputFolder standing;
    private final InboxCollecting inbox;
    private final Omissions shortfalls;
    private final Supplier<Optional<ChangesSinceSigned>> signed;
    private final ResentFiles resent;
    private final Function<Finding, String> wording;
    private final Clock clock;
    private Draft draft;

    /**
     * @param output the folder to publish into
     * @param standing the folder of the job's last output: the same, except in a dry run
     * @param signed what has changed since papers were signed
     * @param resent the deliveries that came again
     * @param wording the sentence of a finding
     */
    public OutputPublishing(
            JobSettings settings,
            OutputFolder output,
            OutputFolder standing,
            InboxCollecting inbox,
            Omissions shortfalls,
            Supplier<Optional<ChangesSinceSigned>> signed,
            ResentFiles resent,
            Function<Finding, String> wording,
            Clock clock) {
        this.settings = settings;
        this.output = output;
        this.standing = standing;
        this.inbox = inbox;
        this.shortfalls = shortfalls;
        this.signed = signed;
        this.resent = resent;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Path prepare(RunRow run) throws IOException {
        close();
        draft = output.begin();
        return draft.folder();
    }

    @Override
    public Path folder(RunRow run) {
        return draft.folder();
    }

    @Override
    public Optional<String> findShown() {
        return standing.findShown();
    }

    @Override
    public boolean isInPlace(String published) {
        return standing.isInPlace(published);
    }

    @Override
    public void close() {
        if (draft == null) {
            return;
        }
        try {
            draft.close();
        } catch (PublishFailure e) {
            LOG.warn("a draft could not be deleted, the next run tries again", e);
        }
    }

    @Override
    public String publish(RunRow run, ContentReader content, Path folder) throws IOException {
        List<RefusedDelivery> refused = content.findings().listRefusedDeliveries();
        int exitCode = refused.isEmpty()
                        && shortfalls.list().isEmpty()
                        && inbox.listClosed().isEmpty()
                ? 0
                : 1;
        Map<String, Long> findings = new LinkedHashMap<>();
        content.findings().countFindings().forEach((code, n) -> findings.put(code, (long) n));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("findings_on_trial", content.findings().countFindingsOnTrial());
        more.put("waived", content.findings().listWaived());
        more.put("refused", refused.stream().map(Refused::of));
        more.put("ignored", inbox.listIgnored(content).stream().map(each -> new Ignored(each.file(), each.rule())));
        more.put("resent", resent.listOf(content, run).stream().map(this::document));
        more.put("waiting", inbox.listWaiting());
        more.put(InboxCollecting.CLOSED, inbox.listClosedFolders());
        more.put("links", content.links().countByOutcome());
        signed.get().ifPresent(since -> more.put("since_signed", document(since)));
        more.put("left_out", shortfalls.list().stream().map(Shortfall::code));
        RunReport report = new RunReport(
                settings.name(),
                ProgramVersion.text(),
                run.businessDate(),
                OffsetDateTime.now(clock),
                exitCode,
                false,
                content.counts(),
                content.deliveries().ledger(),
                findings,
                more);
        return "history/" + draft.publish(report).getFileName();
    }

    private record Ignored(String fileName, String rule) {}

    private record Refused(String fileName, boolean wholeFile, int rowsRefused) {
        static Refused of(RefusedDelivery refused) {
            return new Refused(refused.fileName(), refused.wholeFile(), refused.rowsRefused());
        }
    }

    /** How many causes were solved, remain and are new, and each finding. */
    private Map<String, Object> document(Resent resent) {
        FindingChanges changes = resent.changes();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file_name", resent.inboxPath());
        document.put("solved", changes.solved().size());
        document.put("open", changes.open().size());
        document.put("new", changes.fresh().size());
        document.put("no_longer_counts", resent.lost());
        document.put("solved_findings", documents(changes.solved()));
        document.put("open_findings", documents(changes.open()));
        document.put("new_findings", documents(changes.fresh()));
        return document;
    }

    private List<Map<String, Object>> documents(List<Finding> findings) {
        return findings.stream().map(this::document).toList();
    }

    private Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("severity", finding.severity().code());
        document.put("code", finding.code().code());
        document.put("sheet", finding.cell().sheet());
        document.put("cell", finding.cell().a1());
        document.put("cells", finding.cells().stream().map(CellRef::toString));
        document.put("message", wording.apply(finding));
        document.put("found", finding.found());
        document.put("expected", finding.expected());
        return document;
    }

    private static Map<String, Object> document(ChangesSinceSigned since) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fiscal_year", since.fiscalYear().buddhist());
        document.put("round", since.round());
        document.put("signed_on", since.signedOn());
        document.put("moved", since.moved().size());
        return document;
    }
}
