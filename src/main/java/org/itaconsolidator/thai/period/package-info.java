/**
 * Periods of work as officers write them ("ไตรมาส ๒", "ทุกเดือน", "ต.ค. ๖๘ - มี.ค. ๖๙"): a grammar over words and days.
 */
package org.itaconsolidator.thai.period;
