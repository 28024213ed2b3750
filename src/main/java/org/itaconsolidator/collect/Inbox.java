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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.collect.InboxContents.IgnoreRule;
import org.itaconsolidator.collect.InboxContents.Ignored;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;

/** Finds the deliveries in an inbox folder. */
public final class Inbox {
    private static final long MEGABYTE = 1024 * 1024;

    /** The same order on every system: Java's own puts characters of two code units before some of one. */
    private static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    /** The folders of an inbox that this user may not read, each ending in {@code /}, by path. */
    public static List<String> listClosed(Path inbox) throws IOException {
        return InboxWalk.of(inbox).closed.stream().sorted(CODE_POINTS).toList();
    }

    /**
     * Everything in a folder at any depth. Contents are hashed each time, on all cores: by size and time alone, a changed
     * figure could be missed.
     *
     * @throws IOException if the folder itself cannot be read
     */
    public static InboxContents collect(Path inbox) throws IOException {
        InboxWalk walk = InboxWalk.of(inbox);
        List<InboxWalk.Candidate> candidates = walk.candidates.stream()
                .sorted(Comparator.comparing(InboxWalk.Candidate::inboxPath, CODE_POINTS))
                .toList();
        List<String> waiting = new ArrayList<>(walk.unreadable);
        // on all cores: nothing else is done beside
        List<Optional<SourceFile>> files = candidates.parallelStream()
                .map(file -> InboxFiles.fingerprint(file.inboxPath(), file.path(), file.attributes()))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).isEmpty()) {
                waiting.add(candidates.get(i).inboxPath());
            }
        }
        waiting.sort(CODE_POINTS);
        Map<Boolean, List<SourceFile>> refused = Stream.concat(
                        files.stream().flatMap(Optional::stream), walk.forbidden.stream())
                .sorted(Comparator.comparing(SourceFile::inboxPath, CODE_POINTS))
                .collect(Collectors.partitioningBy(file -> findRefusal(file).isPresent()));
        List<Ignored> ignored = walk.ignored.stream()
                .sorted(Comparator.comparing(Ignored::inboxPath, CODE_POINTS))
                .toList();
        List<String> closed = walk.closed.stream().sorted(CODE_POINTS).toList();
        return new InboxContents(refused.get(false), refused.get(true), ignored, waiting, closed);
    }

    /** Why a file named on the command line cannot be a delivery, by the rules of the inbox. */
    public static Optional<Finding> findRefusal(SourceFile file) {
        if (InboxFiles.isLost(file.path())) {
            return Optional.of(Finding.ofFile(FindingCode.FILE_NAME_NOT_UTF8, file.inboxPath(), ""));
        }
        if (file.sha256().equals(SourceFile.UNKNOWN_CONTENT)) {
            return Optional.of(Finding.ofFile(FindingCode.FILE_NOT_READABLE, "", ""));
        }
        Optional<FileKind> notRead = FileKind.of(file.inboxPath()).filter(kind -> !kind.isRead());
        if (notRead.isPresent()) {
            return Optional.of(Finding.ofFile(
                    FindingCode.OLD_EXCEL_FORMAT, "." + notRead.get().ending(), ".xlsx"));
        }
        if (file.size() == 0) {
            return Optional.of(Finding.ofFile(FindingCode.EMPTY_WORKBOOK, "", ".xlsx"));
        }
        if (file.size() > FileKind.LARGEST_BYTES) {
            String found = (file.size() + MEGABYTE - 1) / MEGABYTE + " MB";
            return Optional.of(Finding.ofFile(FindingCode.TOO_LARGE, found, FileKind.LARGEST_BYTES / MEGABYTE + " MB"));
        }
        return Optional.empty();
    }

    /** One walk through the inbox, following no links. */
    private static final class InboxWalk implements FileVisitor<Path> {
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
                // on Windows a file that was just taken away cannot be asked whether it is hidden
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
            } else if (FileKind.of(file.getFileName().toString()).isPresent() && !Files.isDirectory(file)) {
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
            return FileKind.of(name).isPresent() ? Optional.empty() : Optional.of(IgnoreRule.OTHER_KIND);
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
}
