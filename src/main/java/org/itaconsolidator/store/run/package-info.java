/** The history of runs: when each began and ended, what it read and what it published. */
package org.itaconsolidator.store.run;
