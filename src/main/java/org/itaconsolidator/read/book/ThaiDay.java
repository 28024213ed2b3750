package org.itaconsolidator.read.book;

import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;

/** A day as an officer writes it, so that a real date in a cell is read like one typed as text. */
final class ThaiDay {
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private ThaiDay() {}

    /**
     * The day in the Buddhist era, {@code 31 มีนาคม 2566}. A cell whose year is Buddhist already (typed as 2566 into a
     * date cell) is taken as it is: 543 is never added twice.
     */
    static String text(LocalDate date) {
        int year = date.getYear() >= 2400 ? date.getYear() : date.getYear() + FiscalYear.ERA_OFFSET;
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + year;
    }
}
