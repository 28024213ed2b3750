package org.itaconsolidator.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.FormLayout.FormColumn;
import org.itaconsolidator.layout.FormLayout.Requirement;
import org.itaconsolidator.layout.FormLayout.RowAskedNothing;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The headings and the forms.
 *
 * @param headings by field, the forms' own heading first
 * @param forms by form
 * @param confirmed what a user has confirmed, by {@link #key}
 */
public record Layouts(
        Map<Field, List<String>> headings, Map<Form, FormLayout> forms, Map<String, ConfirmedHeading> confirmed) {
    /** Each of these belongs to a plan and says more than when. */
    private static final Set<Field> OF_PLANS =
            EnumSet.of(Field.STEPS, Field.RESPONSIBLE, Field.MONITORING, Field.ISSUE, Field.WEAKNESS);

    /** What is done, or when: without any of these a table names no measure. */
    private static final Set<Field> OF_DEEDS = EnumSet.of(Field.MEASURE, Field.STEPS, Field.PERIOD, Field.MONITORING);

    private static final int WIDEST_COLUMN = 200;
    private static final int NEWEST_VERSION = 99;
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\(?\\d{1,2}[).]\\)?");

    /** Read once: they do not change while the program runs. */
    private static final Layouts OWN = new Layouts(
            readHeadings(YamlNode.own("layouts/headings.yaml")),
            readForms(YamlNode.own("layouts/forms.yaml")),
            Map.of());

    public Layouts {
        // in their own order: if two are the same, the first counts
        headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
        forms = Map.copyOf(forms);
        confirmed = Map.copyOf(confirmed);
    }

    public static Layouts load() {
        return OWN;
    }

    /** A copy with more headings, which take precedence over the program's own. */
    public Layouts with(List<ConfirmedHeading> more) {
        Map<String, ConfirmedHeading> all = new HashMap<>(confirmed);
        more.forEach(each -> all.put(key(each.heading()), each));
        return new Layouts(headings, forms, all);
    }

    /** The name of a form's file as handed out, without whose it is: its number, which keeps the forms in order, and its sheet. */
    public String fileNameOf(Form form) {
        return (form.ordinal() + 1) + "-" + forms.get(form).sheet();
    }

    /** The only form that a file's name means: as it is handed out, or in words of the officers. */
    public Optional<Form> findNamed(String path) {
        String name = ThaiText.fold(path.substring(path.lastIndexOf('/') + 1));
        List<Form> named = forms.values().stream()
                .filter(form -> form.fileWords().stream().map(ThaiText::fold).anyMatch(name::contains))
                .map(FormLayout::form)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    public Optional<ConfirmedHeading> findConfirmed(String heading) {
        return Optional.ofNullable(confirmed.get(key(heading)));
    }

    /** The key by which two spellings of a heading are the same: folded, without a number in front or a mark behind. */
    public static String key(String heading) {
        String folded = ThaiText.fold(heading).replace("_", ""); // what exports have for a blank
        // a letter begins nearly all
        boolean numbered = !folded.isEmpty() && folded.charAt(0) <= '9';
        String bare = numbered ? LEADING_NUMBER.matcher(folded).replaceFirst("") : folded;
        return bare.endsWith(":") || bare.endsWith("*") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The heading that the program's own forms have; throws if a field has none. */
    public String heading(Field field) {
        return headings.get(field).get(0);
    }

    public FormLayout form(Form form) {
        return forms.get(form);
    }

    /**
     * Whether a table with these fields is one of measures. Beside scores it is not if it says only when, or what is weak and whose work
     * it is: this is about the scores, unless a title announces a plan.
     *
     * @param scores whether the table has scores of indicators
     * @param announced whether it stands below the title of a plan
     */
    public boolean areMeasures(Set<Field> fields, boolean scores, BooleanSupplier announced) {
        return form(Form.MEASURES).isRecognisedBy(fields)
                && !(scores
                        && (OF_PLANS.stream().noneMatch(fields::contains)
                                || Collections.disjoint(fields, OF_DEEDS) && !announced.getAsBoolean()));
    }

    private static Map<Field, List<String>> readHeadings(YamlNode root) {
        Map<Field, List<String>> headings = new EnumMap<>(Field.class);
        root.entries().forEach((code, node) -> headings.put(field(node, code), node.texts()));
        return headings;
    }

    private static Map<Form, FormLayout> readForms(YamlNode root) {
        Map<Form, FormLayout> forms = new EnumMap<>(Form.class);
        root.entries().forEach((code, node) -> {
            Form form = Coded.of(Form.class, code);
            node.fields(
                    "sheet version title files recognise required required-where stated nothing columns".split(" "));
            forms.put(
                    form,
                    new FormLayout(
                            form,
                            node.get("sheet").text(),
                            node.get("version").integer(1, NEWEST_VERSION),
                            node.get("title").text(),
                            node.get("files").texts(),
                            fieldSets(node.get("recognise")),
                            requirements(node),
                            node.find("nothing").stream()
                                    .flatMap(all -> all.list().stream())
                                    .map(Layouts::nothing)
                                    .toList(),
                            node.find("stated").map(YamlNode::text),
                            node.get("columns").list().stream()
                                    .map(Layouts::column)
                                    .toList()));
        });
        return forms;
    }

    /** What every row with anything in it must hold, then what it must hold if a field says so. */
    private static List<Requirement> requirements(YamlNode form) {
        List<Requirement> all = new ArrayList<>();
        fieldSets(form.get("required"))
                .forEach(any -> all.add(new Requirement(List.copyOf(any), Optional.empty(), List.of())));
        for (YamlNode node : form.find("required-where").map(YamlNode::list).orElse(List.of())) {
            node.fields("field", "is", "required");
            Optional<Field> where = Optional.of(field(node, node.get("field").text()));
            List<String> words = node.get("is").texts();
            fieldSets(node.get("required")).forEach(any -> all.add(new Requirement(List.copyOf(any), where, words)));
        }
        return all;
    }

    private static RowAskedNothing nothing(YamlNode node) {
        node.fields("field", "is", "beside");
        Set<Field> beside = EnumSet.noneOf(Field.class);
        node.get("beside").texts().forEach(code -> beside.add(field(node, code)));
        return new RowAskedNothing(
                field(node, node.get("field").text()), node.get("is").texts(), beside);
    }

    private static List<Set<Field>> fieldSets(YamlNode node) {
        List<Set<Field>> sets = new ArrayList<>();
        for (YamlNode set : node.list()) {
            Set<Field> fields = new LinkedHashSet<>();
            set.texts().forEach(code -> fields.add(field(set, code)));
            sets.add(fields);
        }
        return sets;
    }

    private static FormColumn column(YamlNode node) {
        node.fields("field", "width", "list", "strict", "from", "per-year", "help", "example");
        return new FormColumn(
                field(node, node.get("field").text()),
                node.get("width").integer(1, WIDEST_COLUMN),
                node.find("list").map(YamlNode::text),
                node.find("strict").map(YamlNode::bool).orElse(false),
                node.find("from")
                        .map(year -> FiscalYear.ofBuddhist(year.integer(FiscalYear.EARLIEST, FiscalYear.LATEST))),
                node.find("per-year").map(YamlNode::bool).orElse(false),
                node.get("help").text(),
                node.get("example").text());
    }

    /** The field of a code; an unknown code is a problem of the file. */
    static Field field(YamlNode node, String code) {
        try {
            return Field.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw node.fault(e.getMessage());
        }
    }
}
