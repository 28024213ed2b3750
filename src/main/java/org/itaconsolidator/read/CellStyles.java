package org.itaconsolidator.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FindingCode;

/** Of the styles only what number formats make of numbers. */
final class CellStyles {
    private final List<NumberFormats.Format> formats;

    private CellStyles(List<NumberFormats.Format> formats) {
        this.formats = formats;
    }

    static CellStyles read(String part, Optional<InputStream> in, WorkbookBound bound) throws UnreadableWorkbook {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        if (in.isEmpty() && !part.isEmpty()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, part);
        }
        if (in.isPresent()) {
            boolean[] inCellFormats = new boolean[1];
            Xml.read(part, in.get(), xml -> {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                        codes.put(Integer.valueOf(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
                    }
                    case "cellXfs" -> inCellFormats[0] = true;
                    case "cellStyleXfs", "cellStyles", "dxfs" -> inCellFormats[0] = false;
                    case "xf" -> {
                        if (inCellFormats[0]) {
                            bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                            String id = Xml.attribute(xml, "numFmtId");
                            ids.add(id.isEmpty() ? 0 : Integer.parseInt(id));
                        }
                    }
                    default -> {
                        // fonts, fills, borders
                    }
                }
            });
        }
        return new CellStyles(
                ids.stream().map(id -> NumberFormats.format(id, codes.get(id))).toList());
    }

    /** What the style of a cell makes of its number. Empty where the workbook has styles and not this one: damage. */
    Optional<NumberFormats.Format> find(String style) {
        if (formats.isEmpty()) {
            return Optional.of(new NumberFormats.Format(NumberFormats.Kind.PLAIN, 0));
        }
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < formats.size() ? Optional.of(formats.get(index)) : Optional.empty();
    }
}
