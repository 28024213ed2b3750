/**
 * What is wrong or worth a look in a workbook: code, severity and cell, and what changed about it since the last run.
 */
package org.itaconsolidator.model.finding;
