package org.itaconsolidator.framework;

/**
 * A group of disclosure items within an indicator.
 *
 * @param code such as 9.1
 * @param indicator the indicator that it belongs to
 * @param firstItem the number of its first item: 1 for O1
 * @param lastItem the number of its last item
 * @param certainty of the range and the name
 */
public record SubIndicator(String code, int indicator, String name, int firstItem, int lastItem, Certainty certainty) {
    /** Whether the item of this number belongs here. */
    public boolean holds(int item) {
        return item >= firstItem && item <= lastItem;
    }
}
