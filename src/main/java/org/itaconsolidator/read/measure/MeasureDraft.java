package org.itaconsolidator.read.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.ThaiWords;

/** A measure while its rows are read: what each row adds, cell by cell, until the next measure begins. */
public final class MeasureDraft {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\(?\\d{1,2}[.)]|[-\u2010-\u2015\u2022\u25CF\u25AA\u25E6\u25CB\u25A0\u25A1\u27A2\u2713\u2714\u221A\u2611\u00B7*])");
    private static final Set<Field> NAMES = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.SUB_TOPIC);
    private static final Set<Field> PROSE = EnumSet.of(
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.STEPS,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.PROBLEMS,
            Field.RECOMMENDATION);

    final Form form;
    final OptionalInt topic;
    final CellRef at;
    private final HeadingBlock heading;
    final List<RowRef> rows = new ArrayList<>();
    final List<Map<Field, FieldText>> parts = new ArrayList<>();

    /** For each part what a range merged down from above holds for its row. */
    final List<Map<Field, FieldText>> held = new ArrayList<>();

    /** What its rows say, folded, of the fields that were asked for. */
    private final Map<Field, Set<String>> said = new EnumMap<>(Field.class);

    /** The empty cells of its first row, by field. */
    final Map<Field, CellRef> blanks = new EnumMap<>(Field.class);

    /** The blank cells in whose place the topic or the indicator of the measure above holds. */
    final Map<Field, CellRef> subjectsFromAbove = new EnumMap<>(Field.class);

    /** What its first row has below "ตัวชี้วัดที่". */
    Optional<FieldText> indicatorNumber = Optional.empty();

    /** A measure that begins under a heading. */
    MeasureDraft(Form form, OptionalInt topic, CellRef at, HeadingBlock heading) {
        this.heading = heading;
        this.form = form;
        this.topic = topic;
        this.at = at;
    }

    void add(TableRow row, Map<Field, FieldText> texts) {
        if (rows.isEmpty()) {
            indicatorNumber = heading.list(Field.SEQ).stream()
                    .filter(column -> TableColumn.headsNumbers(column.text()))
                    .flatMap(column -> row.row().find(column.number()).stream())
                    .map(cell -> new FieldText(
                            cell.text(), new CellRef(at.sheet(), row.row().number(), cell.column())))
                    .findFirst();
        }
        rows.add(row.ref());
        held.add(row.held());
        parts.add(new EnumMap<>(texts));
        said.forEach((field, folded) ->
                Optional.ofNullable(texts.get(field)).ifPresent(text -> folded.add(ThaiText.fold(text.text()))));
    }

    /** Whether its last row stands on a sheet, in a table of a form. */
    boolean isOn(String sheet, Form ofForm) {
        return form == ofForm && rows.get(rows.size() - 1).sheet().equals(sheet);
    }

    /** The first text written in a field, {@code ""} for a blank. */
    String firstText(Field field) {
        for (Map<Field, FieldText> part : parts) {
            FieldText text = part.get(field);
            if (text != null) {
                return text.text();
            }
        }
        return "";
    }

    /** The parts of a field in the order of the rows. */
    List<FieldText> list(Field field) {
        List<FieldText> texts = new ArrayList<>(parts.size());
        for (Map<Field, FieldText> part : parts) {
            FieldText text = part.get(field);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whether one of its rows says of a field what another row says of it. */
    boolean says(Field field, Map<Field, FieldText> other) {
        return said.computeIfAbsent(field, this::foldedOf)
                .contains(ThaiText.fold(other.get(field).text()));
    }

    private Set<String> foldedOf(Field field) {
        Set<String> folded = new HashSet<>();
        list(field).forEach(text -> folded.add(ThaiText.fold(text.text())));
        return folded;
    }

    /** The field's text over all rows: what is repeated stands once. */
    Map<Field, FieldText> joined() {
        if (parts.size() == 1) {
            return new EnumMap<>(told(parts.get(0)));
        }
        Map<Field, JoinedText> texts = new EnumMap<>(Field.class);
        for (Map<Field, FieldText> part : parts) {
            told(part)
                    .forEach((field, text) ->
                            texts.computeIfAbsent(field, JoinedText::new).add(text));
        }
        Map<Field, FieldText> joined = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> joined.put(field, text.whole()));
        return joined;
    }

    /** What a row says, with the day that stands beside what was done and gives none. */
    static Map<Field, FieldText> told(Map<Field, FieldText> part) {
        FieldText result = part.get(Field.RESULT);
        List<DateMention> days = result == null || !part.containsKey(Field.DATE)
                ? List.of()
                : ThaiDates.listMentions(part.get(Field.DATE).text());
        boolean given = days.isEmpty()
                || Stream.of(Field.RESULT, Field.OUTCOME)
                        .filter(part::containsKey)
                        .anyMatch(field ->
                                !ThaiDates.listMentions(part.get(field).text()).isEmpty());
        if (given) {
            return part;
        }
        String written = part.get(Field.DATE).text();
        String day =
                written.substring(days.get(0).start(), days.get(days.size() - 1).end());
        Map<Field, FieldText> dated = new EnumMap<>(part);
        dated.put(Field.RESULT, new FieldText(result.text() + "\n" + day, result.at()));
        return dated;
    }

    /** The parts of a field that its joined text keeps: what is repeated is there once. */
    List<FieldText> listKept(Field field) {
        List<FieldText> all = list(field);
        if (all.size() <= 1) {
            return all;
        }
        JoinedText joined = new JoinedText(field);
        all.forEach(joined::add);
        return joined.kept;
    }

    /**
     * The text of a field that goes on below: in a list, what has no label of its own is the rest of a broken sentence and
     * joined by a blank, as it is in a name; anything else stands on a line of its own. A part that repeats a line, or all
     * there is, adds nothing.
     */
    private static final class JoinedText {
        private static final int LEAST_FOLDED = 4;

        private final Field field;
        private final List<FieldText> kept = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Set<String> lines = new HashSet<>();
        private boolean labelled;

        /** The last line, to which a broken sentence may still add. */
        private final StringBuilder last = new StringBuilder();

        /** Letters of the last line, and of those above it. */
        private int lastLength;

        private int length;

        private JoinedText(Field field) {
            this.field = field;
        }

        private FieldText whole() {
            return new FieldText(text.toString(), kept.get(0).at());
        }

        private void add(FieldText part) {
            String folded = ThaiText.fold(part.text());
            if (kept.isEmpty()) {
                labelled = LABEL.matcher(folded).find();
            } else if (isRepeated(folded)) {
                return;
            } else {
                boolean broken =
                        !LABEL.matcher(folded).find() && (NAMES.contains(field) || PROSE.contains(field) && labelled);
                boolean within = broken && field == Field.MEASURE && ThaiWords.goesOn(last.toString(), part.text());
                text.append(within ? "" : broken ? " " : "\n");
                if (broken) {
                    last.append(within ? "" : " ");
                } else {
                    endLine();
                }
            }
            kept.add(part);
            text.append(part.text());
            String[] own = part.text().split("\n", -1);
            for (int i = 0; i < own.length; i++) {
                if (i > 0) {
                    endLine();
                }
                last.append(own[i]);
                lastLength += own[i].length();
            }
        }

        private void endLine() {
            lines.add(ThaiText.fold(last.toString()));
            length += lastLength;
            last.setLength(0);
            lastLength = 0;
        }

        /**
         * Whether a part is one of the lines, or all of them. The last line and the whole are folded anew only for a part that
         * is about as long: else many short parts would take the square of their number.
         */
        private boolean isRepeated(String folded) {
            return lines.contains(folded)
                    || isAsLongAs(lastLength, folded)
                            && ThaiText.fold(last.toString()).equals(folded)
                    || isAsLongAs(length + lastLength, folded)
                            && ThaiText.fold(text.toString()).equals(folded);
        }

        /** Folding leaves out blanks and doubled marks, of which officers' texts never have more than letters. */
        private static boolean isAsLongAs(int letters, String folded) {
            return folded.length() * LEAST_FOLDED >= letters;
        }
    }
}
