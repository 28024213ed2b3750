package org.itaconsolidator.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.yaml.YamlNode;

/** The data files: the program's own and a user's; each is read whole, parsed when asked for. */
final class FrameworkFiles {
    private static final String NATIONAL = "national.yaml";

    private static final Pattern YEAR_FILE = Pattern.compile("\\d{4}\\.yaml");

    /** By file name; a user's file stands in the place of the program's of the same name. */
    private final Map<String, Source> sources = new TreeMap<>();

    private NavigableSet<FiscalYear> years = Collections.emptyNavigableSet();

    private String contentHash;

    private FrameworkFiles() {}

    static FrameworkFiles in(Optional<Path> userFolder) {
        FrameworkFiles files = new FrameworkFiles();
        // a jar cannot be listed; asking for every plausible year finds a new file without a list to keep in step
        for (int year = FiscalYear.EARLIEST; year <= FiscalYear.LATEST; year++) {
            files.addOwn(year + ".yaml");
        }
        files.addOwn(NATIONAL);
        userFolder.ifPresent(files::addUsers);
        files.years = files.readYears();
        return files;
    }

    private void addOwn(String name) {
        try (InputStream in = FrameworkFiles.class.getResourceAsStream("/frameworks/" + name)) {
            if (in != null) {
                sources.put(name, new Source("frameworks/" + name, in.readAllBytes(), false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addUsers(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path path : listed.filter(FrameworkFiles::isYaml).sorted().toList()) {
                String name = path.getFileName().toString();
                Source source = new Source(path.toString(), YamlNode.bytes(path), true);
                if (!name.equals(NATIONAL) && !isYear(name)) {
                    throw source.read()
                            .problem(
                                    "year-file-expected",
                                    Map.of("national", NATIONAL),
                                    "expected a file named by its fiscal year, such as 2570.yaml, or " + NATIONAL);
                }
                sources.put(name, source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of frameworks cannot be read: " + folder, e);
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && !name.endsWith(".spec.yml")
                && !name.startsWith(".");
    }

    private static boolean isYear(String name) {
        return YEAR_FILE.matcher(name).matches() && FiscalYear.isPlausible(Integer.parseInt(name.substring(0, 4)));
    }

    NavigableSet<FiscalYear> years() {
        return years;
    }

    /** Taken from the files' names once: every workbook asks for them. */
    private NavigableSet<FiscalYear> readYears() {
        NavigableSet<FiscalYear> named = new TreeSet<>();
        sources.keySet().stream()
                .filter(FrameworkFiles::isYear)
                .map(FrameworkFiles::year)
                .forEach(named::add);
        return Collections.unmodifiableNavigableSet(named);
    }

    Set<FiscalYear> userYears() {
        Set<FiscalYear> years = new TreeSet<>();
        sources.forEach((name, source) -> {
            if (source.users && isYear(name)) {
                years.add(year(name));
            }
        });
        return years;
    }

    private static FiscalYear year(String name) {
        return FiscalYear.ofBuddhist(Integer.parseInt(name.substring(0, 4)));
    }

    boolean hasUserNational() {
        return sources.get(NATIONAL).users;
    }

    YamlNode read(FiscalYear year) {
        Source source = sources.get(year.buddhist() + ".yaml");
        if (source == null) {
            throw new IllegalArgumentException("no framework of " + year + " is known; known are " + years());
        }
        return source.read();
    }

    YamlNode readNational() {
        return sources.get(NATIONAL).read();
    }

    /** SHA-256 over names and bytes, in hexadecimal. */
    synchronized String contentHash() {
        if (contentHash == null) {
            contentHash = hashAll();
        }
        return contentHash;
    }

    private String hashAll() {
        Sha256 hash = new Sha256();
        sources.forEach((name, source) ->
                hash.add(name + "\0" + source.bytes.length + "\0").add(source.bytes));
        return hash.hex();
    }

    private record Source(String shownName, byte[] bytes, boolean users) {
        YamlNode read() {
            return YamlNode.read(shownName, new ByteArrayInputStream(bytes));
        }
    }
}
