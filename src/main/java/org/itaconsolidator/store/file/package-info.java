/**
 * The store's one SQLite file: opened, made, migrated, kept sound, copied and restored, with transactions and statements
 * that live as long as the run. The only door to JDBC's connections. The schema is {@code store/schema.sql}, the public
 * views are {@code store/views.sql}; Spring Batch's own tables lie in the same file, so that rows and progress commit
 * together.
 */
package org.itaconsolidator.store.file;
