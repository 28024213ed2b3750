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
    public Body {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a body needs its full name, such as องค์การบริหารส่วนตำบลตัวอย่าง");
        }
    }

    /** Written out: bodies are asked for in maps all the time, and the first compiler calls what a record is given through handles. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Body that
                        && name.equals(that.name)
                        && district.equals(that.district)
                        && province.equals(that.province);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + district.hashCode()) + province.hashCode();
    }
}
