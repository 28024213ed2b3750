package org.itaconsolidator.thai.name;

/**
 * A local body named in a text.
 *
 * @param name the full official name, the type spelled out: องค์การบริหารส่วนตำบล...
 * @param district the district that follows, without the word อำเภอ, {@code ""} where none
 * @param province the province that follows, without the word จังหวัด, {@code ""} where none
 * @param clean whether the name ends for sure (line end, blank, punctuation, อำเภอ); false where it was cut out of prose
 *     that runs on without a blank
 * @param start where the mention begins in the text
 */
public record BodyMention(String name, String district, String province, boolean clean, int start, int end) {}
