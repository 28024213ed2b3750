package org.itaconsolidator.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** Reads {@code expect}: one entry or a list of them. */
final class ExpectReader {
    private final BodyNames names = BodyNames.load();
    private final Map<String, NamedBody> owners = new HashMap<>();

    List<Expectation> read(YamlNode node) {
        List<YamlNode> entries = node.isList() ? node.list() : List.of(node);
        List<Expectation> expect = placed(entries.stream().map(this::entry).toList());
        Map<String, String> named = new HashMap<>();
        expect.forEach(
                each -> named.putIfAbsent(key(each.body().name()), each.body().name()));
        for (int i = 0; i < expect.size(); i++) {
            checkAliases(entries.get(i).get("body"), expect.get(i).body(), named);
        }
        return expect;
    }

    /** An entry that names a body without its place means the one body of that name whose place the job file says elsewhere. */
    private List<Expectation> placed(List<Expectation> expect) {
        Map<String, Set<NamedBody>> places = new HashMap<>();
        for (Expectation entry : expect) {
            if (isPlaced(entry.body())) {
                entry.body()
                        .names()
                        .forEach(name -> places.computeIfAbsent(key(name), any -> new HashSet<>())
                                .add(new NamedBody(
                                        entry.body().name(),
                                        List.of(),
                                        entry.body().district(),
                                        entry.body().province())));
            }
        }
        return expect.stream()
                .map(entry -> {
                    Set<NamedBody> bodies = places.getOrDefault(key(entry.body().name()), Set.of());
                    return isPlaced(entry.body()) || bodies.size() != 1
                            ? entry
                            : entry.of(bodies.iterator().next(), entry.body().aliases());
                })
                .toList();
    }

    private static boolean isPlaced(NamedBody body) {
        return !body.district().isEmpty() || !body.province().isEmpty();
    }

    /**
     * An alias that is another body's own name would merge the two.
     *
     * @param named the bodies' own names by their keys: of thousands, not each is held against each
     */
    private void checkAliases(YamlNode node, NamedBody body, Map<String, String> named) {
        if (body.aliases().isEmpty()) {
            return;
        }
        String own = key(body.name());
        body.aliases().stream()
                .map(this::key)
                .filter(alias -> !alias.equals(own) && named.containsKey(alias))
                .map(named::get)
                .findFirst()
                .ifPresent(other -> {
                    throw Problems.at(node, "alias-of-two-bodies", Map.of("alias", other, "other", other));
                });
    }

    /** Abbreviated and in full a name is the same. */
    private String key(String name) {
        return ThaiText.fold(names.official(name));
    }

    private Expectation entry(YamlNode node) {
        node.fields("body", "fiscal-year", "round", "divisions", "forms", "due", "acknowledged");
        NamedBody body = body(node.get("body"));
        List<String> divisions = node.find("divisions").map(ExpectReader::texts).orElse(List.of());
        List<Form> forms = node.find("forms").map(ExpectReader::forms).orElse(List.of());
        Optional<YamlNode> due = node.find("due");
        Optional<LocalDate> dueOfAll = due.filter(d -> !d.isMapping()).map(SettingDates::read);
        return new Expectation(
                body,
                node.find("fiscal-year")
                        .map(year -> FiscalYear.ofBuddhist(year.integer(FiscalYear.EARLIEST, FiscalYear.LATEST))),
                round(node),
                divisions,
                forms,
                dueOfAll,
                due.filter(YamlNode::isMapping).map(d -> dueByForm(d, forms)).orElse(Map.of()),
                node.find("acknowledged").map(a -> acknowledged(a, divisions)).orElse(Map.of()));
    }

    private NamedBody body(YamlNode node) {
        if (!node.isMapping()) {
            return owned(node, new NamedBody(text(node), List.of(), "", ""));
        }
        node.fields("name", "aliases", "district", "province");
        NamedBody body = new NamedBody(
                text(node.get("name")),
                node.find("aliases").map(ExpectReader::texts).orElse(List.of()),
                node.find("district").map(ExpectReader::text).orElse(""),
                node.find("province").map(ExpectReader::text).orElse(""));
        return owned(node, body);
    }

