/**
 * What a body signs and publishes: the plan of measures, the reports on carrying it out, the memos to the divisions,
 * and the files about OIT items. Stored rows of one body and fiscal year enter; the content of the documents leaves,
 * and their tables as data, CSV and JSON. It writes no file and no person's name: positions and dotted lines only.
 */
package org.itaconsolidator.paper;
