/**
 * What counts where several deliveries meet. Deliveries with the keys of their rows enter, and scores as delivered;
 * which of them count leaves, with findings that name both sides and the reason. Pure: the order in which files came to
 * be read never changes a result.
 */
package org.itaconsolidator.settle;
