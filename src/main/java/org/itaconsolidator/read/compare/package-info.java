/**
 * Lists of the results of many bodies, and score tables of many bodies in one workbook. A workbook's sheets enter; the same sheets without the lists leave, and what
 * each list says about each body. The lists are used for comparison only and are nobody's delivery.
 */
package org.itaconsolidator.read.compare;
