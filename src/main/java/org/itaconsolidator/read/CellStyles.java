package org.itaconsolidator.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FindingCode;

/** Of the styles only what number formats make of numbers. */
final class CellStyles {
    private final List<NumberFormats.Kind> kinds;

    private CellStyles(List<NumberFormats.Kind> kinds) {
        this.kinds = kinds;
    }

    static CellStyles read(String part, Optional<InputStream> in) throws UnreadableWorkbook {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        if (in.isEmpty() && !part.isEmpty()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, part);
        }
        if (in.isPresent()) {
            boolean[] inCellFormats = new boolean[1];
            Xml.read(part, in.get(), xml -> {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        codes.put(Integer.valueOf(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCellFormats[0] = true;
                    case "cellStyleXfs", "cellStyles", "dxfs" -> inCellFormats[0] = false;
                    case "xf" -> {
                        if (inCellFormats[0]) {
                            String id = Xml.attribute(xml, "numFmtId");
                            formats.add(id.isEmpty() ? 0 : Integer.parseInt(id));
                        }
                    }
                    default -> {
                        // fonts, fills, borders
                    }
                }
            });
        }
        return new CellStyles(formats.stream()
                .map(id -> NumberFormats.kind(id, codes.get(id)))
                .toList());
    }

    /** What the style of a cell makes of its number. Empty where the workbook has styles and not this one: damage. */
    Optional<NumberFormats.Kind> find(String style) {
        if (kinds.isEmpty()) {
            return Optional.of(NumberFormats.Kind.PLAIN);
        }
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < kinds.size() ? Optional.of(kinds.get(index)) : Optional.empty();
    }
}
