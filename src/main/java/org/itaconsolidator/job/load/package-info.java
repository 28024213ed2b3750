/**
 * The steps collect and load. The inbox enters: the run's list is fixed, workbooks are read and checked ahead on all
 * cores, and each is stored together with the run's progress in one transaction. Deliveries leave as stored, refused
 * or waiting.
 */
package org.itaconsolidator.job.load;
