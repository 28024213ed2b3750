package org.itaconsolidator.follow;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.thai.text.ListItem;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The results of a measure's steps where they stand as a numbered list in the one cell of its result. As many numbers as
 * steps are taken to be theirs; where they are more or fewer nobody can say which is whose.
 *
 * @param items the list, empty where there is none or no steps to hold it against
 * @param steps how many steps the measure has
 */
record NumberedResults(List<ListItem> items, int steps) {
    /** Copies the list. */
    NumberedResults {
        items = List.copyOf(items);
    }

    static NumberedResults of(MeasureToFollow report, int steps) {
        if (steps < 2) {
            return new NumberedResults(List.of(), steps);
        }
        List<ListItem> items = NumberedLists.split(report.text(Field.RESULT)).stream()
                .filter(item -> ThaiText.arabicDigits(item.label()).chars().anyMatch(Character::isDigit))
                .toList();
        return new NumberedResults(items.size() < 2 ? List.of() : items, steps);
    }

    boolean areOfOtherCount() {
        return !items.isEmpty() && !areOfTheSteps();
    }

    private boolean areOfTheSteps() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).number() != i + 1) {
                return false;
            }
        }
        return items.size() == steps;
    }

    /** The result of a step; empty where the list is not one of the steps. */
    Optional<String> find(int step) {
        return areOfTheSteps() && step >= 1 ? Optional.of(items.get(step - 1).text()) : Optional.empty();
    }
}
