/**
 * The course of runs: when each began and ended, what it read and published.
 */
package org.itaconsolidator.store.run;
