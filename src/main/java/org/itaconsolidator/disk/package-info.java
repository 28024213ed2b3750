/**
 * What files and folders need beyond java.nio: steps that survive a loss of power, places that only their owner may look
 * into, whether a place is on this machine at all, and which files beside a store are the program's own. Paths enter; nothing of
 * their content is known here.
 */
package org.itaconsolidator.disk;
