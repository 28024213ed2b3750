/**
 * The store's one SQLite file: creates, opens, migrates, checks, copies and restores it; its transactions, and
 * statements that live as long as the run. Only this package opens JDBC connections. The schema is
 * {@code store/schema.sql}, the public views are {@code store/views.sql}. Spring Batch's own tables are in the same
 * file, so that rows and progress are committed together.
 */
package org.itaconsolidator.store.file;
