/**
 * Steps collect and load: the list of a run is frozen, a workbook is read and checked ahead on all cores, then stored with
 * its progress in one transaction. The inbox enters; what is stored, refused or waiting leaves.
 */
package org.itaconsolidator.job.load;
