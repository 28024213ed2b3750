package org.itaconsolidator.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.page.PageContent.Delivery;

/** Who has delivered what: all of it for a few, for many only what somebody has to see to. */
record DeliveriesSection(Html html, PageWords words, boolean severalBodies) {
    private static final String DELIVERED = "delivered";
    private static final String LATE = "delivered-late";
    private static final List<String> IN_ORDER = List.of(DELIVERED, LATE);

    /** The end of the state of what is owed without a day. */
    private static final String UNDATED = "-undated";

    private static final String REFUSED = "refused";

    /**
     * Writes the counts and the table.
     *
     * @param closed folders that could not be looked into
     * @param most as many lines as the table may have
     */
    void write(List<Delivery> deliveries, List<String> closed, int most) {
        if (!closed.isEmpty()) {
            html.element("p", words.text("folders-closed", Map.of("folders", String.join(", ", closed))))
                    .line();
        }
        if (deliveries.isEmpty()) {
            html.element("p", words.text("nothing-expected"));
            return;
        }
        writeCounts(deliveries);
        List<Delivery> shown = deliveries.size() <= most
                ? deliveries
                : deliveries.stream()
                        .filter(each -> !IN_ORDER.contains(each.state()))
                        .toList();
        if (shown.size() < deliveries.size()) {
            html.element("p", words.text("only-open"));
        }
        if (!shown.isEmpty()) {
            table(shown.subList(0, Math.min(most, shown.size())));
        }
        words.more(html, shown.size() - most);
    }

    /** The forms asked for, as page one counts them; beside them the files that nobody asked for, which are all where no form is. */
    private void writeCounts(List<Delivery> deliveries) {
        boolean asked = deliveries.stream().anyMatch(Delivery::asked);
        Map<String, Long> counts = new TreeMap<>();
        for (Delivery each : deliveries) {
            String state = each.state().replace(UNDATED, "");
            if (state.equals(LATE)) {
                counts.merge(DELIVERED, 1L, Long::sum);
            }
            counts.merge(asked && !each.asked() && !state.equals(REFUSED) ? "unasked" : state, 1L, Long::sum);
        }
        counts.put(REFUSED, countFiles(deliveries));
        html.open("ul", "class", "counts").line();
        for (String state : new String[] {DELIVERED, LATE, REFUSED, "awaited", "overdue", "unasked"}) {
            if (!state.equals("unasked") || counts.containsKey(state)) {
                html.open("li")
                        .text(words.word("count", state) + " ")
                        .element("strong", words.digits(counts.getOrDefault(state, 0L)))
                        .close("li");
            }
        }
        html.close("ul").line();
    }

    /** A refused file may lack in several forms that are asked for, and is one. */
    private static long countFiles(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(each -> each.state().equals(REFUSED))
                .map(Delivery::fileName)
                .distinct()
                .count();
    }

    private void table(List<Delivery> deliveries) {
        words.stack(html, "deliveries-caption", "who", "form", "due", "state", "file");
        html.raw("<tbody role=\"rowgroup\">").line();
        deliveries.forEach(this::row);
        html.raw("</tbody>").close("table").line();
    }

    private void row(Delivery delivery) {
        html.open("tr", "role", "row");
        html.element("th", who(delivery), "scope", "row", "role", "rowheader");
        html.cell(words.text("form"), forms(delivery));
        html.element(
                "td",
                delivery.due().map(words::shortDate).orElse(words.text("no-due")),
                "class",
                "due",
                "data-label",
                words.text("due"),
                "role",
                "cell");
        html.open("td", "data-label", words.text("state"), "role", "cell")
                .element(
                        "span",
                        words.word("state", delivery.state()),
                        "class",
                        "state " + delivery.state().replace(UNDATED, ""))
                .close("td");
        html.open("td", "data-label", words.text("file"), "role", "cell");
        if (delivery.answer().isPresent()) {
            html.link(delivery.answer().get(), delivery.fileName());
        } else {
            html.text(delivery.fileName().isEmpty() ? words.text("no-file") : delivery.fileName());
        }
        html.close("td").close("tr").line();
    }

    private String who(Delivery delivery) {
        String nobody = delivery.forms().isEmpty() ? "unknown-division" : "whole-body";
        String division = delivery.division().isEmpty() ? words.text(nobody) : delivery.division();
        return severalBodies && !delivery.organisation().isEmpty()
                ? delivery.organisation() + " · " + division
                : division;
    }

    private String forms(Delivery delivery) {
        StringBuilder line = new StringBuilder(
                delivery.forms().isEmpty()
                        ? words.text("no-form")
                        : Arrays.stream(delivery.forms().split(","))
                                .map(code -> words.word("form", code))
                                .collect(Collectors.joining(", ")));
        delivery.fiscalYear().ifPresent(year -> line.append(" ").append(words.digits(year)));
        delivery.round()
                .ifPresent(months ->
                        line.append(" ").append(words.text("round", Map.of("months", words.digits(months)))));
        return line.toString();
    }
}
