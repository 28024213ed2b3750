package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.disk.Durable;

/** The folders of past runs: {@code history/<business date>[-n]}. */
final class History {
    static final String NAME = "history";
    private static final Pattern RUN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,6}))?");

    record Run(Path folder, LocalDate date, int number) {}

    private final Path folder;

    History(Path output) {
        folder = output.resolve(NAME);
    }

    Path folder() {
        return folder;
    }

    /** The folder of a new run: the date, or the date with the next free number from 2 on. */
    Path next(LocalDate date) throws IOException {
        int last = runs().stream()
                .filter(run -> run.date().equals(date))
                .mapToInt(Run::number)
                .max()
                .orElse(0);
        int number = last + 1;
        while (Files.exists(place(date, number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return place(date, number);
    }

    private Path place(LocalDate date, int number) {
        return folder.resolve(number == 1 ? date.toString() : date + "-" + number);
    }

    /** The runs, the oldest first; other folders are ignored. */
    List<Run> runs() throws IOException {
        return Durable.list(folder, "").stream()
                .filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(each.resolve(OutputFolder.RUN_FILE)))
                .map(History::run)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Run::date).thenComparingInt(Run::number))
                .toList();
    }

    /**
     * Deletes what need not be kept: all but the newest runs and each month's last. A history behind a link only grows.
     *
     * @param keptNewest how many of the newest stay
     * @param shown the run that {@code latest} shows, which always stays
     */
    void thinOut(int keptNewest, Path shown) throws IOException {
        List<Run> runs = runs();
        Map<YearMonth, Run> lastOfMonth = new TreeMap<>();
        runs.forEach(run -> lastOfMonth.put(YearMonth.from(run.date()), run));
        Set<Run> kept = new HashSet<>(lastOfMonth.values());
        kept.addAll(runs.subList(Math.max(0, runs.size() - keptNewest), runs.size()));
        for (Run run : runs) {
            if (!kept.contains(run) && !run.folder().equals(shown)) {
                delete(run);
            }
        }
    }

    /** Deletes a run; false where files stay that are not known to be the program's. */
    boolean delete(Run run) throws IOException {
        return !Files.isSymbolicLink(folder) && ListedFiles.delete(run.folder(), OutputFolder.RUN_FILE);
    }

    private static Optional<Run> run(Path folder) {
        Matcher name = RUN.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
            return Optional.of(new Run(folder, LocalDate.parse(name.group(1)), number));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
