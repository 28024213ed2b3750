package org.itaconsolidator.model;

import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A local body: type + name + district + province. Two bodies are the same only if all are equal; names that merely
 * look alike are never merged.
 *
 * @param name the full official name with its type, such as องค์การบริหารส่วนตำบล...; never blank
 * @param district the district without the word อำเภอ, {@code ""} where not stated
 * @param province the province without the word จังหวัด, {@code ""} where not stated
 */
public record Body(String name, String district, String province) {
    /** By their letters, as in views; for people they are in the order of a Thai dictionary. */
    public static final Comparator<Body> BY_NAME =
            Comparator.comparing(Body::name).thenComparing(Body::district).thenComparing(Body::province);

    private static final String CAPITAL = "เมือง";

    public Body {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a body needs its full name, such as องค์การบริหารส่วนตำบลตัวอย่าง");
        }
    }

    /** Whether a place may be the body's: a part that either leaves out is no contradiction. */
    public boolean mayLieIn(String otherDistrict, String otherProvince) {
        return mayLieIn(otherDistrict, otherProvince, String::equals);
    }

    /** The same, with a test for names that mean one district or province. */
    public boolean mayLieIn(String otherDistrict, String otherProvince, BiPredicate<String, String> same) {
        String own = districtIn(district, province.isEmpty() ? otherProvince : province);
        String other = districtIn(otherDistrict, otherProvince.isEmpty() ? province : otherProvince);
        return (own.isEmpty() || other.isEmpty() || same.test(district, otherDistrict) || same.test(own, other))
                && (province.isEmpty() || otherProvince.isEmpty() || same.test(province, otherProvince));
    }

    /** The body with the parts of a place that it does not state itself. */
    public Body in(String otherDistrict, String otherProvince) {
        return new Body(
                name, district.isEmpty() ? otherDistrict : district, province.isEmpty() ? otherProvince : province);
    }

    /** Whether both district and province are stated. */
    public boolean isPlaced() {
        return !district.isEmpty() && !province.isEmpty();
    }

    /** Its name with its district and province, as far as these are known: "องค์การบริหารส่วนตำบลหนองแวง · ดอนตาล · มุกดาหาร". */
    public String nameAndPlace() {
        return Stream.of(name, district, province)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The district อำเภอเมือง of a province: อำเภอเมืองจันทบุรี in จันทบุรี. */
    private static String districtIn(String district, String province) {
        return district.equals(CAPITAL) ? district + province : district;
    }

    /** Written out for speed: bodies are map keys everywhere, and a record's own method is slow until compiled. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Body that
                        && name.equals(that.name)
                        && province.equals(that.province)
                        && (district.equals(that.district)
                                || districtIn(district, province).equals(districtIn(that.district, province)));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + province.hashCode(); // the few bodies of one name and province may share it
    }
}
