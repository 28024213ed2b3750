package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.LostLetters;

/**
 * A file of any kind, read as grids in the order of its tabs. Its content decides its kind, not its name, and no user
 * of the grids needs to know the kind.
 *
 * @param sheets hidden ones too
 * @param properties the title, subject, keywords, comments and category in its properties
 * @param own whether this program made it, so that its figures were computed
 * @param bound the limits that apply to it
 * @param pictures whether it holds pictures, in which nothing is read
 * @param told what has to be reported about opening it
 * @param places for rows that a person finds elsewhere than in the sheet as read: where
 */
public record Workbook(
        List<Grid> sheets,
        List<String> properties,
        boolean own,
        WorkbookBound bound,
        boolean pictures,
        List<Finding> told,
        Map<RowRef, RowRef> places) {
    /** Who made a file, where this program did: other programs that save it again keep the name. */
    static final String MAKER = "ita-consolidator";

    private static final List<String> PROPERTIES = List.of("docProps/core.xml", "meta.xml");
    private static final int LONGEST_PROPERTY = 200;

    /** A name or two in foreign letters are no damage, and a name or two typed since are no file that can be read. */
    private static final int FEWEST_LOST = 3;

    private static final Set<String> TELLING = Set.of("title", "subject", "keywords", "description", "category");
    private static final Set<String> MAKERS = Set.of("creator", "initial-creator");

    /** How a container begins as old programs of Office write it. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @param name decides for text alone, which shows no kind */
    public static Workbook read(byte[] file, String name) throws UnreadableWorkbook {
        if (file.length == 0) {
            throw new UnreadableWorkbook(FindingCode.EMPTY_WORKBOOK, "");
        }
        if (file.length > FileKind.LARGEST_BYTES) {
            throw UnreadableWorkbook.tooLarge(
                    "",
                    CellRef.WHOLE_FILE,
                    WorkbookParts.megabytes(file.length),
                    WorkbookParts.megabytes(FileKind.LARGEST_BYTES));
        }
        WorkbookBound bound = new WorkbookBound();
        ZeroFormulas zeros = new ZeroFormulas(bound);
        List<String> properties = new ArrayList<>();
        List<Finding> told = new ArrayList<>();
        Map<RowRef, RowRef> places = new HashMap<>();
        boolean pictures = false;
        List<Grid> sheets;
        if (WorkbookParts.startsWith(file, OLE2)) {
            sheets = OldExcel.read(file, zeros, properties, bound);
        } else if (!WorkbookParts.isPackage(file) && SeparatedText.isNamed(name)) {
            sheets = SeparatedText.read(file, told, places, bound);
        } else {
            WorkbookParts parts = WorkbookParts.open(file);
            Optional<String> text = WordDocument.findPart(parts);
            sheets = parts.isOpenDocument()
                    ? OpenDocument.read(parts, zeros, bound)
                    : text.isPresent()
                            ? List.of(WordDocument.read(parts, text.get(), told, places, bound))
                            : ExcelPackage.read(parts, zeros, bound);
            properties.addAll(properties(parts));
            pictures = parts.hasPictures();
        }
        boolean own = properties.removeIf(MAKER::equals);
        properties.removeIf(property -> property.isEmpty() || property.length() > LONGEST_PROPERTY);
        if (sheets.stream().allMatch(grid -> grid.listRows().isEmpty())) {
            throw UnreadableWorkbook.empty(pictures);
        }
        refuseLostLetters(sheets);
        return new Workbook(zeros.withoutBlanks(sheets), List.copyOf(properties), own, bound, pictures, told, places);
    }

    /** Of a file whose texts lost their letters nothing can be read: a heading or name more or less would not help. */
    private static void refuseLostLetters(List<Grid> sheets) throws UnreadableWorkbook {
        Map<String, CellRef> lost = new LinkedHashMap<>();
        int sound = 0;
        for (Grid sheet : sheets) {
            for (GridRow row : sheet.listRows()) {
                for (GridCell cell : row.cells()) {
                    if (!(cell.value() instanceof CellValue.Text text)) {
                        continue;
                    }
                    if (LostLetters.isLost(text.text())) {
                        lost.putIfAbsent(text.text(), new CellRef(sheet.sheet(), row.number(), cell.column()));
                    } else if (sound < FEWEST_LOST && LostLetters.isSound(text.text())) {
                        sound++;
                    }
                }
            }
        }
        if (lost.size() >= FEWEST_LOST && sound < FEWEST_LOST) {
            Map.Entry<String, CellRef> first = lost.entrySet().iterator().next();
            throw UnreadableWorkbook.lostLetters(first.getValue(), first.getKey());
        }
    }

    /** Where a person finds a cell. */
    public CellRef place(CellRef cell) {
        RowRef row = places.get(cell.rowRef());
        return row == null ? cell : new CellRef(row.sheet(), row.row(), cell.column());
    }

    /** A damaged part of properties takes nothing away. */
    private static List<String> properties(WorkbookParts parts) {
        List<String> properties = new ArrayList<>();
        try {
            for (String part : PROPERTIES) {
                parts.read(part, xml -> {
                    boolean telling = TELLING.contains(xml.getLocalName());
                    if (telling || MAKERS.contains(xml.getLocalName())) {
                        String text = xml.getElementText().strip();
                        if (telling || text.equals(MAKER)) {
                            properties.add(text);
                        }
                    }
                });
            }
        } catch (UnreadableWorkbook e) {
            return List.of();
        }
        return properties;
    }
}
