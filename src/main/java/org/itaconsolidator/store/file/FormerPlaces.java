package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/**
 * Where the program kept what belongs to a store before it had a folder of its own: in folders beside it with everyday
 * names, which all stores of one folder shared, and which may hold anything of the user's. Only what is surely this store's
 * moves into its own folder: by its name, or because it or a copy of it refers to the content. Each step is whole or not done,
 * and all are taken again until a note says that they have been taken, and after a copy has been restored.
 */
public final class FormerPlaces {
    private final OwnFiles own;
    private final Path beside;
    private final String store;

    public FormerPlaces(OwnFiles own) {
        this.own = own;
        this.beside = own.root().getParent();
        String root = own.root().getFileName().toString();
        this.store = root.substring(0, root.length() - OwnFiles.ENDING.length());
    }

    /** The note of the last good run. */
    Path sound() {
        return beside.resolve(store + ".sound");
    }

    /** Copies of the store, by name. */
    List<Path> listBackups() throws IOException {
        return listNamed(Part.BACKUP).stream()
                .filter(file -> file.toString().endsWith(".db"))
                .toList();
    }

    /**
     * Moves what is this store's into its folder, if that has not been done. Its lock must be held.
     *
     * @param onlyRead folders in which nothing may be moved: what lies there is copied
     */
    public void moveIn(Collection<Path> onlyRead) throws IOException {
        if (Files.exists(note(own))) {
            return;
        }
        if (StoreHeader.check(beside.resolve(store)) > 0) {
            moveAll(onlyRead);
        }
        own.make(Part.NOTES);
        PrivateFiles.createFile(note(own));
        Durable.syncFolder(own.root());
    }

    /** Says that the former places must be looked at once more: another copy may refer to what the store did not. */
    public void lookAgain() throws IOException {
        own.delete(Part.NOTES, note(own));
    }

    private static Path note(OwnFiles own) {
        return own.folder(Part.NOTES).resolve("moved-in");
    }

    private void moveAll(Collection<Path> onlyRead) throws IOException {
        for (Part part : List.of(Part.BACKUP, Part.SIGNED)) {
            for (Path each : listNamed(part)) {
                if (each.toString().contains("-settings") || isStore(each)) {
                    bring(each, placeOf(part, each), !isOnlyRead(each, onlyRead));
                }
            }
        }
        for (Path each : Durable.list(beside, store + ".")) {
            String ending = each.getFileName().toString().substring(store.length());
            if (ending.matches("\\.replaced-\\d{8}-\\d{6}(-wal|-shm)?") && isFile(each)) {
                String name = store + ending.replaceFirst("\\.replaced(-\\d{8}-\\d{6})", "$1.db");
                bring(each, own.make(Part.REPLACED).resolve(name));
            } else if (ending.endsWith(".served") && isFile(each)) {
                bring(each, own.make(Part.NOTES).resolve(ending.substring(1)));
            } else if (ending.matches("\\.(restored|purging)(\\.part)?") && isFile(each) && isStore(each)) {
                Files.delete(each); // left by a killed process
            }
        }
        bringOriginals(onlyRead);
        if (listOthers().isEmpty()) {
            bringCaches(onlyRead);
        }
        removeUnpacked(Part.FONTS, ".fonts");
        removeUnpacked(Part.NATIVE, ".native");
        if (isFile(sound())) {
            Files.delete(sound());
        }
    }

    /** The originals that the store or one of its copies refers to; those that another store here refers to stay for it. */
    private void bringOriginals(Collection<Path> onlyRead) throws IOException {
        Path archive = beside.resolve(folderName(Part.ARCHIVE));
        if (!Files.isDirectory(archive)) {
            return;
        }
        List<Path> stores = new ArrayList<>(List.of(beside.resolve(store)));
        for (Part part : List.of(Part.BACKUP, Part.SIGNED, Part.REPLACED)) {
            own.list(part).stream()
                    .filter(file -> file.toString().endsWith(".db"))
                    .forEach(stores::add);
        }
        Set<String> wanted = new HashSet<>();
        for (Path each : stores) {
            wanted.addAll(listContents(each).orElse(Set.of()));
        }
        boolean moves = isFolder(archive) && !isOnlyRead(archive, onlyRead);
        Set<String> ofOthers = new HashSet<>();
        for (Path other : listOthers()) {
            Optional<Set<String>> contents = hasLog(other) ? Optional.empty() : listContents(other);
            contents.ifPresent(ofOthers::addAll);
            moves = moves && contents.isPresent(); // of what cannot be asked anything may be
        }
        for (String sha256 : wanted) {
            for (String folder : List.of(sha256.substring(0, 2), "damaged")) {
                String place = folder + "/" + sha256 + ".xlsx";
                Path from = archive.resolve(place);
                if (isFile(from)) {
                    boolean moved = moves && isFolder(from.getParent()) && !ofOthers.contains(sha256);
                    bring(from, own.make(Part.ARCHIVE).resolve(place), moved);
                }
            }
        }
    }

