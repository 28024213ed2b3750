/**
 * The store: one SQLite file, and the only door to JDBC. Checked submissions, settled scores and the course of runs
 * enter, in the caller's transaction; rows of the public views leave. The schema is {@code store/schema.sql}, the public
 * views are {@code store/views.sql}; Spring Batch's own tables lie in the same file, so that rows and progress commit
 * together. Whatever changes, the cost is that of what changed.
 */
package org.itaconsolidator.store;
