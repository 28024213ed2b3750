package org.itaconsolidator.read.book;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/** The texts that cells share by number. A number without a text is damage, never a blank. */
final class SharedStrings {
    /** The same object for a text that stood in workbooks before: what is remembered of it is found without comparing letters. */
    private static final Memo<String> KNOWN = new Memo<>(text -> text);

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(String part, Optional<InputStream> in, WorkbookBound bound) throws UnreadableWorkbook {
        List<String> texts = new ArrayList<>();
        if (in.isPresent()) {
            Xml.read(part, in.get(), xml -> {
                if (xml.getLocalName().equals("si")) {
                    bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                    texts.add(KNOWN.of(ThaiText.clean(RichText.read(xml))));
                }
            });
        } else if (!part.isEmpty()) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, part);
        }
        return new SharedStrings(texts);
    }

    /** The text of a number as written in a cell; empty where there is none of that number. */
    Optional<String> find(String index) {
        int number = Integer.parseInt(index.strip());
        return number >= 0 && number < texts.size() ? Optional.of(texts.get(number)) : Optional.empty();
    }
}
