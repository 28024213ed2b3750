/**
 * The one door to the network (java.net, javax.net.ssl), which only the verb {@code links} goes through. Addresses as officers wrote
 * them enter; what became of each leaves: it opens, is not found, is refused, cannot be reached, or is no address on the
 * public web. Asks little and slowly, says who asks, and never asks a machine of the inner network.
 */
package org.itaconsolidator.link;
