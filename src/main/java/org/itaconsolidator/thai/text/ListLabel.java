package org.itaconsolidator.thai.text;

/**
 * What may be a label of a list.
 *
 * @param style how it is written; items of one list share it
 * @param prefix the numbers before the last: of "๑.๒" it is "1."
 * @param number the last number
 * @param atLineStart whether only blanks stand before it in its line
 * @param afterBlank whether a blank, or the line's start, stands before it
 */
record ListLabel(Style style, String prefix, int number, int start, int end, boolean atLineStart, boolean afterBlank) {
    /** How labels are written. */
    enum Style {
        /** "๑." */
        DOT,
        /** "๑)" */
        CLOSED,
        /** "(๑)" */
        BRACKETED,
        /** "๑.๑" */
        NESTED,
        /** "-" */
        BULLET
    }

    boolean isFollowedBy(ListLabel other) {
        if (style != other.style) {
            return false;
        }
        boolean nextInSame = prefix.equals(other.prefix) && other.number == number + 1;
        boolean firstOfNext = style == Style.NESTED && other.number == 1 && other.prefix.equals(nextPrefix());
        return nextInSame || firstOfNext;
    }

    private String nextPrefix() {
        return Integer.parseInt(prefix.substring(0, prefix.length() - 1)) + 1 + ".";
    }
}
