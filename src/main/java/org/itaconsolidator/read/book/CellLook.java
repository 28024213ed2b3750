package org.itaconsolidator.read.book;

/**
 * What is seen of a cell beside its value.
 *
 * @param struck whether it is struck through
 * @param invisible whether nobody sees its number: letters in the colour of the cell, or a number format that shows nothing
 * @param words what its number format writes beside a number, {@code ""} for nothing
 */
public record CellLook(boolean struck, boolean invisible, String words) {
    static final CellLook PLAIN = new CellLook(false, false, "");
}