    /** Files kept so that they need not be made again: the name of each says its content. They are nobody else's where no other store is. */
    private void bringCaches(Collection<Path> onlyRead) throws IOException {
        for (Part part : List.of(Part.ANSWERS, Part.PAPERS, Part.PICTURES, Part.WORKBOOKS)) {
            for (Path each : listNamed(part)) {
                if (!isOnlyRead(each, onlyRead) && isWhatItsNameSays(each)) {
                    bring(each, placeOf(part, each));
                }
            }
        }
    }

    private void removeUnpacked(Part part, String ending) throws IOException {
        Path folder = beside.resolve(store + ending);
        for (Path each : listNamed(part, folder)) {
            try {
                Files.delete(each);
                deleteIfEmpty(each.getParent());
            } catch (IOException e) {
                // a process that still uses it has it open
            }
        }
    }

    private static boolean isWhatItsNameSays(Path file) throws IOException {
        return file.getFileName().toString().endsWith("-" + Sha256.of(file));
    }

    /** The files in the former place of a part that have the names the program gives; none behind a link. */
    private List<Path> listNamed(Part part) throws IOException {
        return listNamed(part, beside.resolve(folderName(part)));
    }

    private List<Path> listNamed(Part part, Path folder) throws IOException {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(FormerPlaces::isFile)
                    .filter(file -> own.isNamed(part, own.folder(part).resolve(folder.relativize(file))))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path placeOf(Part part, Path former) throws IOException {
        return own.make(part).resolve(beside.resolve(folderName(part)).relativize(former));
    }

    /** Other stores here, and copies of them, that need what lies in the former places. */
    private List<Path> listOthers() throws IOException {
        List<Path> others = new ArrayList<>();
        for (Path folder :
                List.of(beside, beside.resolve(folderName(Part.BACKUP)), beside.resolve(folderName(Part.SIGNED)))) {
            for (Path each : Durable.list(folder, "")) {
                if (!each.equals(beside.resolve(store))
                        && isFile(each)
                        && isStore(each)
                        && !Files.exists(note(OwnFiles.of(each)))) {
                    others.add(each);
                }
            }
        }
        return others;
    }

    private static boolean isStore(Path file) {
        return StoreHeader.isOfThisProgram(file);
    }

    /** What stands in SQLite's log of another store cannot be asked without changing something beside it. */
    private static boolean hasLog(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static Optional<Set<String>> listContents(Path file) {
        return StoreFile.findIn(
                file,
                jdbc -> jdbc.sql("SELECT sha256 FROM submission")
                        .query(String.class)
                        .set());
    }

    private String folderName(Part part) {
        return own.folder(part).getFileName().toString();
    }

    private static boolean isOnlyRead(Path path, Collection<Path> onlyRead) throws IOException {
        Path real = path.toRealPath();
        for (Path folder : onlyRead) {
            Path read = folder.toRealPath();
            if (real.startsWith(read) || read.startsWith(real)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a folder out of which something was taken, and those above it, as far as nothing else is in them. */
    private void deleteIfEmpty(Path folder) throws IOException {
        try {
            for (Path each = folder; !each.equals(beside); each = each.getParent()) {
                Files.delete(each);
            }
        } catch (DirectoryNotEmptyException e) {
            // something else is in it
        }
    }

    private void bring(Path from, Path to) throws IOException {
        bring(from, to, true);
    }

    /** Moves or copies a file to a place where none is; whole or not at all. */
    private void bring(Path from, Path to, boolean moves) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        PrivateFiles.createFolders(to.getParent());
        try {
            if (moves) {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                Durable.syncFolder(to.getParent());
                deleteIfEmpty(from.getParent());
                return;
            }
        } catch (AtomicMoveNotSupportedException e) {
            // on another disk: copied, then deleted
        }
        Path copy = own.newFile(".part");
        Files.copy(from, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Durable.putInPlace(copy, to);
        if (moves) {
            Files.delete(from);
            deleteIfEmpty(from.getParent());
        }
    }
}
