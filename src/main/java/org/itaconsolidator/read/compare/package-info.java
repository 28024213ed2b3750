/**
 * Lists of the results of many bodies. A workbook's sheets enter; the same sheets without the lists leave, and what each list says
 * of each body: for comparison only, nobody's delivery.
 */
package org.itaconsolidator.read.compare;
