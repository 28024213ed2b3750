/**
 * What files and folders need beyond java.nio: writing that survives a power failure, folders that only their owner
 * can open, finding out whether a place is on this machine, and which files beside a store belong to the program.
 * Paths enter; this package knows nothing about the files' content.
 */
package org.itaconsolidator.disk;
