/**
 * What follows from a submission as read. A submission enters; the submission without what errors keep out of the store,
 * its repeated measures marked, with the findings of all rules, leaves, together with a ledger counted anew. A lost row is
 * our fault and ends the run; anything else is a finding.
 */
package org.itaconsolidator.check;
