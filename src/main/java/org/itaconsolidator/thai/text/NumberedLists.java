package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.thai.text.ListLabel.Style;

/**
 * Lists written into one cell: "๑.", "๑)", "(๑)", "๑.๑" or "-", one per line or run together. Only the outer list is
 * split; lists nested in an item stay in its text. Labels must come in order, so scores and dates are none; one that jumps
 * or starts again is taken where it begins a line. No word is lost: the items one after the other give the text.
 */
public final class NumberedLists {
    private NumberedLists() {}

    /**
     * The items in order; text before the first label is an item with the label {@code ""}; text without a list is one
     * such item; blank text has none.
     */
    public static List<ListItem> split(String text) {
        return split(text, 0);
    }

    /**
     * The items of a text that goes on from one above: the number that comes next there is a label inside a line too.
     *
     * @param above the last number above, 0 for none
     */
    public static List<ListItem> split(String text, int above) {
        if (text.isBlank()) {
            return List.of();
        }
        String digits = ThaiText.arabicDigits(text);
        List<ListLabel> labels = outer(ListLabels.listNumbered(digits), above);
        if (labels.isEmpty()) {
            labels = ListLabels.listBullets(digits);
        }
        List<ListItem> items = new ArrayList<>();
        int first = labels.isEmpty() ? text.length() : labels.get(0).start();
        String head = text.substring(0, first).strip();
        if (!head.isEmpty()) {
            items.add(new ListItem("", 0, head, 0));
        }
        for (int i = 0; i < labels.size(); i++) {
            ListLabel label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            items.add(new ListItem(
                    text.substring(label.start(), label.end()),
                    label.number(),
                    text.substring(label.end(), end).strip(),
                    label.start()));
        }
        return items;
    }

    private static List<ListLabel> outer(List<ListLabel> candidates, int above) {
        for (int i = 0; i < candidates.size(); i++) {
            ListLabel label = candidates.get(i);
            boolean next = above > 0 && label.number() == above + 1 && label.afterBlank();
            if (next || isFirst(candidates, i)) {
                return chain(candidates.subList(i, candidates.size()));
            }
        }
        return List.of();
    }

    /** A list may begin at a line's start with any number; inside a line with 1, or where the next number follows. */
    private static boolean isFirst(List<ListLabel> candidates, int i) {
        ListLabel label = candidates.get(i);
        boolean followed = candidates.subList(i + 1, candidates.size()).stream().anyMatch(label::isFollowedBy);
        if (label.style() == Style.NESTED) {
            return followed && label.number() == 1;
        }
        return label.atLineStart() || followed || label.afterBlank() && label.number() == 1;
    }

    private static List<ListLabel> chain(List<ListLabel> candidates) {
        List<ListLabel> chain = new ArrayList<>();
        ListLabel last = candidates.get(0);
        chain.add(last);
        for (int i = 1; i < candidates.size(); i++) {
            ListLabel label = candidates.get(i);
            if (label.style() != last.style()) {
                continue;
            }
            if (last.isFollowedBy(label)) {
                chain.add(label);
                last = label;
            } else if (label.number() == 1 && label.afterBlank()) {
                int resumed = endOfNested(candidates, i, last);
                if (resumed < 0) {
                    chain.add(label);
                    last = label;
                } else {
                    i = resumed - 1;
                }
            } else if (label.atLineStart()) {
                chain.add(label);
                last = label;
            }
        }
        return chain;
    }

    /**
     * Where the outer list goes on after a list nested from {@code from}, negative where it never does: then it is no
     * nested list but a new one.
     */
    private static int endOfNested(List<ListLabel> candidates, int from, ListLabel outer) {
        ListLabel nested = candidates.get(from);
        for (int i = from + 1; i < candidates.size(); i++) {
            ListLabel label = candidates.get(i);
            if (nested.isFollowedBy(label)) {
                nested = label;
            } else if (outer.isFollowedBy(label)) {
                return i;
            }
        }
        return -1;
    }
}
