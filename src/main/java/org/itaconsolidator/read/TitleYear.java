package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.ThaiText;

/**
 * A fiscal year that a title line states.
 *
 * @param year the year
 * @param at the cell of the line
 * @param ofResult whether the line only tells of that year's result ("จากผลการประเมิน ปีงบประมาณ ..."), to which the
 *     document answers
 */
record TitleYear(FiscalYear year, CellRef at, boolean ofResult) {
    /** What may stand between the years of one list, such as "2564 และ พ.ศ. 2565". */
    private static final int LONGEST_LINK = 6;

    /** The years that lines state: the document's own first, then those of results, each from top to bottom. */
    static List<TitleYear> listOf(List<TextLine> lines, Words words) {
        List<TitleYear> years = new ArrayList<>();
        lines.forEach(line -> years.addAll(inLine(line, words)));
        years.sort(Comparator.comparing(TitleYear::ofResult));
        return years;
    }

    private static List<TitleYear> inLine(TextLine line, Words words) {
        String text = line.text();
        List<FiscalYearMention> stated = FiscalYears.inText(text).stream()
                .filter(FiscalYearMention::stated)
                .toList();
        List<TitleYear> years = new ArrayList<>();
        boolean ofResult = false;
        for (int i = 0; i < stated.size(); i++) {
            int start = stated.get(i).start();
            String before = text.substring(i == 0 ? 0 : stated.get(i - 1).start(), start);
            boolean another = i + 1 < stated.size();
            String after = another ? text.substring(start, stated.get(i + 1).start()) : "";
            boolean listed = i > 0 && ThaiText.fold(before).length() <= 4 + LONGEST_LINK;
            ofResult = listed && ofResult
                    || words.contains(Words.Kind.YEAR_OF_RESULT, before)
                    || words.contains(Words.Kind.LEADS_TO, after);
            years.add(new TitleYear(stated.get(i).year(), line.at(), ofResult));
        }
        return years;
    }
}
