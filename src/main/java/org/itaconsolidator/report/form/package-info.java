/**
 * The forms that officers fill in, blank or with known figures. Declarations of forms and the choices for their cells
 * enter; {@code .xlsx} forms leave, which the reader recognises when they come back.
 */
package org.itaconsolidator.report.form;
