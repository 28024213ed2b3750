package org.itaconsolidator.job.basis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.itaconsolidator.store.content.ContentReader;

/** The day of the newest delivery: the day as of which all data is ("ข้อมูล ณ วันที่"), on whatever day it is shown. */
public final class NewestDelivery {
    private NewestDelivery() {}

    /** The day in the job's zone; the business date where nothing was delivered yet. */
    public static LocalDate day(ContentReader content, ZoneId zone, LocalDate businessDate) {
        return content.deliveries()
                .findLastReceived()
                .map(OffsetDateTime::parse)
                .map(time -> time.atZoneSameInstant(zone).toLocalDate())
                .orElse(businessDate);
    }
}
