package org.itaconsolidator.message;

import java.util.Map;
import org.itaconsolidator.model.Body;

/** A body as a line names it: with its district and province, as far as they are known. */
public final class BodyText {
    public static String of(Body body, Messages report) {
        StringBuilder line = new StringBuilder(body.name());
        if (!body.district().isEmpty()) {
            line.append(' ').append(report.text("form.district", Map.of("name", body.district())));
        }
        if (!body.province().isEmpty()) {
            line.append(' ').append(report.text("form.province", Map.of("name", body.province())));
        }
        return line.toString();
    }
}
