/**
 * What a body was asked for and what arrived: deliveries in the order in which they came, what replaced what, what is
 * still owed, and the findings of a delivery as stored.
 */
package org.itaconsolidator.model.delivery;
