package org.itaconsolidator.publish;

import java.nio.file.Path;

/** Paths of a run's files never leave its folder. */
final class SafePath {
    private SafePath() {}

    /**
     * A path below a folder.
     *
     * @param path with {@code /}; must be relative, without {@code ..}, backslashes or empty parts
     * @throws IllegalArgumentException otherwise
     */
    static Path below(Path folder, String path) {
        for (String part : path.split("/", -1)) {
            boolean harmless = !part.isEmpty() && !part.equals(".") && !part.equals("..");
            if (!harmless || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0 || part.matches("[A-Za-z]:.*")) {
                throw new IllegalArgumentException(
                        "'" + path + "' is no path within the output, such as charts/name/trend.png");
            }
        }
        return folder.resolve(path);
    }
}
