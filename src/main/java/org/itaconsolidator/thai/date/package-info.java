/**
 * Days, months and fiscal years in running text: Buddhist years, two digits, Thai digits, ranges. What is no day of the
 * calendar is told as such, never guessed.
 */
package org.itaconsolidator.thai.date;
