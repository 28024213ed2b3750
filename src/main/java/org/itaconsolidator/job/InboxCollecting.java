package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.app.RunOutcome.IgnoredFile;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.collect.InboxContents;
import org.itaconsolidator.collect.Refusal;
import org.itaconsolidator.model.SourceFile;

/** Stage collect: what lies in the inbox, and what of it is no delivery or still changing. */
final class InboxCollecting implements Stages.Collecting {
    private final Path inbox;
    private List<IgnoredFile> ignored = List.of();
    private List<String> waiting = List.of();

    InboxCollecting(Path inbox) {
        this.inbox = inbox;
    }

    @Override
    public Collected collect() throws IOException {
        InboxContents contents = Inbox.collect(inbox);
        List<SourceFile> files = new ArrayList<>(contents.workbooks());
        contents.refusals().stream().map(Refusal::file).forEach(files::add);
        ignored = contents.ignored().stream()
                .map(each -> new IgnoredFile(each.inboxPath(), each.rule().code()))
                .toList();
        waiting = contents.waiting();
        return new Collected(files, contents.waiting());
    }

    /** The files of the last look that are no deliveries. */
    List<IgnoredFile> listIgnored() {
        return ignored;
    }

    /** The files of the last look that are still changing. */
    List<String> listWaiting() {
        return waiting;
    }
}
