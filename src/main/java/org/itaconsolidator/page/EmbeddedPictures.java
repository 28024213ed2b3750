package org.itaconsolidator.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The charts inside the page, as PNG (a tenth of the size of SVG), so that the page is complete when it is sent alone.
 * To keep the page small for phones, for many bodies it contains the first chart of each, then the second of each, as
 * long as all charts of one round fit; the others are files beside it.
 */
public final class EmbeddedPictures {
    /** The most characters that all pictures together may add to the page. */
    static final int MOST = 5_000_000;

    /** The ending of a picture's form for phones. */
    public static final String PORTRAIT = "-portrait.png";

    private static final String DRAWING = ".svg";
    private static final String PICTURE = ".png";

    private final Map<String, String> addresses = new HashMap<>();
    private int letters;

    private EmbeddedPictures() {}

    /** @param turns paths below the folder; a turn is embedded as a whole, up to the first that does not fit */
    static EmbeddedPictures read(Path folder, List<List<String>> turns) throws IOException {
        EmbeddedPictures embedded = new EmbeddedPictures();
        for (List<String> turn : turns) {
            if (!embedded.add(folder, turn)) {
                break;
            }
        }
        return embedded;
    }

    /** The first picture of each list, then the second of each. */
    static List<List<String>> turns(List<List<String>> ofEach) {
        int most = ofEach.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> turns = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int turn = i;
            turns.add(ofEach.stream()
                    .filter(each -> each.size() > turn)
                    .map(each -> each.get(turn))
                    .toList());
        }
        return turns;
    }

    private boolean add(Path folder, List<String> turn) throws IOException {
        Map<String, String> read = new HashMap<>();
        int more = 0;
        for (String path : turn) {
            String address = address(folder, path);
            read.put(path, address);
            more += address.length();
            if (Files.exists(folder.resolve(portrait(path)))) {
                String upright = address(folder, portrait(path));
                read.put(portrait(path), upright);
                more += upright.length();
            }
            if (letters + more > MOST) {
                return false;
            }
        }
        letters += more;
        addresses.putAll(read);
        return true;
    }

    private static String address(Path folder, String path) throws IOException {
        String picture = path.endsWith(DRAWING) ? path.substring(0, path.length() - DRAWING.length()) + PICTURE : path;
        boolean drawn = Files.exists(folder.resolve(picture));
        String type = drawn ? "image/png" : "image/svg+xml";
        byte[] bytes = Files.readAllBytes(folder.resolve(drawn ? picture : path));
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String portrait(String path) {
        return path.substring(0, path.lastIndexOf('.')) + PORTRAIT;
    }

    /** The address of a picture's form for phones in the page; empty if there is none. */
    Optional<String> findPortrait(String path) {
        return Optional.ofNullable(addresses.get(portrait(path)));
    }

    /** The address of a picture in the page; empty if it lies beside it. */
    Optional<String> find(String path) {
        return Optional.ofNullable(addresses.get(path));
    }
}