    /** No alias may mean two bodies: they would be merged because their names look alike. */
    private NamedBody owned(YamlNode node, NamedBody body) {
        for (String alias : body.aliases()) {
            claim(node, alias, key(alias), body);
        }
        String place = "\n" + ThaiText.fold(body.district()) + "\n" + ThaiText.fold(body.province());
        claim(node, body.name(), key(body.name()) + place, body);
        return body;
    }

    private void claim(YamlNode node, String name, String key, NamedBody body) {
        NamedBody owner = owners.putIfAbsent(key, body);
        boolean same = owner == null
                || owner.name().equals(body.name())
                        && owner.district().equals(body.district())
                        && owner.province().equals(body.province());
        if (!same) {
            throw Problems.at(node, "alias-of-two-bodies", Map.of("alias", name, "other", owner.name()));
        }
    }

    private static OptionalInt round(YamlNode node) {
        Optional<YamlNode> round = node.find("round");
        if (round.isEmpty()) {
            return OptionalInt.empty();
        }
        int months = round.get().integer(6, 12);
        if (months != 6 && months != 12) {
            throw Problems.at(round.get(), "round-expected");
        }
        return OptionalInt.of(months);
    }

    private static List<Form> forms(YamlNode node) {
        List<YamlNode> nodes = node.isList() ? node.list() : List.of(node);
        return nodes.stream().map(ExpectReader::form).distinct().toList();
    }

    private static Form form(YamlNode node) {
        String[] codes = Arrays.stream(Form.values()).map(Form::code).toArray(String[]::new);
        return Coded.of(Form.class, node.oneOf(codes));
    }

    private static Map<Form, LocalDate> dueByForm(YamlNode node, List<Form> forms) {
        Map<Form, LocalDate> due = new EnumMap<>(Form.class);
        node.fields(forms.stream().map(Form::code).toArray(String[]::new))
                .forEach((code, date) -> due.put(Coded.of(Form.class, code), SettingDates.read(date)));
        return due;
    }

    private static Map<String, LocalDate> acknowledged(YamlNode node, List<String> divisions) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        node.fields(divisions.toArray(String[]::new))
                .forEach((division, date) -> days.put(division, SettingDates.read(date)));
        return days;
    }

    private static List<String> texts(YamlNode node) {
        List<YamlNode> nodes = node.isList() ? node.list() : List.of(node);
        Set<String> texts = new LinkedHashSet<>();
        for (YamlNode element : nodes) {
            if (!texts.add(text(element))) {
                throw Problems.at(element, "listed-twice");
            }
        }
        return List.copyOf(texts);
    }

    private static String text(YamlNode node) {
        return ThaiText.clean(node.text());
    }

    /**
     * Days in a job file: ISO ({@code 2026-03-31}) or day/month/Buddhist year ({@code ๓๑/๓/๒๕๖๙}). A year from 2400 on is
     * Buddhist in either notation; a day/month/year of the common era is refused, because nobody could tell it from a slip.
     */
    static final class SettingDates {
        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
        private static final int EARLIEST_BUDDHIST = 2400;

        private SettingDates() {}

        static LocalDate read(YamlNode node) {
            String text = ThaiText.arabicDigits(node.text().strip());
            Matcher iso = ISO.matcher(text);
            Matcher dayFirst = DAY_FIRST.matcher(text);
            try {
                if (iso.matches()) {
                    return day(number(iso, 1), number(iso, 2), number(iso, 3));
                }
                if (dayFirst.matches() && number(dayFirst, 3) >= EARLIEST_BUDDHIST) {
                    return day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
                }
            } catch (DateTimeException e) {
                // told below, with an example
            }
            throw Problems.at(node, "date-expected");
        }

        private static LocalDate day(int year, int month, int day) {
            return LocalDate.of(year >= EARLIEST_BUDDHIST ? year - FiscalYear.ERA_OFFSET : year, month, day);
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }
    }
}
