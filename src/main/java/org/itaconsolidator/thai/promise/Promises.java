package org.itaconsolidator.thai.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.measure.DayOfMonth;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.thai.period.PeriodSpan;
import org.itaconsolidator.thai.period.PeriodToken;
import org.itaconsolidator.thai.period.PeriodToken.Kind;
import org.itaconsolidator.thai.period.PeriodWords;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.period.Recurrence;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.PhraseParts;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * When something is promised, by {@link Periods}. A period's cell is read whole: a word in it that is not known makes it
 * {@link Promise.NotUnderstood}. Running text (steps, monitoring) promises nothing where it names no time.
 */
public final class Promises {
    private static final Pattern DEADLINE =
            Pattern.compile("ภายใน|ไม่เกิน|ไม่ช้ากว่า|อย่างช้า|ก่อน|^(?:เมื่อ|ณ)?สิ้น(?=เดือน|ไตรมาส|ปี)");

    private static final int MONTHS_OF_A_YEAR = 12;

    private static final Map<Optional<FiscalYear>, Memo<List<PromiseMention>>> OF_PERIODS = new ConcurrentHashMap<>();

    private Promises() {}

    /**
     * What a period's cell promises; a blank or a dash promises nothing.
     *
     * @param documentYear the year that a phrase without one means, where known
     */
    public static List<PromiseMention> ofPeriod(String phrase, Optional<FiscalYear> documentYear) {
        return OF_PERIODS
                .computeIfAbsent(documentYear, year -> new Memo<>(text -> ofPeriodAnew(text, year)))
                .of(phrase);
    }

    private static List<PromiseMention> ofPeriodAnew(String phrase, Optional<FiscalYear> documentYear) {
        Period period = Periods.read(phrase, documentYear);
        if (period instanceof Period.Blank) {
            return List.of();
        }
        String written = ThaiText.clean(phrase);
        List<String> parts = period instanceof Period.NotUnderstood ? List.of(phrase) : PhraseParts.of(phrase);
        return parts.stream()
                .flatMap(part -> promises(Periods.read(part, documentYear), part, documentYear).stream())
                .distinct()
                .map(promise -> new PromiseMention(promise, written))
                .toList();
    }

    /** What steps or monitoring promise, in the order of the text, each once. */
    public static List<PromiseMention> inText(String text, Optional<FiscalYear> documentYear) {
        Set<PromiseMention> mentions = new LinkedHashSet<>();
        Set<Promise> known = new LinkedHashSet<>();
        for (String phrase : PromiseScan.listPhrases(text)) {
            for (PromiseMention mention : ofPeriod(phrase, documentYear)) {
                if (known.add(mention.promise())) {
                    mentions.add(mention);
                }
            }
        }
        return List.copyOf(mentions);
    }

    private static List<Promise> promises(Period period, String phrase, Optional<FiscalYear> documentYear) {
        if (period instanceof Period.NotUnderstood) {
            return List.of(new Promise.NotUnderstood());
        }
        List<PeriodToken> words = PeriodWords.split(phrase);
        List<Promise> recurring = recurring(words);
        if (period instanceof Period.Recurring) {
            return recurring;
        }
        if (period instanceof Period.Between between) {
            List<PeriodSpan> windows = Periods.listWindows(phrase, documentYear);
            return windows.size() > 1
                    ? oneByOne(windows, recurring, phrase)
                    : framed(recurring, Optional.of(between.first()), Optional.of(between.last()))
                            .orElseGet(() -> List.of(once(between.first(), between.last(), phrase)));
        }
        if (period instanceof Period.OpenFrom open) {
            return framed(recurring, Optional.of(open.first()), Optional.empty())
                    .orElseGet(() -> List.of(new Promise.Open(open.first())));
        }
        return List.of(new Promise.NotUnderstood());
    }

    /** One promise for each time named; a rhythm beside them only counts them ("ปีละ ๒ ครั้ง"), or is held in each. */
    private static List<Promise> oneByOne(List<PeriodSpan> windows, List<Promise> recurring, String phrase) {
        List<Promise> all = new ArrayList<>();
        for (PeriodSpan window : windows) {
            List<Promise> held = recurring.stream()
                    .filter(promise -> !(promise instanceof Promise.Every every
                            && every.months() * windows.size() == MONTHS_OF_A_YEAR))
                    .toList();
            all.addAll(framed(held, Optional.of(window.first()), Optional.of(window.last()))
                    .orElseGet(() -> List.of(once(window.first(), window.last(), phrase))));
        }
        return all;
    }

    private static Promise once(LocalDate first, LocalDate last, String phrase) {
        return isDeadline(phrase) ? new Promise.ByDate(last) : new Promise.Within(first, last);
    }

    /** Rhythms within the days that stand beside them; of none, nothing. */
    private static Optional<List<Promise>> framed(
            List<Promise> recurring, Optional<LocalDate> first, Optional<LocalDate> last) {
        List<Promise> framed = recurring.stream()
                .filter(Promise.Every.class::isInstance)
                .map(Promise.Every.class::cast)
                .map(every -> (Promise) every.within(first, last))
                .toList();
        return framed.isEmpty() ? Optional.empty() : Optional.of(framed);
    }

    /** The rhythms and spans of days named; "always" says nothing beside a rhythm. */
    private static List<Promise> recurring(List<PeriodToken> words) {
        Set<Promise> promises = new LinkedHashSet<>();
        for (PeriodToken word : words) {
            if (word.is(Kind.RECURRING)) {
                promises.add(Recurrence.promise(word.text()));
            } else if (word.is(Kind.RELATIVE)) {
                promises.add(new Promise.Relative());
            }
        }
        List<Promise> all = new ArrayList<>(promises);
        if (all.size() > 1) {
            all.removeIf(Promise.Continual.class::isInstance);
        }
        return withDayOfMonth(all);
    }

    /** "ทุกเดือน ภายในวันที่ ๕ ของเดือนถัดไป" is one rhythm; by which day of a month that is not the next is not said of a quarter. */
    private static List<Promise> withDayOfMonth(List<Promise> recurring) {
        Optional<DayOfMonth> by = recurring.stream()
                .filter(Promise.Every.class::isInstance)
                .flatMap(promise -> ((Promise.Every) promise).by().stream())
                .findFirst();
        List<Promise> plain = recurring.stream()
                .filter(promise ->
                        promise instanceof Promise.Every every && every.by().isEmpty())
                .toList();
        if (by.isEmpty() || plain.isEmpty()) {
            return recurring;
        }
        int months = ((Promise.Every) plain.get(0)).months();
        boolean clear = recurring.size() == 2 && (months == 1 || by.get().ofNextMonth());
        return List.of(
                clear
                        ? new Promise.Every(months, Optional.empty(), Optional.empty(), by)
                        : new Promise.NotUnderstood());
    }

    private static boolean isDeadline(String phrase) {
        return DEADLINE.matcher(ThaiText.fold(phrase)).find();
    }
}
