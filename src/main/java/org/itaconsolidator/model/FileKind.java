package org.itaconsolidator.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that are sent as deliveries, by the end of a file's name. */
public enum FileKind {
    XLSX(Use.WORKBOOK),
    XLSM(Use.WORKBOOK),
    XLS(Use.MANY),
    ODS(Use.MANY),
    DOCX(Use.MANY),
    CSV(Use.MANY),
    TSV(Use.MANY),
    XLSB(Use.NOT_READ),
    DOC(Use.NOT_READ),
    PDF(Use.NOT_READ);

    /** The largest file that is opened, in bytes: 50 MB. */
    public static final int LARGEST_BYTES = 50 * 1024 * 1024;

    private enum Use {
        WORKBOOK,
        /** Read, but offices use such files for much else too. */
        MANY,
        NOT_READ
    }

    private final Use use;

    FileKind(Use use) {
        this.use = use;
    }

    /** The kind of a file of that name, in capital or small letters; empty if such files are no deliveries. */
    public static Optional<FileKind> of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Stream.of(values())
                        .filter(kind -> kind.ending().equals(end.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    /** The end of the name without its point, {@code xlsx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this kind may be no delivery although it is read: a letter, an order, another list. */
    public boolean isOfManyUses() {
        return use == Use.MANY;
    }

    /** Whether such files are read. If not, the sender should send the file that this one was made from. */
    public boolean isRead() {
        return use != Use.NOT_READ;
    }

    /** The endings of the kinds that are read, as the alternatives of a regular expression. */
    public static String readEndings() {
        return Stream.of(values())
                .filter(FileKind::isRead)
                .map(FileKind::ending)
                .collect(Collectors.joining("|"));
    }
}
