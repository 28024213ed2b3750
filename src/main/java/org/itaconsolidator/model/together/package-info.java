/**
 * Page one of several bodies. Their score rows and tasks enter; one arrangement leaves, the same for workbook, page
 * and chart.
 */
package org.itaconsolidator.model.together;
