/** Page one of several bodies: takes their score rows and tasks, gives one arrangement for workbook, page and picture. */
package org.itaconsolidator.model.together;
