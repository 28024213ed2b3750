/**
 * The wiring: one consolidation as a Spring Batch job over the store. A business date and the stages enter; a result
 * leaves. The steps in order: collect, load, the decision whether anything changed, score, prepare, chart and write at
 * the same time, publish. Each step delegates to a plain class of its sub-package.
 */
package org.itaconsolidator.job.run;
