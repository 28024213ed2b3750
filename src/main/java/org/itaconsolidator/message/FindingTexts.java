package org.itaconsolidator.message;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.finding.Finding;

/** The sentences of findings: where, what was found, what to do. */
public final class FindingTexts {
    private static final int MOST_CELLS = 12;
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_DETAIL = 200;

    private static final String CANDIDATES = "candidates";
    private static final String SLIPS = "slips";
    private static final String CHANGED = "changed";
    private static final String ZEROS = "zeros";
    private static final String UNCOUNTED = "uncounted";
    private static final Pattern REASON = Pattern.compile("@(?:@|([a-z-]+))");

    /** As Thai officers write a day: in the Buddhist era. */
    private static final DateTimeFormatter BUDDHIST_DAY = DateTimeFormatter.ofPattern(
                    "d MMM uuuu", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE);

    private final Messages messages;
    private final Messages suspects;
    private final Locale language;

    /** The sentences in a language, {@code th} or {@code en}. */
    public FindingTexts(Locale language) {
        messages = Messages.of("findings", language);
        suspects = Messages.of("suspects", language);
        this.language = language;
    }

    /**
     * The sentence of a finding. What was found and expected is cut to {@value #LONGEST_QUOTE} characters. A wording {@code <code>.<word>}
     * takes precedence over {@code <code>} if the detail {@code case} is that word, or if a detail of that name, {@code expected} or {@code
     * found} is given. Further details add a sentence: {@code changed} on the cells that this delivery changed, {@code candidates} on cells of
     * which each alone may be the cause, {@code slips} on cells that are probably mistyped, {@code zeros} on scores of 0, {@code uncounted} on
     * a score that formulas left out. For a rule on trial the sentence says so; for a waived finding until when and why.
     */
    public String text(Finding finding) {
        Map<String, String> words = new HashMap<>();
        finding.details().forEach((name, word) -> words.put(name, shortened(word, LONGEST_DETAIL)));
        words.computeIfAbsent(Finding.WHERE, where -> cells(finding));
        words.put("found", shortened(finding.found(), LONGEST_QUOTE));
        words.put("expected", shortened(finding.expected(), LONGEST_QUOTE));
        String sentence = messages.text(wording(finding), words) + candidates(finding);
        String marked = finding.code().isOnTrial() ? sentence + " " + messages.text("on-trial") : sentence;
        finding.waivedUntil().ifPresent(day -> words.put("waivedUntil", day(day, language)));
        return finding.isWaived() ? marked + " " + messages.text("waived", words) : marked;
    }

    /** A day as a language writes it: Thai in the Buddhist era, others as ISO. */
    public static String day(LocalDate day, Locale language) {
        return language.getLanguage().equals("th") ? BUDDHIST_DAY.format(day) : day.toString();
    }

    private String candidates(Finding finding) {
        return suspects(CHANGED, finding.details().getOrDefault(CHANGED, ""))
                + suspects("look-at", finding.details().getOrDefault(CANDIDATES, ""))
                + suspects(SLIPS, finding.details().getOrDefault(SLIPS, ""))
                + suspects(UNCOUNTED, finding.details().getOrDefault(UNCOUNTED, ""))
                + suspects(ZEROS, finding.details().getOrDefault(ZEROS, ""));
    }

    private String suspects(String introduction, String cells) {
        if (cells.isEmpty()) {
            return "";
        }
        String told = REASON.matcher(cells).replaceAll(mark -> Matcher.quoteReplacement(reason(mark)));
        return " " + suspects.text(introduction, Map.of(CANDIDATES, told));
    }

    /** The words for a reason's code. A doubled mark stands for the mark itself; an unknown code stays as it is. */
    private String reason(MatchResult mark) {
        if (mark.group(1) == null) {
            return "@";
        }
        return suspects.has(mark.group(1)) ? suspects.text(mark.group(1)) : mark.group();
    }

    /** The cells, at most as many as can be read; the others are counted. */
    private String cells(Finding finding) {
        List<CellRef> cells = finding.cells().stream()
                .filter(cell -> !cell.equals(CellRef.WHOLE_FILE))
                .distinct()
                .toList();
        if (cells.isEmpty()) {
            return messages.text("whole-file");
        }
        String named = String.join(", ", CellRef.ranges(cells.subList(0, Math.min(MOST_CELLS, cells.size()))));
        int more = cells.size() - MOST_CELLS;
        return more <= 0 ? named : messages.text("more-cells", Map.of("cells", named, "more", more));
    }

    private String wording(Finding finding) {
        String code = finding.code().code();
        String ofCase = code + "." + finding.details().get("case");
        if (messages.has(ofCase)) {
            return ofCase;
        }
        Map<String, String> given = new LinkedHashMap<>(new TreeMap<>(finding.details()));
        given.put("expected", finding.expected());
        given.put("found", finding.found());
        given.values().removeIf(String::isBlank);
        return given.keySet().stream()
                .map(word -> code + "." + word)
                .filter(messages::has)
                .findFirst()
                .orElse(code);
    }

    private static String shortened(String words, int longest) {
        String line = words.replaceAll("\\s+", " ").strip();
        return ShownText.of(line, longest + ShownText.CUT.length());
    }
}
