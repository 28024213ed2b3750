package org.itaconsolidator.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Mark;

/**
 * What page one says, in words, of one body or of several together. The workbook's first sheet, {@code index.html} and the summary
 * picture lay it out as far as they have room, and say how much they leave out.
 *
 * @param refused the alarm for the files that steps ask somebody to correct; {@code ""} for none
 * @param sentence the result with its change and what is below the target, or that there is none
 * @param weakestOf the heading of what is weakest
 * @param below how many indicators are below the target, for several bodies by their mean
 * @param weakest the first of these
 * @param steps all that is to be done, the most pressing first
 * @param answers to the other questions of whoever leads the office
 */
public record FirstPage(
        HeadlineText words,
        String refused,
        String sentence,
        String weakestOf,
        int below,
        List<Weakest> weakest,
        List<ToDo> steps,
        List<Answer> answers) {
    static final String BETWEEN = " · ";

    public FirstPage {
        weakest = List.copyOf(weakest);
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
    }

    /** What an answer is about, in order. */
    public enum About {
        /** Used if no indicator is below the target: then there is no list of the weakest. */
        WEAKEST,
        PLACE,
        REACH,
        OWED,
        NEED
    }

    /** A question and what page one says to it, a line for each fact. */
    public record Answer(About about, String question, List<String> lines) {
        public Answer {
            lines = List.copyOf(lines);
        }

        public String told() {
            return String.join("\n", lines);
        }

        /** Its beginning; the last line says how many more there are. */
        public Answer first(int most, HeadlineText words) {
            List<String> first = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
            if (first.size() < lines.size()) {
                first.add(first.remove(most - 1) + BETWEEN + words.more(lines.size() - most));
            }
            return new Answer(about, question, first);
        }
    }

    /**
     * A line of what is to be done.
     *
     * @param brief the same, shorter, for places that list the owed forms elsewhere
     * @param step the step; empty for the line that says how many more there are, or that there is nothing
     * @param who by whom; {@code ""} in that line
     * @param when until when; {@code ""} in that line
     */
    public record ToDo(String what, String brief, Optional<NextStep.Kind> step, String who, String when) {
        static ToDo without(String told) {
            return new ToDo(told, told, Optional.empty(), "", "");
        }

        /** The step in one cell, without who does it. */
        public String inShort() {
            return step.isEmpty() ? brief : brief + BETWEEN + when;
        }
    }

    /**
     * A line of what is weakest.
     *
     * @param indicator its number and name
     * @param lacks by how much and for how long; for several bodies their mean and how many are below
     * @param reason why it is weak, by the analysis; for several bodies one body's reason as an example, behind words that say
     *     whose
     * @param said the officer's own words at the end of the reason; for one body all of it
     * @param inShort the reason without its example; {@code ""} if there is none, or no other body is below the target
     * @param beingDone whether a measure answers it, then measures, a line each, and the states of the others; for several bodies
     *     how many have an answer
     * @param all the states of all measures, {@code ""} without any
     */
    public record Weakest(
            String indicator,
            String lacks,
            String reason,
            String said,
            String inShort,
            List<String> beingDone,
            String all) {
        /** With less room an example is left out, because little more than the body's name would be seen. */
        private static final int LEAST_EXAMPLE = 20;

        public Weakest {
            beingDone = List.copyOf(beingDone);
        }

        /**
         * The same, shortened to the room that there is. If the measures do not fit, only their states are given.
         *
         * @param lines for what is being done
         * @param letters of the reason
         * @param cut the sign behind a shortened reason
         */
        public Weakest within(int lines, int letters, String cut) {
            String lead = reason.substring(0, reason.length() - said.length());
            int least = Math.min(said.length(), LEAST_EXAMPLE + cut.length());
            int room = letters - lead.length();
            String first = room < least && !inShort.isEmpty()
                    ? inShort
                    : lead + ShownText.ofWords(said, Math.max(room, least), cut);
            return new Weakest(
                    indicator,
                    lacks,
                    first,
                    first.substring(Math.min(lead.length(), first.length())),
                    inShort,
                    doing(lines),
                    all);
        }

        private List<String> doing(int lines) {
            return beingDone.size() <= lines
                    ? beingDone
                    : lines > 1 ? List.of(beingDone.get(0), all) : beingDone.subList(0, lines);
        }

        /** This line with what {@code whole} says is being done, in at most so many lines. */
        public Weakest saying(Weakest whole, int lines) {
            return new Weakest(indicator, lacks, reason, said, inShort, whole.doing(lines), all);
        }
    }

    /** The marks that it shows; what officers wrote has none. */
    public Set<Mark> listMarks() {
        return Mark.in(Stream.of(
                        Stream.of(sentence),
                        weakest.stream().map(Weakest::lacks),
                        answers.stream().flatMap(answer -> answer.lines().stream()))
                .flatMap(texts -> texts));
    }

    /** The heading of what is weakest, with how many more are below the target than are shown. */
    public String weakestOf(int shown) {
        return more(weakestOf, shown);
    }

    /** Such a heading in other words. */
    public String more(String heading, int shown) {
        return heading + words.moreIndicators(below - shown);
    }

    /** The first steps, at most so many, and a line on the rest: how many more there are, or that there is nothing to do. */
    public List<ToDo> toDo(int most) {
        String rest = words.rest(steps.size(), most);
        return Stream.concat(
                        steps.stream().limit(most),
                        Stream.of(rest).filter(told -> !told.isEmpty()).map(ToDo::without))
                .toList();
    }
}
