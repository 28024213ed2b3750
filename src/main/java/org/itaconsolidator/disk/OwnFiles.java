package org.itaconsolidator.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program keeps beside a store, all in one marked folder, {@code <store>.files}. Only this class knows what
 * lies where and under which names. Nothing is deleted in a folder without the mark, behind a link, or under a name
 * that the program does not give: it may belong to somebody else.
 */
public final class OwnFiles {
    /** The file that makes the folder the program's; it is empty. */
    public static final String MARK = "ita-consolidator.mark";

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{8}-\\d{6}";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String KEPT = HASH + "-" + HASH;
    private static final String PART = "(\\.part)?";
    private static final String COPY = "\\.db(\\.part|\\.damaged)?";
    private static final String UNFINISHED = "new-";

    private static final String STORE = "<store>";

    /** A folder of it, and the names of the program's files there, relative to it. */
    public enum Part {
        /**
         * Short notes, in the folder itself: how the store was left, which jobs it has, when a service last ran a
         * job, when what is kept was last known to be whole.
         */
        NOTES("", "sound|jobs|[^/]+\\.served" + PART + "|(answers|papers|pictures|workbooks)\\.checked"),
        /** The originals of what was delivered, by content hash; what was found damaged; the one looked at last. */
        ARCHIVE("archive", "last-verified|([0-9a-f]{2}|damaged)/" + HASH + "\\.[a-z]+"),
        /** Copies of the store: of nights, made by hand, made before the store was brought up to date. */
        BACKUP("backup", "last-verified|" + STORE + "-(" + DAY + "|(before-version-\\d+-)?" + TIME + ")" + COPY),
        /** Stores that a restore has put aside, each with SQLite's log. */
        REPLACED("replaced", STORE + "-" + TIME + "\\.db(-wal|-shm)?"),
        /** What papers were signed from: copies of the store, and the settings of then. */
        SIGNED("signed", STORE + "-\\d{4}-(6|12)-" + DAY + "(" + COPY + "|-settings/.+)"),
        /** Answers to the senders, made once. */
        ANSWERS("answers", KEPT),
        /** Documents to sign and the pictures in them, made once. */
        PAPERS("papers", KEPT),
        /** The bodies' pictures, where each has one, made once. */
        PICTURES("pictures", KEPT),
        /** The bodies' own workbooks, made once. */
        WORKBOOKS("workbooks", KEPT),
        LOG("log", "ita\\.\\d\\.log(\\.lck)?"),
        FONTS("fonts", "Sarabun-[^/]+|fontconfig\\.properties[^/]*"),
        /** SQLite's library, unpacked by each process for itself, and its temporary files. */
        NATIVE("native", "\\d{1,18}/(sqlite-|etilqs_)[^/]+"),
        /** What is being made, by whoever holds the store's lock. */
        WORK("work", "(new-|\\.writing-)\\d+.*");

        private final String folder;
        private final String names;

        Part(String folder, String names) {
            this.folder = folder;
            this.names = names;
        }
    }

    private final String store;
    private final Path root;
    private final Map<Part, Pattern> namesByPart = new ConcurrentHashMap<>();

    private OwnFiles(Path store) {
        this.store = store.getFileName().toString();
        this.root = store.resolveSibling(this.store + ".files");
    }

    /** The own files of a store; nothing is read or made. */
    public static OwnFiles of(Path store) {
        return new OwnFiles(store.toAbsolutePath().normalize());
    }

    public Path root() {
        return root;
    }

    public Path folder(Part part) {
        return root.resolve(part.folder);
    }

    /** Whether something else is in the folder's place: a file, a link, or a filled folder without the mark. */
    public boolean isForeign() {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS) || Files.exists(root.resolve(MARK))) {
            return Files.isSymbolicLink(root);
        }
        try {
            // what fills it may be the mark that another thread has just made
            return !isFolder(root) || !Durable.list(root, "").isEmpty() && !Files.exists(root.resolve(MARK));
        } catch (IOException e) {
            return true;
        }
    }

    /** Makes the folder with its mark, and the folder of a part. */
    public Path make(Part part) throws IOException {
        if (isForeign()) {
            throw new FileAlreadyExistsException(root.toString());
        }
        if (!Files.exists(root.resolve(MARK))) {
            PrivateFiles.createFolders(root);
            PrivateFiles.createFile(root.resolve(MARK));
        }
        PrivateFiles.createFolders(folder(part));
        return folder(part);
    }

    /** A new, empty file for unfinished work; {@link #prepare} removes what a killed process leaves. */
    public Path newFile(String ending) throws IOException {
        return Files.createTempFile(make(Part.WORK), UNFINISHED, ending);
    }

    /** The files of a part that are surely the program's, by path. */
    public List<Path> list(Part part) throws IOException {
        if (isForeign() || !isFolder(folder(part))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder(part), part == Part.NOTES ? 1 : Integer.MAX_VALUE)) {
            return found.filter(file -> isNamed(part, file))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a file of a part, present or not, has a name that the program gives. */
    public boolean isNamed(Part part, Path file) {
        if (!file.startsWith(folder(part))) {
            return false;
        }
        String path = Durable.path(folder(part).relativize(file));
        return namesByPart.computeIfAbsent(part, this::names).matcher(path).matches();
    }

    private Pattern names(Part part) {
        return Pattern.compile(part.names.replace(STORE, Pattern.quote(store)), Pattern.DOTALL);
    }

    /** Deletes a file of a part and folders that become empty; false if it is missing or not surely the program's. */
    public boolean delete(Part part, Path file) throws IOException {
        if (isForeign() || !isNamed(part, file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        for (Path above = file.getParent(); !above.equals(root); above = above.getParent()) {
            if (!isFolder(above)) {
                return false; // behind a link
            }
        }
        Files.delete(file);
        for (Path above = file.getParent(); !above.equals(folder(part)); above = above.getParent()) {
            if (!isDeletedEmpty(above)) {
                break;
            }
        }
        return true;
    }

    /** Deletes all files of a part; returns how many. */
    public int deleteAll(Part part) throws IOException {
        int files = 0;
        for (Path file : list(part)) {
            files += delete(part, file) ? 1 : 0;
        }
        return files;
    }

    /** Deletes a part's files in one of its folders, and the folder if nothing else is in it. */
    public void deleteAll(Part part, Path folder) throws IOException {
        for (Path file : list(part)) {
            if (file.startsWith(folder)) {
                delete(part, file);
            }
        }
        if (isFolder(folder)) {
            isDeletedEmpty(folder);
        }
    }

    /**
     * Makes the folder with its mark, and deletes what killed processes left half made in it. The caller holds the store's lock.
     *
     * @return how many files that were
     */
    public int prepare() throws IOException {
        make(Part.NOTES);
        int left = 0;
        for (Part part : Part.values()) {
            for (Path file : part == Part.ARCHIVE || part == Part.NATIVE ? List.<Path>of() : list(part)) {
                if (part == Part.WORK || file.toString().endsWith(".part")) {
                    left += delete(part, file) ? 1 : 0;
                }
            }
        }
        if (!isFolder(folder(Part.WORK))) {
            return left;
        }
        List<Path> folders;
        try (Stream<Path> found = Files.walk(folder(Part.WORK))) {
            folders = found.filter(each -> isNamed(Part.WORK, each) && isFolder(each))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path each : folders) {
            isDeletedEmpty(each);
        }
        return left;
    }

    private static boolean isDeletedEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
