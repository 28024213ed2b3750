/**
 * The wiring: one consolidation as a Spring Batch job over the store. A business date and the stages enter, a result leaves.
 * The steps in their order: collect, load, a decision whether anything changed, score, prepare, chart and write at once,
 * publish; each delegates to a plain class of its room.
 */
package org.itaconsolidator.job.run;
