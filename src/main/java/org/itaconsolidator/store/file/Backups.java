package org.itaconsolidator.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/**
 * The copies of a store, in a folder of their own ({@link OwnFiles}): {@code <store>-<day>.db} of each night, which are
 * thinned out; {@code <store>-<time>.db}, made by hand, and {@code <store>-before-version-<n>-<time>.db}, which stay.
 */
public final class Backups {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final String ENDING = ".db";
    /** Added to the name of a copy that has changed since it was written. */
    private static final String SET_ASIDE = ".damaged";

    private final OwnFiles files;
    private final Path folder;
    private final String name;

    public Backups(Path store) {
        Path file = store.toAbsolutePath().normalize();
        files = OwnFiles.of(file);
        folder = files.folder(Part.BACKUP);
        name = file.getFileName() + "-";
    }

    /** The folder, which need not exist. */
    public Path folder() {
        return folder;
    }

    /** The place of a night's copy. */
    public Path placeOf(LocalDate night) {
        return folder.resolve(name + night + ENDING);
    }

    /** The place of a copy made by hand. */
    public Path placeAt(LocalDateTime time) {
        return folder.resolve(name + TIME.format(time) + ENDING);
    }

    /** The place of the copy made before a store is brought to a version. */
    Path placeBefore(int version, LocalDateTime time) {
        return folder.resolve(name + "before-version-" + version + "-" + TIME.format(time) + ENDING);
    }

    public List<Path> list() throws IOException {
        return files.list(Part.BACKUP).stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .toList();
    }

    /**
     * Reads through one sealed copy, the next in turn. If it has changed since it was written, it is set aside under another
     * ending and is no longer a copy. One each night costs the same however many copies there are.
     *
     * @param written the copy that this run has just written and read
     */
    public void verifyNext(Path written) throws IOException {
        NavigableMap<String, Path> copies = new TreeMap<>();
        for (Path copy : listEnding(ENDING)) {
            if (!copy.equals(written) && CopySeal.isOn(copy)) {
                // not ordered by name: the newest copy would then always be the next
                copies.put(Sha256.of(copy.getFileName().toString().getBytes(StandardCharsets.UTF_8)), copy);
            }
        }
        if (copies.isEmpty()) {
            return;
        }
        Path turn = folder.resolve("last-verified");
        String last = Files.exists(turn) ? Files.readString(turn).strip() : "";
        Map.Entry<String, Path> next =
                Optional.ofNullable(copies.higherEntry(last)).orElse(copies.firstEntry());
        Path copy = next.getValue();
        if (!isUnbroken(copy)) {
            Files.move(copy, copy.resolveSibling(copy.getFileName() + SET_ASIDE), StandardCopyOption.REPLACE_EXISTING);
        }
        files.make(Part.BACKUP);
        PrivateFiles.createFile(turn);
        Files.writeString(turn, next.getKey() + "\n");
    }

    /** The copies that were set aside, by folder and name. */
    public List<Path> listSetAside() throws IOException {
        return listEnding(ENDING + SET_ASIDE);
    }

    private List<Path> listEnding(String ending) throws IOException {
        return Stream.concat(files.list(Part.BACKUP).stream(), files.list(Part.SIGNED).stream())
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .toList();
    }

    /** Whether a copy is as it was written; one that the disk cannot read is not. */
    private static boolean isUnbroken(Path copy) {
        try {
            return CopySeal.isUnbroken(copy);
        } catch (IOException e) {
            return false;
        }
    }

    /** The newest copy that is not empty; empty if there is none. */
    public Optional<Path> findNewest() {
        try {
            return list().stream().filter(Backups::holdsSomething).max(Comparator.comparing(Backups::written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes the copies of nights that need not be kept.
     *
     * @param days how many of the newest stay
     * @param months of how many of the newest months the last one stays
     */
    public void thinOut(int days, int months) throws IOException {
        Map<LocalDate, Path> nights = new TreeMap<>();
        for (Path file : list()) {
            night(file).ifPresent(night -> nights.put(night, file));
        }
        List<LocalDate> all = List.copyOf(nights.keySet());
        Map<YearMonth, LocalDate> lasts = new TreeMap<>();
        all.forEach(night -> lasts.put(YearMonth.from(night), night));
        List<LocalDate> lastOfMonths = List.copyOf(lasts.values());
        Set<LocalDate> kept = new HashSet<>(newest(all, days));
        kept.addAll(newest(lastOfMonths, months));
        Map<LocalDate, Path> others = new HashMap<>(nights);
        others.keySet().removeAll(kept);
        for (Path file : others.values()) {
            files.delete(Part.BACKUP, file);
        }
    }

    private static List<LocalDate> newest(List<LocalDate> dates, int count) {
        return dates.subList(Math.max(0, dates.size() - count), dates.size());
    }

    private Optional<LocalDate> night(Path file) {
        String rest = file.getFileName().toString().substring(name.length());
        try {
            return rest.endsWith(ENDING)
                    ? Optional.of(LocalDate.parse(rest.substring(0, rest.length() - ENDING.length())))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean holdsSomething(Path copy) {
        try {
            return Files.size(copy) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
