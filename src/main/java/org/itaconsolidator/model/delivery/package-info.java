/**
 * What a body was asked for and what arrived: deliveries in the order of their receipt, what replaced what, what is owed,
 * and the findings of a delivery as the store holds them.
 */
package org.itaconsolidator.model.delivery;
