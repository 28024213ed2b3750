package org.itaconsolidator.store;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.model.Sha256;

/**
 * The copies of a store, in {@code backup/} beside it: {@code <store>-<day>.db} of each night, which are thinned out;
 * {@code <store>-<time>.db}, made by hand, and {@code <store>-before-version-<n>-<time>.db}, which stay.
 */
public final class Backups {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final String ENDING = ".db";
    /** What a copy that has changed since it was written has behind its name. */
    private static final String SET_ASIDE = ".damaged";

    private static final Pattern OWN =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|(before-version-\\d+-)?\\d{8}-\\d{6})\\.db");

    private final Path folder;
    private final String name;

    /** The copies of a store. */
    public Backups(Path store) {
        Path file = store.toAbsolutePath().normalize();
        folder = file.resolveSibling("backup");
        name = file.getFileName() + "-";
    }

    /** The folder; it need not exist. */
    public Path folder() {
        return folder;
    }

    /** Where the copy of a night is or would be. */
    public Path placeOf(LocalDate night) {
        return folder.resolve(name + night + ENDING);
    }

    /** Where a copy made by hand would be. */
    public Path placeAt(LocalDateTime time) {
        return folder.resolve(name + TIME.format(time) + ENDING);
    }

    /** Where the copy of a store would be that is about to be brought to a version. */
    Path placeBefore(int version, LocalDateTime time) {
        return folder.resolve(name + "before-version-" + version + "-" + TIME.format(time) + ENDING);
    }

    /** All copies, by name. */
    public List<Path> list() throws IOException {
        return Durable.list(folder, name).stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .toList();
    }

    /** The copies that are surely of this store and not of one whose name begins like its, by name. */
    List<Path> listOwn() throws IOException {
        return list().stream()
                .filter(file -> OWN.matcher(file.getFileName().toString().substring(name.length()))
                        .matches())
                .toList();
    }

    /**
     * Reads one sealed copy through, the next in turn, and sets it aside if it has changed since it was written: it gets another
     * ending, and is no copy any more. One at a time costs the same however many there are.
     *
     * @param signed where copies are kept that belong to signed papers
     */
    public void verifyNext(Path signed) throws IOException {
        NavigableMap<String, Path> copies = new TreeMap<>();
        for (Path copy : listEnding(ENDING, signed)) {
            if (CopySeal.isOn(copy)) {
                // not by name: the turn would follow the nights, and be that of the newest for ever
                copies.put(Sha256.of(copy.getFileName().toString().getBytes(StandardCharsets.UTF_8)), copy);
            }
        }
        if (copies.isEmpty()) {
            return;
        }
        Path turn = folder.resolve(name + "last-verified");
        String last = Files.exists(turn) ? Files.readString(turn).strip() : "";
        Map.Entry<String, Path> next =
                Optional.ofNullable(copies.higherEntry(last)).orElse(copies.firstEntry());
        Path copy = next.getValue();
        if (!isUnbroken(copy)) {
            Files.move(copy, copy.resolveSibling(copy.getFileName() + SET_ASIDE), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.createFolders(folder);
        PrivateFiles.createFile(turn);
        Files.writeString(turn, next.getKey() + "\n");
    }

    /** The copies that were set aside, by folder and name. */
    public List<Path> listSetAside(Path signed) throws IOException {
        return listEnding(ENDING + SET_ASIDE, signed);
    }

    private List<Path> listEnding(String ending, Path signed) throws IOException {
        return Stream.concat(Durable.list(folder, name).stream(), Durable.list(signed, name).stream())
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .toList();
    }

    /** What the disk no longer gives back has changed as well. */
    private static boolean isUnbroken(Path copy) {
        try {
            return CopySeal.isUnbroken(copy);
        } catch (IOException e) {
            return false;
        }
    }

    /** The copy written last that is not empty; empty where there is none. */
    public Optional<Path> findNewest() {
        try {
            return listOwn().stream().filter(Backups::holdsSomething).max(Comparator.comparing(Backups::written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes the copies of nights that need not be kept, and what a killed process left half done.
     *
     * @param days how many of the newest stay
     * @param months of how many of the newest months the last one stays
     */
    public void thinOut(int days, int months) throws IOException {
        Map<LocalDate, Path> nights = new TreeMap<>();
        for (Path file : Durable.list(folder, name)) {
            if (file.getFileName().toString().endsWith(".part")) {
                Files.delete(file);
            }
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
            Files.delete(file);
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
