package org.itaconsolidator.read.book;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/** One worksheet's part, streamed into a {@link Grid}. The {@code <dimension>} element lies and is not looked at. */
final class SheetParser {
    /** The left, middle and right part of a page's header. */
    /** Longer formulas are kept as any. */
    private static final int LONGEST_FORMULA = 100;

    private static final Pattern PLACE = Pattern.compile("&[LCR]");

    private static final Pattern CODE = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d+|[A-Z&])");
    private static final int LONGEST_PAGE_TEXT = 200;
    private static final int LONGEST_PROMPT = 300;
    private static final int MOST_RANGES = 100;

    private final String sheet;
    private final RawCell rawCell;
    private final SheetLinks links;
    private final Map<String, String> comments;
    private final ZeroFormulas zeros;
    private final WorkbookBound bound;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private List<GridCell> row = new ArrayList<>();
    private int rowNumber;
    private int columnNumber;
    private boolean rowHidden;
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private final Set<String> pageTexts = new LinkedHashSet<>();
    private final List<Grid.Prompt> prompts = new ArrayList<>();

    SheetParser(
            String sheet,
            RawCell rawCell,
            SheetLinks links,
            Map<String, String> comments,
            ZeroFormulas zeros,
            WorkbookBound bound) {
        this.sheet = sheet;
        this.rawCell = rawCell;
        this.links = links;
        this.comments = comments;
        this.zeros = zeros;
        this.bound = bound;
    }

    Grid parse(WorkbookStructure.SheetPart part, InputStream in) throws UnreadableWorkbook {
        try {
            Xml.read(part.part(), in, this::element);
        } catch (UnreadableWorkbook damage) {
            throw damage.on(sheet);
        }
        return new Grid(sheet, part.hidden(), rows, merges, links, hiddenColumns, comments, pageTexts, prompts, bound);
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        switch (xml.getLocalName()) {
            case "sheetData" -> rows(xml);
            case "col" -> column(xml);
            case "mergeCell" -> merge(Xml.attribute(xml, "ref"));
            case "hyperlink" -> link(xml);
            case "headerFooter" -> pageTexts(xml);
            case "dataValidation" -> prompt(xml);
            default -> {
                // widths, views and the like say nothing about values
            }
        }
    }

    private void column(XMLStreamReader xml) {
        if (Xml.isSet(xml, "hidden")) {
            int last = Math.min(Integer.parseInt(Xml.attribute(xml, "max")), CellAddress.LAST_COLUMN);
            for (int column = Integer.parseInt(Xml.attribute(xml, "min")); column <= last; column++) {
                hiddenColumns.add(column);
            }
        }
    }

    /** What is printed at the top and bottom of each page, without the codes of its looks and places. */
    private void pageTexts(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextStart(xml, "headerFooter")) {
            pageTexts.addAll(listPageTexts(xml.getElementText()));
        }
    }

    /** What is printed by a header or footer as the file holds it. */
    static List<String> listPageTexts(String coded) {
        return PLACE.splitAsStream(coded)
                .map(text -> ThaiText.clean(CODE.matcher(text).replaceAll("")).strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_PAGE_TEXT)
                .toList();
    }

    /** Rows and cells; only here, because controls and drawings have elements of the same names. */
    private void rows(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        while (Xml.nextStart(xml, "sheetData")) {
            switch (xml.getLocalName()) {
                case "row" -> startRow(xml);
                case "c" -> cell(xml);
                default -> {
                    // extensions
                }
            }
        }
        endRow();
    }

    private void startRow(XMLStreamReader xml) throws UnreadableWorkbook {
        endRow();
        String number = Xml.attribute(xml, "r");
        int next = number.isEmpty() ? rowNumber + 1 : Integer.parseInt(number);
        if (next <= rowNumber || next > CellAddress.LAST_ROW) {
            throw corrupt(CellRef.wholeSheet(sheet), number);
        }
        rowNumber = next;
        rowHidden = Xml.isSet(xml, "hidden");
        columnNumber = 0;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new GridRow(rowNumber, rowHidden, row, bound));
            row = new ArrayList<>();
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        String reference = Xml.attribute(xml, "r");
        CellAddress address = reference.isEmpty() ? new CellAddress(rowNumber, columnNumber + 1) : address(reference);
        if (address.row() != rowNumber || address.column() <= columnNumber) {
            throw corrupt(CellRef.wholeSheet(sheet), reference);
        }
        columnNumber = address.column();
        Optional<RawCell.Content> read = rawCell.read(xml);
        if (read.isEmpty()) {
            throw corrupt(new CellRef(sheet, address.row(), address.column()), "");
        }
        RawCell.Content content = read.get();
        links.addFormula(address, content.formula().text());
        zeros.note(sheet, address, content.value(), content.formula());
        boolean calculated = !content.formula().text().isEmpty()
                || !content.formula().sharedBy().isEmpty();
        if (calculated) {
            bound.keep(WorkbookBound.Kept.FORMULAS, CellRef.wholeSheet(sheet));
        }
        if (content.value().isPresent()) {
            String formula = content.formula().text();
            boolean kept = !formula.isEmpty() && formula.length() <= LONGEST_FORMULA;
            row.add(new GridCell(
                    columnNumber,
                    content.value().get(),
                    content.look(),
                    kept ? formula : calculated ? GridCell.ANY_FORMULA : ""));
            bound.keep(content.value().get(), CellRef.wholeSheet(sheet));
        }
    }

    private void merge(String reference) throws UnreadableWorkbook {
        if (reference.indexOf(':') > 0) {
            bound.keep(WorkbookBound.Kept.MERGES, CellRef.wholeSheet(sheet));
            merges.add(range(reference).orElseThrow(() -> corrupt(CellRef.wholeSheet(sheet), reference)));
        }
    }

    /** A link of no known cell is not a reason to refuse the sheet: no value is lost with it. */
    private void link(XMLStreamReader xml) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.LINKS, CellRef.wholeSheet(sheet));
        range(Xml.attribute(xml, "ref"))
                .ifPresent(cells -> links.add(cells, Xml.attribute(xml, "id"), Xml.attribute(xml, "location")));
    }

    /** Title and text of a prompt, as far as they are there and short. */
    static List<String> listPrompt(Stream<String> texts) {
        return texts.map(text -> ThaiText.clean(text).strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_PROMPT)
                .toList();
    }

    /** What is shown where somebody types into cells. */
    private void prompt(XMLStreamReader xml) {
        List<String> texts = listPrompt(Stream.of(Xml.attribute(xml, "promptTitle"), Xml.attribute(xml, "prompt")));
        if (!texts.isEmpty()) {
            Stream.of(Xml.attribute(xml, "sqref").split(" "))
                    .limit(MOST_RANGES)
                    .flatMap(cells -> range(cells).stream())
                    .forEach(cells -> prompts.add(new Grid.Prompt(cells, texts)));
        }
    }

    private static Optional<Merge> range(String reference) {
        int colon = reference.indexOf(':');
        Optional<CellAddress> first = CellAddress.of(colon < 0 ? reference : reference.substring(0, colon));
        Optional<CellAddress> last = colon < 0 ? first : CellAddress.of(reference.substring(colon + 1));
        return first.flatMap(from -> last.map(to -> new Merge(from.row(), from.column(), to.row(), to.column())));
    }

    private CellAddress address(String reference) throws UnreadableWorkbook {
        return CellAddress.of(reference).orElseThrow(() -> corrupt(CellRef.wholeSheet(sheet), reference));
    }

    private static UnreadableWorkbook corrupt(CellRef at, String found) {
        return new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, found);
    }
}
