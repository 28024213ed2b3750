package org.itaconsolidator.job.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.app.RunOutcome.IgnoredFile;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.collect.Inbox;
import org.itaconsolidator.collect.InboxContents;
import org.itaconsolidator.job.load.LoadStages.Collected;
import org.itaconsolidator.store.content.ContentReader;

/** Of the step collect: what is in the inbox, and which files are no deliveries or are still changing. */
public final class InboxCollecting implements LoadStages.Collecting {
    /** The rule of a file in which nothing is meant for this program. */
    private static final String LEFT_ALONE = "nothing-for-us";

    /** The key in {@code run.json} for folders that could not be read. */
    public static final String CLOSED = "folders_closed";

    private final Path inbox;
    private List<IgnoredFile> ignored = List.of();
    private List<String> waiting = List.of();
    private List<String> closed = List.of();

    public InboxCollecting(Path inbox) {
        this.inbox = inbox;
    }

    @Override
    public Collected collect() throws IOException {
        InboxContents contents = Inbox.collect(inbox);
        ignored = contents.ignored().stream()
                .map(each -> new IgnoredFile(each.inboxPath(), each.rule().code()))
                .toList();
        waiting = contents.waiting();
        closed = contents.closed();
        return new Collected(
                Stream.concat(contents.workbooks().stream(), contents.refused().stream())
                        .toList(),
                Stream.concat(waiting.stream(), closed.stream()).toList());
    }

    /** The files of the last look that are no deliveries, including those that had to be read to know. */
    public List<IgnoredFile> listIgnored(ContentReader content) {
        return Stream.concat(
                        ignored.stream(),
                        content.deliveries().listLeftAlone().stream().map(path -> new IgnoredFile(path, LEFT_ALONE)))
                .sorted(Comparator.comparing(IgnoredFile::file))
                .toList();
    }

    /** The folders of the last look that this user may not read. */
    public List<Shortfall> listClosed() {
        return shortfalls(closed);
    }

    /** Their inbox paths, each ending in {@code /}. */
    public List<String> listClosedFolders() {
        return closed;
    }

    /** Takes the closed folders from a run's report, where that run's output is checked or written again. */
    public void takeClosedFrom(Map<?, ?> report) {
        closed = report.get(CLOSED) instanceof List<?> folders
                ? folders.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The shortfalls for folders that this user may not read. */
    public static List<Shortfall> shortfalls(List<String> closed) {
        return closed.stream()
                .map(folder -> new Shortfall("folder-closed", Map.of("path", folder)))
                .toList();
    }

    /** The files of the last look that were still changing. */
    public List<String> listWaiting() {
        return waiting;
    }
}
