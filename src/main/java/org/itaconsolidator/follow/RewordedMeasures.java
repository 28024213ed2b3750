package org.itaconsolidator.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.MeasureToFollow;

/** Asks whether a report's measure is one of the plan in other words. */
final class RewordedMeasures {
    private RewordedMeasures() {}

    static List<DeliveryFinding> ask(List<FollowThread> threads) {
        List<DeliveryFinding> questions = new ArrayList<>();
        for (FollowThread thread : threads) {
            for (FollowThread.Told told : thread.reports()) {
                if (told.likely()) {
                    Field field = name(told.report());
                    questions.add(Question.ask(
                            FindingCode.MEASURE_REWORDED,
                            List.of(told.report()),
                            field,
                            thread.promise().text(name(thread.promise())),
                            thread.promise(),
                            Map.of()));
                }
            }
        }
        return questions;
    }

    private static Field name(MeasureToFollow row) {
        return row.text(Field.MEASURE).isEmpty() ? Field.ISSUE : Field.MEASURE;
    }
}
