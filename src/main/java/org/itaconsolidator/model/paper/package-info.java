/**
 * What a paper to be signed holds, and the addresses that documents quote.
 */
package org.itaconsolidator.model.paper;
