package org.itaconsolidator.thai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.itaconsolidator.yaml.YamlNode;

/** Opens the program's files of names. */
public final class NameFile {
    private NameFile() {}

    public static YamlNode read(String name) {
        try (InputStream in = NameFile.class.getResourceAsStream("/names/" + name)) {
            return YamlNode.read("names/" + name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
