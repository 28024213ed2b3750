/**
 * What the rooms of the job stand on: the bodies of a job and the names of their folders, what a run had to leave out, files
 * kept from the run before, what workbooks are read with, and work done ahead or on all cores. Settings enter.
 */
package org.itaconsolidator.job.basis;
