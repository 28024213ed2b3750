/**
 * What is wrong or worth a look in a workbook: code, severity, cell, and what changed of it since the last run.
 */
package org.itaconsolidator.model.finding;
