package org.itaconsolidator.read.row;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * The web address of a cell: the one that it shows, or the one that its words link to. If both are addresses and
 * differ, the shown one counts and that is reported: a link stays behind when a cell is overwritten.
 */
public record LinkedCell(String seen, Field field, List<String> links, CellRef at) {
    private static final Set<Field> ADDRESSES = EnumSet.of(Field.URL, Field.EVIDENCE);
    private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://[^\\s/].*");
    private static final Pattern CUT_SHORT = Pattern.compile("(?:\\.{3}|…)$");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern BESIDE_THE_ADDRESS = Pattern.compile("^(?:https?://)?(?:www\\.)?|/+$");

    public static boolean isFor(Field field) {
        return ADDRESSES.contains(field);
    }

    /** Whether a cell for an address links to one on the web: then it gives one, whatever it shows. */
    static boolean givesAddress(Grid grid, CellRef at, Field field) {
        return isFor(field)
                && grid.listLinks(at.row(), at.column()).stream()
                        .anyMatch(link -> ON_THE_WEB.matcher(link.strip()).matches());
    }

    /** @param seen what the cell shows, {@code ""} for a formula that was never calculated */
    static String meant(String seen, Field field, Grid grid, CellRef at, SubmissionDraft draft) {
        if (!isFor(field) || ThaiText.isNothing(seen) && !seen.isEmpty()) {
            return seen;
        }
        List<String> links = grid.listLinks(at.row(), at.column());
        return links.isEmpty() ? seen : new LinkedCell(seen, field, links, at).meant(draft);
    }

    private String meant(SubmissionDraft draft) {
        List<String> web = links.stream()
                .map(LinkedCell::written)
                .filter(link -> ON_THE_WEB.matcher(link).matches())
                .toList();
        if (web.isEmpty()) {
            if (!WebAddresses.isIn(seen)) {
                draft.findings.add(finding("link-elsewhere", links.get(0), "https://www.example.go.th/o1"));
            }
            return seen;
        }
        String targets = String.join("\n", web);
        if (!WebAddresses.isIn(seen)) {
            return field == Field.URL || seen.isEmpty() ? targets : seen + "\n" + targets;
        }
        List<String> shown = WebAddresses.listOfCell(seen);
        if (web.stream()
                .allMatch(link -> shown.stream().anyMatch(text -> key(text).equals(key(link))))) {
            return seen;
        }
        if (shown.size() == 1 && web.size() == 1 && isCutShort(seen.strip(), web.get(0))) {
            return web.get(0);
        }
        draft.findings.add(finding("link-differs", seen, targets));
        return seen;
    }

    private Finding finding(String kind, String found, String expected) {
        return Finding.at(at, FindingCode.ROW_NOT_UNDERSTOOD, found, expected)
                .with("case", kind)
                .as(Severity.WARNING);
    }

    /** An address as one word: a blank in it would end it. */
    private static String written(String link) {
        return ThaiText.clean(link).strip().replaceAll("\\s", "%20");
    }

    private static boolean isCutShort(String text, String link) {
        String start = CUT_SHORT.matcher(text).replaceFirst("");
        return !start.equals(text) && key(link).startsWith(key(start));
    }

    /** What two spellings of one address share. */
    private static String key(String address) {
        return BESIDE_THE_ADDRESS
                .matcher(ThaiText.clean(unescaped(address)).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The letters that an address writes as per cent signs and the numbers of their bytes. */
    private static String unescaped(String address) {
        StringBuilder plain = new StringBuilder();
        Matcher escaped = ESCAPED.matcher(address);
        while (escaped.find()) {
            byte[] bytes = HexFormat.of().parseHex(escaped.group().replace("%", ""));
            escaped.appendReplacement(plain, Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8)));
        }
        return escaped.appendTail(plain).toString();
    }
}
