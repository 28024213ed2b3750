package org.itaconsolidator.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a part of a workbook before they are packed. More than some megabytes go to a file. */
final class XmlBytes implements Closeable {
    private static final int MOST_IN_MEMORY = 4 << 20;
    static final int MOST_BYTES_OF_A_CHARACTER = 6;

    private final Path folder;
    private byte[] bytes = new byte[1 << 14];
    private char[] characters = new char[1 << 8];
    private int size;
    private Optional<Path> file = Optional.empty();

    /** @param folder where a file may be made, which {@link #close} deletes */
    XmlBytes(Path folder) {
        this.folder = folder;
    }

    /** The bytes of markup, or of a text that needs no escaping. */
    static byte[] of(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    XmlBytes add(byte[] xml) {
        reserve(xml.length);
        System.arraycopy(xml, 0, bytes, size, xml.length);
        size += xml.length;
        return this;
    }

    XmlBytes add(String xml) {
        return add(of(xml));
    }

    /** A number without a sign. */
    XmlBytes add(int number) {
        reserve(MOST_BYTES_OF_A_CHARACTER * 2);
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        size += digits;
        int at = size;
        int rest = number;
        for (int i = 0; i < digits; i++) {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Adds a text between tags or quotation marks. */
    XmlBytes text(String text) {
        int length = text.length();
        if (characters.length < length) {
            characters = new char[length * 2];
        }
        text.getChars(0, length, characters, 0);
        reserve(length * MOST_BYTES_OF_A_CHARACTER);
        size = escape(characters, length, bytes, size);
        return this;
    }

    /** Writes characters as escaped bytes from a place on; returns where they end. */
    static int escape(char[] from, int length, byte[] to, int begin) {
        int at = begin;
        for (int i = 0; i < length; i++) {
            char c = from[i];
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0x80 && (c > '>' || c > '&' && c < '<' || c == ' ')) {
                to[at++] = (byte) c;
            } else if (c < 0x80) {
                at = ascii(c, to, at);
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(from[i + 1])) {
                int whole = Character.toCodePoint(c, from[++i]);
                to[at++] = (byte) (0xF0 | whole >> 18);
                to[at++] = (byte) (0x80 | whole >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | whole >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | whole & 0x3F);
            } else {
                to[at++] = '?';
            }
        }
        return at;
    }

    /** Writes a character that may be markup, or one that XML forbids or would change. */
    private static int ascii(char c, byte[] to, int at) {
        String named = switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\r' -> "&#xd;";
            default -> "";
        };
        if (named.isEmpty()) {
            to[at] = (byte) (c < ' ' && c != '\n' && c != '\t' ? '?' : c);
            return at + 1;
        }
        for (int i = 0; i < named.length(); i++) {
            to[at + i] = (byte) named.charAt(i);
        }
        return at + named.length();
    }

    private void reserve(int more) {
        if (size + more <= bytes.length) {
            return;
        }
        if (size > MOST_IN_MEMORY) {
            spill();
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private void spill() {
        try {
            Path waiting = file.isPresent() ? file.get() : Files.createTempFile(folder, ".writing-", ".tmp");
            file = Optional.of(waiting);
            try (OutputStream out = Files.newOutputStream(waiting, StandardOpenOption.APPEND)) {
                out.write(bytes, 0, size);
            }
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        if (file.isPresent()) {
            Files.copy(file.get(), out);
        }
        out.write(bytes, 0, size);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
