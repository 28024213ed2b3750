/**
 * Decides what counts when several deliveries hold the same thing. Deliveries with the keys of their rows, and the
 * scores delivered, enter; which of them count leaves, with findings that name both sides and the reason. Pure: the
 * order in which files were read never changes a result.
 */
package org.itaconsolidator.settle;
