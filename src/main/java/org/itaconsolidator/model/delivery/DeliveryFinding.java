package org.itaconsolidator.model.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.Finding;

/** A finding on a stored workbook that only other workbooks beside it reveal. */
public record DeliveryFinding(long submissionId, Finding finding) {
    public static Map<Long, List<Finding>> bySubmission(Collection<DeliveryFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        DeliveryFinding::submissionId,
                        Collectors.mapping(DeliveryFinding::finding, Collectors.toList())));
    }
}
