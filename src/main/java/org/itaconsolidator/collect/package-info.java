/**
 * The inbox: decides which files are deliveries. A folder enters; the workbooks with their content hashes leave, and
 * also, each with its reason, the files that are refused, ignored by rule or still changing. The inbox is only read:
 * nothing in it is ever changed, moved, deleted or locked. Each delivered file is kept under its content hash
 * ({@link org.itaconsolidator.collect.OriginalsArchive}), so that it can be read again after it has left the inbox.
 */
package org.itaconsolidator.collect;
