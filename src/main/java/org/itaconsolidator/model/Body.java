package org.itaconsolidator.model;

/**
 * A local body: type + name + district + province. Two bodies are the same only if all are equal; names that merely
 * look alike are never merged.
 *
 * @param name the full official name with its type, such as องค์การบริหารส่วนตำบล...; never blank
 * @param district the district without the word อำเภอ, {@code ""} where not stated
 * @param province the province without the word จังหวัด, {@code ""} where not stated
 */
public record Body(String name, String district, String province) {
    /** Checks that there is a name. */
    public Body {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a body needs its full name, such as องค์การบริหารส่วนตำบลตัวอย่าง");
        }
    }
}
