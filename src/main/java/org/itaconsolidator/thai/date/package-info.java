/**
 * Days, months and fiscal years in running text: Buddhist years, two-digit years, Thai digits, ranges. What is no day
 * of the calendar is reported as such, never guessed.
 */
package org.itaconsolidator.thai.date;
