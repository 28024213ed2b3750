package org.itaconsolidator.settings;

import java.util.List;
import org.itaconsolidator.model.score.PlanLimits;

/**
 * What plans to the target may not do.
 *
 * @param limits for every body without limits of its own
 * @param bodies those with their own, in the order of the file
 */
public record Planner(PlanLimits limits, List<OfBody> bodies) {
    public static final Planner NONE = new Planner(PlanLimits.NONE, List.of());

    public Planner {
        bodies = List.copyOf(bodies);
    }

    /**
     * @param name its official name or an alias, as the job file writes it
     * @param district {@code ""} for any
     * @param province {@code ""} for any
     * @param limits its own; what they do not set is as for all bodies
     */
    public record OfBody(String name, String district, String province, PlanLimits limits) {}
}
