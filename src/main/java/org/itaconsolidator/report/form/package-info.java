/**
 * The forms that officers fill in, blank or with last year's figures. Declarations of forms and choices enter; {@code
 * .xlsx} forms leave that the reader knows again.
 */
package org.itaconsolidator.report.form;
