package org.itaconsolidator.read.book;

import java.util.Optional;
import java.util.Set;

/**
 * The look of a cell, besides its value.
 *
 * @param struck whether all of its text is struck through
 * @param corrected whether a part of its text was struck through, and left out of it
 * @param unseen which numbers nobody would see in it
 * @param words what its number format writes beside a number, {@code ""} for nothing
 * @param colour of its letters; empty for the usual one
 * @param fill the colour of the cell; empty for none
 */
public record CellLook(
        boolean struck,
        boolean corrected,
        Unseen unseen,
        String words,
        Set<Letters> letters,
        Optional<Colour> colour,
        Optional<Colour> fill) {
    public static final CellLook PLAIN = new CellLook(false, false, "", Set.of(), Optional.empty(), Optional.empty());

    /** One that nobody corrected. */
    public CellLook(
            boolean struck,
            boolean invisible,
            String words,
            Set<Letters> letters,
            Optional<Colour> colour,
            Optional<Colour> fill) {
        this(struck, false, invisible ? Unseen.ALL : Unseen.NONE, words, letters, colour, fill);
    }

    /** Black letters and a white cell are the usual ones. */
    public CellLook {
        letters = Set.copyOf(letters);
        colour = colour.filter(each -> each != Colour.BLACK);
        fill = fill.filter(each -> each != Colour.WHITE);
    }

    /** The same with what is struck through in the cell's text. */
    CellLook of(RunText text) {
        return text.isStruck() || text.isCorrected()
                ? new CellLook(struck || text.isStruck(), text.isCorrected(), unseen, words, letters, colour, fill)
                : this;
    }

    /** Numbers that a cell holds and does not show. */
    public enum Unseen {
        NONE,
        /** Its number format shows 0 as a dash, or as nothing. */
        ZERO,
        /** Letters in the colour of the cell, or a number format that shows nothing. */
        ALL
    }

    /** Whether nobody can see its number, whichever it is. */
    public boolean invisible() {
        return unseen == Unseen.ALL;
    }

    /** The same where a 0 is shown without a digit. */
    CellLook dashingZero() {
        return unseen == Unseen.NONE
                ? new CellLook(struck, corrected, Unseen.ZERO, words, letters, colour, fill)
                : this;
    }

    public enum Letters {
        ITALIC,
        BOLD,
        UNDERLINED
    }

    public enum Colour {
        WHITE,
        BLACK,
        GREY,
        RED,
        ORANGE,
        BROWN,
        YELLOW,
        GREEN,
        BLUE,
        PURPLE,
        PINK,
        /** One of the workbook's own palette: it may be called anything. */
        ANY;

        private static final int DARK = 60;
        private static final int LIGHT = 235;
        private static final int GREYISH = 28;

        /** What a colour is called whose last six digits are so much red, green and blue in hexadecimals. */
        static Colour of(String hex) {
            return of(Integer.parseInt(hex.substring(hex.length() - 6), 16));
        }

        /** What a colour is called whose bytes are red, green and blue. */
        static Colour of(int rgb) {
            int red = rgb >> 16;
            int green = rgb >> 8 & 0xFF;
            int blue = rgb & 0xFF;
            int most = Math.max(red, Math.max(green, blue));
            int least = Math.min(red, Math.min(green, blue));
            if (most - least < GREYISH) {
                return most < DARK ? BLACK : least > LIGHT ? WHITE : GREY;
            }
            int hue = hue(red, green, blue, most, most - least);
            if (hue < 16 || hue >= 340) {
                return least > 150 ? PINK : RED;
            }
            if (hue < 43) {
                return most < 170 ? BROWN : ORANGE;
            }
            if (hue < 70) {
                return YELLOW;
            }
            if (hue < 165) {
                return GREEN;
            }
            return hue < 255 ? BLUE : hue < 290 ? PURPLE : PINK;
        }

        /** The angle on the wheel of colours, 0 to 359. */
        private static int hue(int red, int green, int blue, int most, int range) {
            int hue = most == red
                    ? 60 * (green - blue) / range
                    : most == green ? 120 + 60 * (blue - red) / range : 240 + 60 * (red - green) / range;
            return (hue + 360) % 360;
        }
    }
}
