package org.itaconsolidator.job.run;

import org.itaconsolidator.job.basis.Shortfalls;
import org.itaconsolidator.job.load.LoadStages;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.job.scoring.ScoreComputing;

/**
 * The stages of a run in the order of the flow: what loads, what computes totals and comparisons, what makes the output.
 *
 * @param shortfalls what they leave out
 */
public record Stages(LoadStages loading, ScoreComputing scoring, OutputStages output, Shortfalls shortfalls) {}
