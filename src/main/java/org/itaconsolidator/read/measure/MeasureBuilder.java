package org.itaconsolidator.read.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.framework.TopicMatch;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.ItemOfRow;
import org.itaconsolidator.read.row.SubjectLinker;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.date.ThaiDates.ImpossibleDate;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.ThaiWords;
import org.itaconsolidator.thai.text.WebAddresses;

/** Makes a measure from its rows: steps, divisions, period, dated events, indicator and item. */
public final class MeasureBuilder {
    /** How what was done ends, and no division: "จัดทำทะเบียนคุมแล้ว". */
    private static final String DONE = "แล้ว";

    private static final int WORDS_AROUND = 60;

    /** In as many letters without a blank words are found. */
    private static final int LONGEST_CHAIN = 200;

    /** Names of divisions with those of the bodies that they are of have fewer letters. */
    private static final int LONGEST_DIVISION = 80;

    /** A longer name that begins as measures do is one; a shorter one may be a field of work, "ส่งเสริมการเกษตร". */
    private static final int LONGEST_FIELD_OF_WORK = 30;

    private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,2}[.)]");
    private static final List<Field> SUBJECT = List.of(Field.TOPIC, Field.INDICATOR, Field.ITEM);

    private final ReadingContext context;
    private final SubjectLinker linker;
    private final SubmissionDraft draft;

    /** Periods as read, because many rows have the same phrase. */
    private final Map<String, Period> periodsRead = new HashMap<>();

    public MeasureBuilder(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.linker = new SubjectLinker(context);
        this.draft = draft;
    }

    public Measure build(MeasureDraft rows) {
        Map<Field, FieldText> texts = rows.joined();
        SubjectLinker.Subject subject = linker.link(texts, draft);
        linker.note(texts, rows.indicatorNumber);
        rows.subjectsFromAbove.forEach((field, blank) -> {
            if (field == Field.TOPIC || subject.indicator().isPresent()) {
                draft.findings.add(Finding.at(
                                blank,
                                FindingCode.INDICATOR_NOT_RECOGNISED,
                                "",
                                texts.get(field).firstLine())
                        .with("case", field == Field.TOPIC ? "topic-above" : "as-above")
                        .as(Severity.NOTICE));
            }
        });
        List<MeasureStep> steps = StepList.of(rows, context.documentYear(), context.words());
        Map<Field, FieldText> kept = new EnumMap<>(Field.class);
        kept.putAll(texts);
        kept.remove(Field.SEQ);
        kept.remove(Field.DATE); // an event
        Map<Field, FieldText> named = new EnumMap<>(Field.class);
        for (Field field : SUBJECT) {
            FieldText text = kept.remove(field);
            if (text != null) {
                named.put(field, text);
            }
        }
        // a note is the officer's own, but for an answer to what the program asks and what denies the result
        kept.computeIfPresent(
                Field.NOTE,
                (field, note) -> context.words().hasLineThatIs(Words.Kind.INTENDED, note.text())
                                || rows.form == Form.REPORT && EvidenceScan.deniesBeside(note.text())
                        ? note
                        : null);
        return new Measure(
                rows.form,
                topic(rows, texts),
                subject.indicator(),
                subject.item(),
                kept,
                steps,
                divisions(rows),
                period(rows),
                events(rows),
                OptionalInt.empty(),
                rows.at,
                draft.withJoined(rows.rows),
                named,
                rows.blanks);
    }

    /** Tells what only all measures together show. */
    public void finish() {
        linker.reportNumbered(draft);
        leaveToTheOtherSheets(draft.measures);
    }

    /** The topic that a row names: in its column or, by its very name, as the issue; else that of the line above. */
    private OptionalInt topic(MeasureDraft rows, Map<Field, FieldText> texts) {
        FieldText named = texts.get(Field.TOPIC);
        FieldText issue = texts.get(Field.ISSUE);
        Optional<Topic> topic = Optional.empty();
        if (named != null) {
            topic = context.naming().findTopicOfColumn(named.text());
        } else if (issue != null) {
            topic = context.naming()
                    .findTopic(issue.text())
                    .filter(match -> match.kind() == NameKind.EXACT)
                    .map(TopicMatch::topic);
        }
        return topic.isPresent() ? OptionalInt.of(topic.get().number()) : rows.topic;
    }

    private List<String> divisions(MeasureDraft rows) {
        List<String> names = new ArrayList<>();
        for (FieldText responsible : rows.list(Field.RESPONSIBLE)) {
            Divisions read = context.divisionNames().read(responsible.text());
            List<String> meant = read.all()
                    ? context.expectedDivisions().isEmpty() ? List.of(Divisions.ALL) : context.expectedDivisions()
                    : allBut(responsible.text()).orElse(read.names());
            if (meant.stream().anyMatch(name -> isNoDivision(name, periodOf(name), context))) {
                draft.findings.add(noDivision(responsible));
            }
            for (String name : meant) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        String ofSheet = context.divisionsBySheet().get(rows.at.sheet());
        return ofSheet != null && rows.list(Field.RESPONSIBLE).isEmpty() ? List.of(ofSheet) : names;
    }

    /**
     * Where each division's sheet tells of a measure that they share, each tells its own part: none speaks for those whose sheets
     * have the measure too.
     */
    private void leaveToTheOtherSheets(List<Measure> measures) {
        if (Set.copyOf(context.divisionsBySheet().values()).size() < 2) {
            return;
        }
        Map<String, Set<String>> tellers = new HashMap<>();
        for (Measure measure : measures) {
            findOwner(measure)
                    .ifPresent(owner -> tellers.computeIfAbsent(nameOf(measure), any -> new HashSet<>())
                            .add(owner));
        }
        measures.replaceAll(measure -> {
            Optional<String> owner = findOwner(measure);
            Set<String> others = new HashSet<>(tellers.getOrDefault(nameOf(measure), Set.of()));
            owner.ifPresent(others::remove);
            boolean ofAll = measure.divisions().contains(Divisions.ALL);
            if (owner.isEmpty()
                    || others.isEmpty()
                    || !ofAll && !measure.divisions().contains(owner.get())) {
                return measure;
            }
            return measure.ofDivisions(
                    ofAll
                            ? List.of(owner.get())
                            : measure.divisions().stream()
                                    .filter(division -> !others.contains(division))
                                    .toList());
        });
    }

    /** The division on whose sheet a report's row stands. */
    private Optional<String> findOwner(Measure measure) {
        return Optional.ofNullable(context.divisionsBySheet().get(measure.at().sheet()))
                .filter(owner -> measure.form() == Form.REPORT);
    }

    private static String nameOf(Measure measure) {
        String name = measure.text(Field.MEASURE);
        return ThaiText.fold(name.isEmpty() ? measure.text(Field.ISSUE) : name);
    }

    static Finding noDivision(FieldText responsible) {
        return Finding.inCase(responsible.at(), FindingCode.DIVISION_MISMATCH, "no-division", responsible.firstLine());
    }

    /**
     * Whether a name is a sentence, an item of a list, what was done, a period, an address, an indicator's or an item's, or no word at all, as where a step
     * or a row's number stands in the column of the responsible.
     */
    static boolean isNoDivision(String name, Period period, ReadingContext context) {
        return name.length() > LONGEST_DIVISION
                || name.length() > LONGEST_FIELD_OF_WORK && HeadingWords.load().isSaidIn(Field.MEASURE, name)
                || name.codePoints().noneMatch(Character::isLetter)
                || NUMBERED.matcher(ThaiText.fold(name)).find()
                || ThaiText.fold(name).endsWith(DONE)
                || !(period instanceof Period.NotUnderstood)
                || WebAddresses.isIn(name)
                || !context.divisionNames().isStandard(name)
                        && (ItemOfRow.isCalled(name, context.naming())
                                || context.naming()
                                        .findIndicator(name)
                                        .filter(IndicatorMatch::exact)
                                        .isPresent());
    }

    private Period periodOf(String phrase) {
        return periodsRead.computeIfAbsent(phrase, asked -> Periods.read(asked, context.documentYear()));
    }

    /** All divisions but some, where it is known which all are and those left out are among them. */
    private Optional<List<String>> allBut(String responsible) {
        Set<String> out = context.divisionNames().listLeftOut(responsible);
        return out.isEmpty() || !context.expectedDivisions().containsAll(out)
                ? Optional.empty()
                : Optional.of(context.expectedDivisions().stream()
                        .filter(division -> !out.contains(division))
                        .toList());
    }

    /** The period; of several, the span from the smallest start to the largest end, open where one is open. */
    private Period period(MeasureDraft rows) {
        List<FieldText> written = rows.list(Field.PERIOD);
        if (written.isEmpty()) {
            return new Period.Blank();
        }
        if (written.size() == 1) {
            return periodOf(written.get(0).text());
        }
        List<Period> periods = written.stream()
                .map(FieldText::text)
                .distinct()
                .map(this::periodOf)
                .toList();
        if (periods.size() == 1 || periods.stream().anyMatch(Period.NotUnderstood.class::isInstance)) {
            return periods.stream()
                    .filter(Period.NotUnderstood.class::isInstance)
                    .findFirst()
                    .orElse(periods.get(0));
        }
        Optional<LocalDate> first = dates(periods, Period::start).min(LocalDate::compareTo);
        Optional<LocalDate> last = dates(periods, Period::end).max(LocalDate::compareTo);
        boolean open = periods.stream().anyMatch(Period.OpenFrom.class::isInstance);
        if (first.isEmpty()) {
            return periods.get(0);
        }
        return open || last.isEmpty() ? new Period.OpenFrom(first.get()) : new Period.Between(first.get(), last.get());
    }

    private static Stream<LocalDate> dates(List<Period> periods, Function<Period, Optional<LocalDate>> end) {
        return periods.stream().flatMap(period -> end.apply(period).stream());
    }

    private List<DatedEvent> events(MeasureDraft rows) {
        List<DatedEvent> events = new ArrayList<>();
        for (Field field : List.of(Field.RESULT, Field.OUTCOME, Field.DATE)) {
            for (FieldText cell : rows.listKept(field)) {
                // a date in an address is no day of an event
                ThaiDates.Days days = ThaiDates.read(WebAddresses.blankedIn(cell.text()));
                for (ImpossibleDate date : days.impossible()) {
                    Finding told = Finding.at(cell.at(), FindingCode.DATE_NOT_UNDERSTOOD, date.text(), "");
                    draft.findings.add(date.year() ? told.with("case", "year") : told);
                }
                for (DateMention date : days.misspelt()) {
                    String written = cell.text().substring(date.start(), date.end());
                    draft.findings.add(
                            Finding.at(cell.at(), FindingCode.DATE_NOT_UNDERSTOOD, written, ThaiDays.day(date.date()))
                                    .with("case", "month")
                                    .as(Severity.NOTICE));
                }
                for (DateMention mention : days.mentions()) {
                    events.add(new DatedEvent(mention.date(), around(cell.text(), mention), cell.at()));
                }
            }
        }
        return events;
    }

    /** A day with the words before it, from where one begins. */
    private static String around(String text, DateMention mention) {
        int least = Math.max(0, mention.start() - WORDS_AROUND);
        int from = least;
        while (from > 0 && least - from < LONGEST_CHAIN && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        for (String word : from < least ? ThaiWords.list(text.substring(from, mention.start())) : List.<String>of()) {
            from += from < least ? word.length() : 0;
        }
        return text.substring(from, mention.end()).replace('\n', ' ').strip();
    }
}
