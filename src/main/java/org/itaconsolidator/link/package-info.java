/**
 * Tests whether web addresses open; only this package uses the network (java.net, javax.net.ssl), and only the command
 * {@code links} calls it. Addresses as officers wrote them enter; the outcome of each leaves: it opens, is not found,
 * is refused, cannot be reached, or is no address on the public web. It asks little and slowly, says who asks, and
 * never asks a machine of the internal network.
 */
package org.itaconsolidator.link;
