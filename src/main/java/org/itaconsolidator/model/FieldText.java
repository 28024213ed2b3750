package org.itaconsolidator.model;

/**
 * What an officer wrote in one field, with the place of its first cell.
 *
 * @param text the officer's words, invisible damage mended, parts broken over rows joined by a line break; never blank
 * @param at its first cell
 */
public record FieldText(String text, CellRef at) {
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }
}
