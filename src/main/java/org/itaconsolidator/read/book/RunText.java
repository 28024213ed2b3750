package org.itaconsolidator.read.book;

import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A text put together from its runs. A part that is struck through is what somebody took out by hand: beside other words it is left out
 * of the text, and the text counts as corrected. Where all of it is struck through it stands whole.
 */
final class RunText {
    static final RunText NONE = new RunText();

    /** The number of a list in front of what was struck through, which nobody struck. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[\\d๐-๙]{1,3}[.)]\\s*");

    /** Nearly all texts are one run. */
    private String first = "";

    /** All runs; {@code null} while there is one. */
    private StringBuilder all;

    /** What is not struck through; {@code null} while nothing is. */
    private StringBuilder kept;

    void append(String run, boolean struck) {
        boolean takenOut = struck && !run.isBlank();
        if (takenOut && kept == null) {
            kept = new StringBuilder(whole());
        }
        if (kept != null && !takenOut) {
            kept.append(run);
        }
        join(run);
    }

    void append(RunText other) {
        if (other.kept != null && kept == null) {
            kept = new StringBuilder(whole());
        }
        if (kept != null) {
            kept.append(other.kept == null ? other.whole() : other.kept);
        }
        join(other.whole());
    }

    private void join(CharSequence run) {
        if (all == null && first.isEmpty()) {
            first = run.toString();
        } else {
            all = all == null ? new StringBuilder(first) : all;
            all.append(run);
        }
    }

    private CharSequence whole() {
        return all == null ? first : all;
    }

    int length() {
        return whole().length();
    }

    boolean isEmpty() {
        return whole().isEmpty();
    }

    /** Whether all of it is struck through, but for what says nothing. */
    boolean isStruck() {
        return kept != null
                && (ThaiText.isNothing(kept.toString()) || NUMBER.matcher(kept).matches());
    }

    /** Whether a part of it was struck through and left out. */
    boolean isCorrected() {
        return kept != null && !isStruck();
    }

    @Override
    public String toString() {
        return (isCorrected() ? kept : whole()).toString();
    }
}
