/**
 * Documents: papers to sign, and reminders of what is owed. Their content enters; {@code .docx}, {@code .xlsx} and
 * text files leave.
 */
package org.itaconsolidator.report.document;
