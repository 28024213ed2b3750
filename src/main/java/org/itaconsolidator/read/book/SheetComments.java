package org.itaconsolidator.read.book;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.CellRef;

/** The comments at the cells of a sheet, without who wrote them and without the lines that the program itself put there. */
final class SheetComments {
    private static final String COMMENTS = "/comments";

    /** The name of its author with which spreadsheet programs begin a comment. */
    private static final Pattern AUTHOR = Pattern.compile("^[^\\n:]{1,60}:\\s*\\n");

    /** How a comment of a conversation is told to older programs, in any tongue: prose with an address, then a line "Comment:". */
    private static final Pattern THREAD = Pattern.compile(
            "(?s)^\\[(?:Threaded comment].*?|[^\\]\\n]{1,60}].{0,900}?/fwlink/\\S*\\s*)\\n[^\\n:]{1,40}:\\s*");

    /** How the program's own lines begin, in every language that it answers in. */
    private static final List<String> OWN = Stream.of(Locale.forLanguageTag("th"), Locale.ENGLISH)
            .map(language -> Messages.of("returned", language).text("note-prefix"))
            .toList();

    private SheetComments() {}

    /** By the address of their cells. */
    static Map<String, String> of(WorkbookParts parts, String sheetPart, WorkbookBound bound)
            throws UnreadableWorkbook {
        Map<String, String> comments = new HashMap<>();
        for (String part : WorkbookStructure.listRelated(parts, sheetPart, COMMENTS)) {
            Optional<InputStream> in = parts.find(part);
            if (in.isPresent()) {
                Xml.read(part, in.get(), xml -> {
                    if (xml.getLocalName().equals("comment")) {
                        bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                        Optional<CellAddress> at = CellAddress.of(Xml.attribute(xml, "ref"));
                        String text = said(RichText.read(xml));
                        at.filter(cell -> !text.isEmpty())
                                .ifPresent(cell -> comments.put(CellRef.columnName(cell.column()) + cell.row(), text));
                    }
                });
            }
        }
        return comments;
    }

    /** What a comment says without who wrote it and without the program's own lines; {@code ""} for nothing. */
    static String said(String comment) {
        String lines = comment.lines()
                .filter(line -> OWN.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n"));
        return THREAD.matcher(AUTHOR.matcher(lines).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
