/**
 * The inbox: which files are deliveries. A folder enters; the workbooks with their content hashes leave, and beside them,
 * each with its reason, the files that are refused, ignored by rule or still changing. The inbox is only read: nothing in
 * it is ever changed, moved, deleted or locked. What was delivered is kept by its content hash
 * ({@link org.itaconsolidator.collect.OriginalsArchive}), so that it can be read again when it has left the inbox.
 */
package org.itaconsolidator.collect;
