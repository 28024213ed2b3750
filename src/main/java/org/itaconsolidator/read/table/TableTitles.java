package org.itaconsolidator.read.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.thai.text.ThaiText;

/** What the titles directly above a table say about it. */
public record TableTitles(ReadingContext context) {
    /** The case of a table whose title is another system's, in the message files. */
    public static final String TITLED_OTHERWISE = "titled-otherwise";

    /** What may follow the title of a report of execution: the assessment's name cut short, its year, its round, whose it is. */
    private static final Pattern NO_SUBJECT =
            Pattern.compile("^(?:ส่งเสริมคุณธรรม)?(?:$|\\(|ประจำ|ปี|พ\\.ศ|รอบ|ไตรมาส|ครั้งที่|ระหว่าง|ภายในหน่วยงาน"
                    + "|(?:ของ)?(?:องค์การ|เทศบาล|อบต|อบจ|ทต|ทม|หน่วยงาน|กอง|สำนัก|ส่วนราชการ))");

    private static final Pattern ITEM = Pattern.compile("^o\\d{1,2}(?!\\d)");

    /** A measure with its number as a line over its steps: "มาตรการที่ ๑ : จัดทำป้าย". */
    private static final Pattern NUMBERED_MEASURE =
            Words.pattern("\\s*+<measure-starts>(?:ที่)?\\s*+\\d{1,2}(?![\\d/])[\\s.:)-]*+(\\p{L}[\\s\\S]*)");

    private static final Pattern MEASURES_AND_MORE = Words.pattern("<measure-starts>(.+)");

    /** The measure that a line names behind a number; empty for other lines. */
    public static Optional<String> findNumberedMeasure(String line) {
        Matcher numbered = NUMBERED_MEASURE.matcher(ThaiText.arabicDigits(line));
        return numbered.matches() ? Optional.of(line.substring(numbered.start(1))) : Optional.empty();
    }

    /** What a heading says behind the word that counts measures, folded: "/ขั้นตอน" of "มาตรการ/ขั้นตอน". */
    public static Optional<String> findBehindMeasures(String heading) {
        Matcher both = MEASURES_AND_MORE.matcher(ThaiText.fold(heading));
        return both.matches() ? Optional.of(both.group(1)) : Optional.empty();
    }

    /** Whether a line names the assessment, or a topic of it. */
    public boolean namesAssessment(TextLine line) {
        return context.words().contains(Words.Kind.ASSESSMENT, line.text())
                || context.naming().findTopic(line.text()).isPresent();
    }

    /** The title of its own that says that the table is another system's: a plan of risks, a register. */
    public Optional<TextLine> findOther(List<TextLine> around) {
        return around.stream()
                .filter(line ->
                        context.words().contains(Words.Kind.OTHER_SYSTEMS, line.text()) && !beginsWithOurs(line))
                .findFirst();
    }

    boolean isTitledOtherwise(List<TextLine> around) {
        return findOther(around).isPresent();
    }

    /**
     * Whether a line begins with an item's code, as an indicator of ours or as a measure with its number: the plan that it names is what is
     * asked for there.
     */
    private boolean beginsWithOurs(TextLine line) {
        String text = ThaiText.fold(line.text());
        return ITEM.matcher(text).find()
                || findNumberedMeasure(line.text()).isPresent()
                || text.startsWith("ตัวชี้วัด")
                        && context.naming().findIndicator(line.text()).isPresent();
    }

    /** Whether a title of its own says that the table is a calendar of the assessment, which has no measures. */
    boolean isCalendar(List<TextLine> around) {
        return around.stream().anyMatch(line -> context.words().contains(Words.Kind.CALENDARS, line.text()))
                && around.stream().noneMatch(line -> context.words().contains(Words.Kind.MEASURE_STARTS, line.text()));
    }

    /** Whether a title speaks of measures, a plan of them or a report of their execution. */
    boolean namesMeasures(TextLine line) {
        return context.words().namesMeasures(line.text())
                || context.words().contains(Words.Kind.REPORT_TITLES, line.text())
                        && !ThaiText.fold(line.text()).contains("คะแนน")
                || context.naming().findTopic(line.text()).isPresent();
    }

    /** Whether a title is that of a report of execution and names no other subject behind it, such as saving energy. */
    boolean reportsMeasures(TextLine line) {
        String title = ThaiText.fold(line.text()).replaceFirst("^แบบ(?:ฟอร์ม)?", "");
        return context.words().folded().get(Words.Kind.MEASURE_REPORTS).stream()
                .anyMatch(start -> title.startsWith(start)
                        && NO_SUBJECT.matcher(title.substring(start.length())).find());
    }
}
