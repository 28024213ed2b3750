package org.itaconsolidator.collect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.model.SourceFile;

/** One walk through the inbox, following no links. */
final class InboxWalk implements FileVisitor<Path> {
    /** A file whose name says that it is meant as a delivery. */
    record Candidate(String inboxPath, Path path, BasicFileAttributes attributes) {}

    private final Path inbox;
    final List<Candidate> candidates = new ArrayList<>();
    final List<Ignored> ignored = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();

    /** Folders that this user has no right to look into; each ends with {@code /}. */
    final List<String> closed = new ArrayList<>();

    /** Files meant as deliveries that this user may not even ask about. */
    final List<SourceFile> forbidden = new ArrayList<>();

    private InboxWalk(Path inbox) {
        this.inbox = inbox;
    }

    static InboxWalk of(Path inbox) throws IOException {
        InboxWalk walk = new InboxWalk(inbox.toRealPath());
        Files.walkFileTree(walk.inbox, walk);
        return walk;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        try {
            if (folder.equals(inbox) || !isHidden(folder)) {
                return FileVisitResult.CONTINUE;
            }
        } catch (IOException e) {
            unreadable.add(inboxPath(folder) + "/");
            return FileVisitResult.SKIP_SUBTREE;
        }
        ignored.add(new Ignored(inboxPath(folder) + "/", IgnoreRule.HIDDEN));
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Optional<IgnoreRule> rule;
        try {
            rule = findRule(file, attributes);
        } catch (IOException e) {
            // on Windows a file taken away just now cannot be asked whether it is hidden
            return visitFileFailed(file, e);
        }
        if (rule.isPresent()) {
            ignored.add(new Ignored(inboxPath(file), rule.get()));
        } else {
            candidates.add(new Candidate(inboxPath(file), file, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (file.equals(inbox)) {
            throw problem;
        }
        if (!(problem instanceof AccessDeniedException)) {
            unreadable.add(inboxPath(file) + (Files.isDirectory(file) ? "/" : ""));
        } else if (Inbox.isDelivery(file.getFileName().toString()) && !Files.isDirectory(file)) {
            forbidden.add(new SourceFile(inboxPath(file), file, SourceFile.UNKNOWN_CONTENT, 0, Instant.EPOCH));
        } else {
            closed.add(inboxPath(file) + "/");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
        if (problem != null && folder.equals(inbox)) {
            throw problem;
        }
        if (problem != null) {
            unreadable.add(inboxPath(folder) + "/");
        }
        return FileVisitResult.CONTINUE;
    }

    private static Optional<IgnoreRule> findRule(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith("~$")) {
            return Optional.of(IgnoreRule.OWNER_FILE);
        }
        if (name.startsWith(".~lock.")) {
            return Optional.of(IgnoreRule.LOCK_FILE);
        }
        if (attributes.isSymbolicLink()) {
            return Optional.of(IgnoreRule.LINK);
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(IgnoreRule.NOT_REGULAR);
        }
        if (isHidden(file)) {
            return Optional.of(IgnoreRule.HIDDEN);
        }
        if (AnswerSheet.isNamed(name)) {
            return Optional.of(IgnoreRule.OWN_ANSWER);
        }
        return Inbox.isDelivery(name) ? Optional.empty() : Optional.of(IgnoreRule.OTHER_KIND);
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }

    private String inboxPath(Path path) {
        StringBuilder joined = new StringBuilder();
        for (Path part : inbox.relativize(path)) {
            joined.append(joined.isEmpty() ? "" : "/").append(InboxFiles.shown(part));
        }
        return joined.toString();
    }
}
