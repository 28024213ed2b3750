/**
 * What a caller can ask of the program, and what it answers: the interface between the command line, which asks, and
 * the job, which does the work. A request enters; an outcome leaves, or an {@link org.itaconsolidator.app.Fault} that
 * says why it cannot be done. Nothing here knows how the work is done, so help and usage errors are answered before
 * anything heavy is loaded.
 */
package org.itaconsolidator.app;
