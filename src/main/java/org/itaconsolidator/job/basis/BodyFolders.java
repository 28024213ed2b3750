package org.itaconsolidator.job.basis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;

/** Names of folders for bodies: readable, valid on every system, different for different bodies. */
public final class BodyFolders {
    /** The folder for pictures of several bodies side by side. */
    public static final String SIDE_BY_SIDE = Messages.of("page").text("folder.side-by-side");

    /** The folder's name of each body: its name, with district, province and a number if names are equal. */
    public static Map<Body, String> of(List<Body> bodies) {
        Map<String, Integer> names = new HashMap<>();
        bodies.forEach(body -> names.merge(key(harmless(body.name())), 1, Integer::sum));
        Map<Body, String> folders = new HashMap<>();
        Set<String> taken = new HashSet<>(Set.of(SIDE_BY_SIDE));
        for (Body body : bodies) {
            String name = harmless(body.name());
            if (names.get(key(name)) > 1) {
                name = harmless(body.name() + " " + body.district() + " " + body.province());
            }
            folders.put(body, free(name, taken));
        }
        return folders;
    }

    private static String free(String name, Set<String> taken) {
        String folder = name;
        for (int n = 2; !taken.add(key(folder)); n++) {
            folder = name + "-" + n;
        }
        return folder;
    }

    /**
     * Folders for stored bodies and for expected ones of which nothing is stored yet. The stored keep the names that they
     * have everywhere.
     *
     * @param awaited all expected bodies, needed now or not: the names depend on all of them
     */
    public static Map<Body, String> of(List<Body> stored, Collection<Body> awaited) {
        Map<Body, String> folders = of(stored);
        Set<String> taken = new HashSet<>(Set.of(SIDE_BY_SIDE));
        folders.values().forEach(folder -> taken.add(key(folder)));
        List<Body> others =
                awaited.stream().filter(body -> !folders.containsKey(body)).toList();
        Map<Body, String> names = of(others);
        for (Body body : others) {
            String folder = names.get(body);
            if (taken.contains(key(folder))) {
                folder = harmless(body.name() + " " + body.district() + " " + body.province());
            }
            folders.put(body, free(folder, taken));
        }
        return folders;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String harmless(String name) {
        return FileNames.of(name.strip());
    }
}
