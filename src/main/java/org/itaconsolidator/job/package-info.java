/**
 * The wiring: one consolidation as a Spring Batch job over the store. A business date and the stages enter, a result
 * leaves. The steps in their order: collect (the run's list is frozen), load (a workbook is read ahead on all cores, then
 * stored with its progress in one transaction), a decision whether anything changed, score, prepare, chart and write at
 * once, publish. Every step delegates to a plain class; the only package that knows Spring Batch, and that joins the
 * stages.
 */
package org.itaconsolidator.job;
