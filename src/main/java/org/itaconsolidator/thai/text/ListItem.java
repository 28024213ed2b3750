package org.itaconsolidator.thai.text;

/**
 * One item of a list written into a cell.
 *
 * @param label as written: "๑.", "(๒)", "-"; {@code ""} for text before the first label or without any
 * @param number the label's number, of "๑.๒" the last; of bullets the running number; 0 without a label
 * @param text what follows the label, with nested lists, without blanks at its ends
 * @param start where the item (its label) begins in the text
 */
public record ListItem(String label, int number, String text, int start) {}
