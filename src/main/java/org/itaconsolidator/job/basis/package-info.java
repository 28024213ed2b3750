/**
 * What the sub-packages of {@code job} share: the bodies of a job and the names of their folders, what a run had to
 * leave out, files kept from the run before, what is needed to read workbooks, and running work ahead or on all cores.
 * Settings enter.
 */
package org.itaconsolidator.job.basis;
