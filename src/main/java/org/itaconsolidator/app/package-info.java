/**
 * What one can ask of the program, and what it answers: the seam between the command line, which asks, and the job, which
 * does. A request enters, an outcome leaves; what cannot be done is an {@link org.itaconsolidator.app.Fault}. Nothing here
 * knows how it is done, so that help and usage errors are answered before anything heavy is loaded.
 */
package org.itaconsolidator.app;
