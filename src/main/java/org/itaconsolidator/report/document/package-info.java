/**
 * Documents: papers to sign, and reminders of what is owed. What stands in them enters; {@code .docx}, {@code .xlsx}
 * and texts leave.
 */
package org.itaconsolidator.report.document;
