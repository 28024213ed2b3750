package org.itaconsolidator.job;

import java.util.Collection;
import java.util.function.Function;
import org.itaconsolidator.model.delivery.Waiving;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.settle.Deliveries;
import org.itaconsolidator.settle.Settlement;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.DeliveryStore;

/** Settles which deliveries count after some of them changed: in the transaction that changed them. */
final class Settling {
    private final DeliveryStore deliveries;

    Settling(Store store, Function<Finding, String> wording, Waiving waiving) {
        deliveries = new DeliveryStore(store, wording, waiving);
    }

    void settle(Collection<Long> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Settlement settled = Deliveries.settle(deliveries.listDeliveries(touched));
        deliveries.settle(settled.standings(), settled.findings(), settled.replacements());
    }
}
