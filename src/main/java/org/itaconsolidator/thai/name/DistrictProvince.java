package org.itaconsolidator.thai.name;

/**
 * A line such as "อำเภอบัวใหญ่ จังหวัดนครราชสีมา".
 *
 * @param district without the word อำเภอ
 * @param province without the word จังหวัด; the official spelling where it is one, or uniquely near one
 * @param clean whether the line was spelt right; false where it was read in spite of misspelt words
 */
public record DistrictProvince(String district, String province, boolean clean) {}
