package org.itaconsolidator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ARCHITECTURE.md says of packages, libraries, numbers and time, held against the compiled classes. */
@Tag("once")
class ArchitectureTest {
    private static final String ROOT = "org.itaconsolidator";
    private static final String SET_VALUE = "setCellValue(";
    private static final Path SOURCES = Path.of("src/main/java/org/itaconsolidator");

    /** What every package may use of the JDK: no windows, no databases, no logging, no network. */
    private static final List<String> JDK = List.of(
            "java.io",
            "java.lang..",
            "java.math",
            "java.nio..",
            "java.security",
            "java.text",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip");

    /** What a package may use beside the JDK: other packages of the program, and the libraries whose door it is. */
    private record Allowed(List<String> packages, List<String> libraries) {
        /** A stage: the foundations, and whatever is named besides. */
        static Allowed stage(String... more) {
            return new Allowed(
                    Stream.concat(FOUNDATIONS.stream(), Stream.of(more)).toList(), List.of());
        }

        /** The named packages; a name that ends with ".." stands for all rooms of a hall. */
        static Allowed of(String... names) {
            return new Allowed(
                    Stream.of(names)
                            .flatMap(name -> name.endsWith("..")
                                    ? FOUNDATIONS.stream()
                                            .filter(room ->
                                                    (room + ".").startsWith(name.substring(0, name.length() - 1)))
                                    : Stream.of(name))
                            .toList(),
                    List.of());
        }

        Allowed and(String... names) {
            return new Allowed(packages, List.of(names));
        }
    }

    /** What every stage may stand on. */
    private static final List<String> FOUNDATIONS = List.of(
            "model",
            "model.finding",
            "model.reading",
            "model.delivery",
            "model.score",
            "model.measure",
            "model.paper",
            "model.together",
            "thai.text",
            "thai.date",
            "thai.name",
            "thai.period",
            "thai.promise",
            "disk",
            "framework",
            "layout",
            "message",
            "settings",
            "yaml");

    private static final Map<String, Allowed> ALLOWED = new TreeMap<>(Map.ofEntries(
            // the terms, and the foundations
            Map.entry("model", Allowed.of()),
            Map.entry("model.finding", Allowed.of("model")),
            Map.entry("model.reading", Allowed.of("model", "model.finding")),
            Map.entry("model.delivery", Allowed.of("model", "model.finding", "model.reading")),
            Map.entry("model.score", Allowed.of("model", "model.reading")),
            Map.entry("model.measure", Allowed.of("model", "model.reading", "model.delivery")),
            Map.entry("model.paper", Allowed.of("model")),
            Map.entry("model.together", Allowed.of("model", "model.delivery", "model.score", "model.measure")),
            Map.entry("disk", Allowed.of()),
            Map.entry("yaml", Allowed.of("message").and("org.yaml.snakeyaml..")),
            Map.entry("json", Allowed.of().and("com.fasterxml.jackson..")),
            Map.entry("thai.text", Allowed.of("model", "yaml")),
            Map.entry("thai.date", Allowed.of("model", "model.measure", "thai.text")),
            Map.entry("thai.name", Allowed.of("model", "thai.text", "yaml")),
            Map.entry("thai.period", Allowed.of("model", "model.measure", "thai.text", "thai.date")),
            Map.entry("thai.promise", Allowed.of("model..", "thai.text", "thai.date", "thai.period", "yaml")),
            Map.entry("message", Allowed.of("model..")),
            Map.entry("layout", Allowed.of("model..", "thai..", "yaml")),
            Map.entry("framework", Allowed.of("message", "model..", "thai..", "yaml")),
            Map.entry(
                    "settings",
                    Allowed.of("disk", "message", "model..", "thai..", "yaml")
                            .and("org.springframework.scheduling.support")),
            // the stages, in the order of the flow: none knows another
            Map.entry("collect", Allowed.stage()),
            Map.entry("read.scope", Allowed.stage()),
            Map.entry(
                    "read.book",
                    Allowed.stage()
                            .and(
                                    "org.apache.commons.compress..",
                                    "org.apache.commons.csv",
                                    "javax.xml..",
                                    "org.apache.poi",
                                    "org.apache.poi.hpsf",
                                    "org.apache.poi.hssf.record..",
                                    "org.apache.poi.hssf.usermodel",
                                    "org.apache.poi.poifs.filesystem",
                                    "org.apache.poi.ss..")),
            Map.entry("read.around", Allowed.stage("read.scope", "read.book")),
            Map.entry("read.heading", Allowed.stage("read.scope", "read.book", "read.around")),
            Map.entry("read.cut", Allowed.stage("read.book", "read.around", "read.heading")),
            Map.entry("read.row", Allowed.stage("read.scope", "read.book", "read.around", "read.heading", "read.cut")),
            Map.entry(
                    "read.table",
                    Allowed.stage("read.scope", "read.book", "read.around", "read.heading", "read.cut", "read.row")),
            Map.entry(
                    "read.score",
                    Allowed.stage(
                            "read.scope",
                            "read.book",
                            "read.around",
                            "read.heading",
                            "read.cut",
                            "read.row",
                            "read.table")),
            Map.entry(
                    "read.measure",
                    Allowed.stage(
                            "read.book",
                            "read.around",
                            "read.heading",
                            "read.cut",
                            "read.row",
                            "read.table",
                            "read.score")),
            Map.entry("read.head", Allowed.stage("read.scope", "read.book", "read.around", "read.row")),
            Map.entry("read.compare", Allowed.stage("read.scope", "read.book", "read.around", "read.row", "read.head")),
            Map.entry(
                    "read",
                    Allowed.stage(
                            "read.scope",
                            "read.book",
                            "read.around",
                            "read.heading",
                            "read.cut",
                            "read.row",
                            "read.table",
                            "read.score",
                            "read.measure",
                            "read.head",
                            "read.compare")),
            Map.entry("check", Allowed.stage()),
            Map.entry("settle", Allowed.stage("score")),
            Map.entry(
                    "store.file",
                    Allowed.stage()
                            .and(
                                    "java.sql",
                                    "javax.sql",
                                    "org.sqlite..",
                                    "com.zaxxer.hikari..",
                                    "org.springframework.dao..",
                                    "org.springframework.jdbc..",
                                    "org.springframework.transaction..")),
            Map.entry("store.row", Allowed.stage("store.file").and("java.sql", "org.springframework.jdbc..")),
            Map.entry("store.run", Allowed.stage("store.file", "store.row")),
            Map.entry(
                    "store.content",
                    Allowed.stage("store.file", "store.row", "store.run")
                            .and("java.sql", "org.springframework.jdbc..")),
            Map.entry(
                    "store.keep",
                    Allowed.stage("store.file", "store.row").and("java.sql", "org.springframework.jdbc..")),
            Map.entry("score", Allowed.stage()),
            Map.entry("follow", Allowed.stage()),
            Map.entry("link", Allowed.stage().and("java.net", "javax.net.ssl")),
            Map.entry("page", Allowed.stage()),
            Map.entry("chart", Allowed.stage().and("java.awt..", "org.jfree..")),
            Map.entry(
                    "report.sheet",
                    Allowed.stage().and("org.apache.poi..", "org.openxmlformats..", "org.apache.commons.compress..")),
            Map.entry("report.content", Allowed.stage("report.sheet")),
            Map.entry("report.scores", Allowed.stage("report.sheet", "report.content")),
            Map.entry("report.summary", Allowed.stage("report.sheet", "report.content", "report.scores")),
            Map.entry(
                    "report.workbook",
                    Allowed.stage("report.sheet", "report.content", "report.scores", "report.summary")),
            Map.entry("report.form", Allowed.stage("report.sheet").and("org.apache.poi..", "org.openxmlformats..")),
            Map.entry(
                    "report.answer",
                    Allowed.stage("report.sheet")
                            .and(
                                    "org.apache.poi..",
                                    "org.apache.xmlbeans..",
                                    "org.openxmlformats..",
                                    "org.apache.commons.compress..")),
            Map.entry("report.document", Allowed.stage("report.sheet")),
            Map.entry("paper", Allowed.stage("json")),
            Map.entry("publish", Allowed.stage("json")),
            // what joins them
            Map.entry("app", Allowed.of("message", "model..", "settings")),
            Map.entry(
                    "job.basis",
                    Allowed.stage("app", "read.head", "store.content", "store.file")
                            .and("java.net", "org.slf4j")),
            Map.entry(
                    "job.open",
                    Allowed.stage("app", "publish", "store.file").and("org.slf4j", "org.springframework.dao")),
            Map.entry(
                    "job.load",
                    Allowed.stage(
                                    "app",
                                    "check",
                                    "collect",
                                    "job.basis",
                                    "job.open",
                                    "read",
                                    "read.book",
                                    "score",
                                    "settle",
                                    "store.content",
                                    "store.file",
                                    "store.keep",
                                    "store.row",
                                    "store.run")
                            .and("org.slf4j", "org.springframework.batch..")),
            Map.entry(
                    "job.scoring",
                    Allowed.stage("follow", "job.basis", "score", "settle", "store.file", "store.keep")
                            .and("org.slf4j")),
            Map.entry("job.chart", Allowed.stage("chart", "score", "store.content")),
            Map.entry(
                    "job.output",
                    Allowed.stage(
                                    "app",
                                    "chart",
                                    "job.basis",
                                    "job.chart",
                                    "job.load",
                                    "page",
                                    "paper",
                                    "publish",
                                    "report.answer",
                                    "report.content",
                                    "report.document",
                                    "report.workbook",
                                    "store.content",
                                    "store.row")
                            .and("org.slf4j")),
            Map.entry(
                    "job.run",
                    Allowed.stage(
                                    "app",
                                    "check",
                                    "collect",
                                    "job.basis",
                                    "job.load",
                                    "job.open",
                                    "job.output",
                                    "job.scoring",
                                    "publish",
                                    "read",
                                    "report.answer",
                                    "store.content",
                                    "store.file",
                                    "store.keep",
                                    "store.row",
                                    "store.run")
                            .and("org.slf4j", "org.springframework..")),
            Map.entry(
                    "job",
                    Allowed.stage(
                                    "app",
                                    "collect",
                                    "job.basis",
                                    "job.load",
                                    "job.open",
                                    "job.output",
                                    "job.run",
                                    "link",
                                    "publish",
                                    "read",
                                    "read.heading",
                                    "report.form",
                                    "score",
                                    "store.content",
                                    "store.file",
                                    "store.keep",
                                    "store.run")
                            .and("org.slf4j", "org.springframework.dao", "org.springframework.scheduling.support")),
            Map.entry(
                    "cli",
                    Allowed.of("app", "disk", "json", "message", "model..", "settings", "thai..", "yaml")
                            .and("picocli..", "java.util.logging"))));

    /** As compiled: in what is tested and packed, lambdas have classes of their own. */
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target/classes"));

    static Set<String> packages() {
        return ALLOWED.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyWhatItMay(String name) {
        Allowed allowed = ALLOWED.get(name);
        List<String> may = new ArrayList<>(JDK);
        may.add(of(name));
        allowed.packages().forEach(other -> may.add(of(other)));
        may.addAll(allowed.libraries());

        classes()
                .that()
                .resideInAPackage(of(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(may.toArray(String[]::new))
                .check(PROGRAM);
    }

    /** A rule about a package without a class could never fail, and a package without a rule could do anything. */
    @Test
    void everyPackageOfTheProgramHasARuleAndEveryRuleAPackage() {
        Set<String> withClasses = PROGRAM.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(withClasses, ALLOWED.keySet());
        ALLOWED.values().forEach(allowed -> assertTrue(withClasses.containsAll(allowed.packages())));
    }

    /** What nobody uses any more is not allowed any more; foundations are there for everybody. */
    @Test
    void everyAllowanceIsUsed() {
        List<String> unused = new ArrayList<>();
        ALLOWED.forEach((name, allowed) -> {
            List<String> used = PROGRAM.stream()
                    .filter(type -> type.getPackageName().equals(of(name)))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .distinct()
                    .toList();
            Stream.concat(
                            allowed.packages().stream()
                                    .filter(other -> !FOUNDATIONS.contains(other))
                                    .map(ArchitectureTest::of),
                            allowed.libraries().stream())
                    .filter(pattern -> used.stream().noneMatch(PackageMatcher.of(pattern)::matches))
                    .forEach(pattern -> unused.add(name + " may use " + pattern));
        });
        assertEquals(List.of(), unused);
    }

    @Test
    void everyPackageSaysWhatEntersAndWhatLeaves() throws IOException {
        Set<String> described;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            described = files.filter(file -> file.getFileName().toString().equals("package-info.java"))
                    .filter(file ->
                            assertDoesNotThrow(() -> Files.readString(file)).contains("/**"))
                    .map(file -> SOURCES.relativize(file.getParent())
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(ALLOWED.keySet(), described);
    }

    @Test
    void noClassIsCalledAsAnother() {
        Map<String, List<String>> named = PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        named.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), named);
    }

    /** A class of static methods needs no private constructor to say that there is no object of it. */
    @Test
    void nobodyMakesAnObjectOfStaticMethods() {
        List<String> made = PROGRAM.stream()
                .filter(type -> !type.isInterface() && !type.getMethods().isEmpty())
                .filter(type -> type.getRawSuperclass()
                        .filter(above -> above.isEquivalentTo(Object.class))
                        .isPresent())
                .filter(type -> type.getMembers().stream()
                        .allMatch(member -> member instanceof JavaConstructor
                                || member.getModifiers().contains(JavaModifier.STATIC)))
                .flatMap(type -> type.getConstructors().stream())
                .flatMap(maker -> maker.getCallsOfSelf().stream())
                .map(JavaAccess::getDescription)
                .toList();
        assertEquals(List.of(), made);
    }

    @Test
    void scoresAreNeverFloatingPoint() {
        Predicate<JavaClass> floating = type -> Set.of("double", "float", Double.class.getName(), Float.class.getName())
                .contains(type.getBaseComponentType().getName());
        List<String> found = new ArrayList<>();
        for (JavaClass type : PROGRAM) {
            if (!type.getPackageName().startsWith(ROOT + ".model")
                    && !type.getPackageName().equals(ROOT + ".score")) {
                continue;
            }
            type.getFields().stream()
                    .filter(field -> floating.test(field.getRawType()))
                    .forEach(field -> found.add(field.getFullName()));
            for (JavaMethod method : type.getMethods()) {
                boolean taken = method.getRawParameterTypes().stream().anyMatch(floating);
                if (taken || floating.test(method.getRawReturnType())) {
                    found.add(method.getFullName());
                }
            }
            type.getAccessesFromSelf().stream()
                    .map(JavaAccess::getTarget)
                    .filter(AccessTarget.CodeUnitAccessTarget.class::isInstance)
                    .map(AccessTarget.CodeUnitAccessTarget.class::cast)
                    .filter(target -> floating.test(target.getRawReturnType())
                            || target.getRawParameterTypes().stream().anyMatch(floating))
                    .forEach(target -> found.add(type.getName() + " calls " + target.getFullName()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".store.file.Store") // the age of other programs' temporary files
                .should()
                .accessTargetWhere(calls(
                        "a time without a clock",
                        target -> target.getOwner().getPackageName().startsWith("java.time")
                                && target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .check(PROGRAM);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".report.sheet.WorkbookFile") // POI takes the creation time as one
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Date.class,
                        java.util.Calendar.class,
                        java.util.GregorianCalendar.class,
                        java.text.SimpleDateFormat.class,
                        java.text.DateFormat.class)
                .check(PROGRAM);
    }

    /** Of a language, a zone or letters; a clock's own zone is replaced where days are told. */
    private static final Set<String> ASKING_THE_MACHINE = Set.of("getDefault", "systemDefault", "defaultCharset");

    private static final Set<String> LOCALISED = Set.of("getInstance", "ofPattern", "toFormatter", "ofLocalizedDate");

    @Test
    void textIsMadeTheSameWayOnEveryMachine() {
        Set<String> localised = Set.of("format", "formatted", "toLowerCase", "toUpperCase");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".report.form.FormStyles") // joins texts, formats no number
                .should()
                .accessTargetWhere(calls(
                        "a text of the machine's language",
                        target -> target.getOwner().isEquivalentTo(String.class)
                                && localised.contains(target.getName())
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Locale.class))))
                .check(PROGRAM);
    }

    /** Why reading, following and scoring are not tested a second time under another language and zone. */
    @Test
    void languageAndZoneOfTheMachineAreAskedNowhere() {
        noClasses()
                .should()
                .accessTargetWhere(calls(
                        "what the machine is set to",
                        target -> target.getOwner().getPackageName().matches("java\\.(util|time|nio\\.charset)")
                                && ASKING_THE_MACHINE.contains(target.getName())))
                .orShould()
                .accessTargetWhere(calls(
                        "a format or an order of the machine's language",
                        target -> target.getOwner().getPackageName().matches("java\\.(text|time\\.format)")
                                && LOCALISED.contains(target.getName())
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Locale.class))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.text.DecimalFormat.class, java.text.NumberFormat.class, java.util.Scanner.class)
                .check(PROGRAM);
    }

    /** What POI writes is a number, a word of the program's own, or a text that came through the one door. */
    @Test
    void textsOfOthersReachACellThroughTheOneDoorOnly() throws IOException {
        Set<String> own = Set.of(
                "AnswerSheet.MARKER", "FORMER", "shade", "key", "safe", "name", "missing", "Integer.parseInt(word)");
        List<String> besides = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                for (int at = text.indexOf(SET_VALUE); at >= 0; at = text.indexOf(SET_VALUE, at + 1)) {
                    String value = text.substring(at + SET_VALUE.length(), text.indexOf(";", at))
                            .strip();
                    if (own.stream().noneMatch(each -> value.startsWith(each + ")"))
                            && !value.startsWith("SafeText.of(")
                            && !value.startsWith("Sha256.of(")
                            && !value.startsWith("value.doubleValue()")) {
                        besides.add(source.getFileName() + ": " + value);
                    }
                }
            }
        }
        assertEquals(List.of(), besides);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheScreen() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("cli"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessField(System.class, "in")
                .check(PROGRAM);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaAccess<?>> calls(
            String what, Predicate<AccessTarget.CodeUnitAccessTarget> isMeant) {
        return describe(
                what,
                access ->
                        access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target && isMeant.test(target));
    }

    private static String of(String name) {
        return ROOT + "." + name;
    }
}
