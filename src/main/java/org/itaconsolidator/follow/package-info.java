/**
 * Compares what measures promise with what reports say. The stored measures of one body, of all its fiscal years,
 * enter; its measures, each linked from promise to report, leave, with what is due when, the evidence given, and
 * questions about text that looks copied. Pure: no file, no store, no clock; callers ask the result what is late on a
 * given day.
 */
package org.itaconsolidator.follow;
