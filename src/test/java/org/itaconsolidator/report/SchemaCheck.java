package org.itaconsolidator.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * Holds the parts of workbooks and documents against the ECMA schemas, in a process of its own: only there stands POI's library
 * with all of them before the small one that the program has.
 */
public final class SchemaCheck {
    private static final Path SCHEMAS = Path.of("target", "schemas", "ooxml.jar");

    private static final SchemaTypeLoader TYPES =
            XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

    private static final int LONGEST_HEAD_OR_FOOT = 255;

    private int parts;

    /** What the files below a folder say against the schemas, a line each; at last how many parts were looked at. */
    public static List<String> below(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        SCHEMAS + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        SchemaCheck.class.getName(),
                        folder.toRealPath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.lines().toList();
    }

    /** Argument: the folder. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SchemaCheck check = new SchemaCheck();
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            files = found.filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|docx)"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String error : check.errors(file)) {
                out.println(Path.of(args[0]).relativize(file) + " " + error);
            }
        }
        out.println(check.parts + " parts of " + files.size() + " files");
    }

    private List<String> errors(Path file) throws IOException {
        List<String> errors = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("(xl|word)/.*\\.xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] part = in.readAllBytes();
                        List<String> found = new ArrayList<>(errors(new ByteArrayInputStream(part)));
                        if (!file.toRealPath().toString().contains("returned")) { // these are their senders'
                            found.addAll(beyondExcel(part));
                        }
                        found.forEach(error -> errors.add(entry.getName() + ": " + error));
                    }
                }
            }
        }
        return errors;
    }

    /** What no schema forbids and Excel repairs all the same: long heads and feet, and tables without a row. */
    public static List<String> beyondExcel(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        Matcher texts = Pattern.compile("<odd(?:Header|Footer)>([^<]*)<").matcher(xml);
        while (texts.find()) {
            String text = texts.group(1)
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
            if (text.length() > LONGEST_HEAD_OR_FOOT) {
                found.add("head or foot of " + text.length() + " characters: " + text);
            }
        }
        Matcher table = Pattern.compile("<table [^>]* ref=\"([A-Z]+)([0-9]+):([A-Z]+)\\2\"")
                .matcher(xml);
        if (table.find()) {
            found.add("table without a row: " + table.group());
        }
        return found;
    }

    private List<String> errors(InputStream part) throws IOException {
        parts++;
        try {
            List<XmlError> found = new ArrayList<>();
            XmlObject root = TYPES.parse(part, null, null);
            root.validate(new XmlOptions().setErrorListener(found));
            return found.stream().map(XmlError::getMessage).distinct().toList();
        } catch (XmlException e) {
            return List.of("not XML: " + e.getMessage());
        }
    }
}
