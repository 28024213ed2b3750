/**
 * Holds what measures promise against what reports tell. The stored measures of one body enter, of all its fiscal years;
 * its measures from promise to report leave, with what is due when, the evidence offered, and questions about text that
 * looks copied. Pure: no file, no store, no clock; what is late on a day is asked of what leaves.
 */
package org.itaconsolidator.follow;
