package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** LibreOffice where it is installed: opens a workbook, reckons its formulas and saves it again. */
public final class LibreOffice {
    /** Making its settings takes it longer than a workbook: all tests of a process share them. */
    private static final Path PROFILE = Path.of(
                    "target",
                    "libreoffice",
                    String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private final Path program;
    private final Path folder;

    private LibreOffice(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The one that is installed; it keeps its results in the folder. */
    public static Optional<LibreOffice> find(Path folder) {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(File.pathSeparator)).stream()
                .map(each -> Path.of(each, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new LibreOffice(program, folder));
    }

    /** A formula set again has no value: whoever shows one has reckoned it. */
    public static void forgetValues(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    String formula = cell.getCellFormula();
                    cell.setBlank();
                    cell.setCellFormula(formula);
                }
            }
        }
    }

    /** The workbook as LibreOffice saves it. */
    public Path reckoned(Path file) throws IOException, InterruptedException {
        return reckoned(List.of(file)).get(0);
    }

    /** The workbooks as LibreOffice saves them, in one go. Their names differ. */
    public List<Path> reckoned(List<Path> files) throws IOException, InterruptedException {
        return saved(files, "xlsx", "xlsx");
    }

    /** Workbooks, by any names, as LibreOffice saves them as files of a kind, in one go. */
    public Map<String, byte[]> saved(Map<String, byte[]> workbooks, String ending, String filter)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (byte[] workbook : workbooks.values()) {
            files.add(Files.write(folder.resolve("book" + files.size() + ".xlsx"), workbook));
        }
        Iterator<Path> saved = saved(files, ending, ending + ":" + filter).iterator();
        Map<String, byte[]> results = new LinkedHashMap<>();
        for (String name : workbooks.keySet()) {
            results.put(name, Files.readAllBytes(saved.next()));
        }
        return results;
    }

    private List<Path> saved(List<Path> files, String ending, String kind) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("reckoned"));
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + PROFILE.toUri(),
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "LibreOffice did not end");
        List<Path> results = files.stream()
                .map(file -> out.resolve(file.getFileName().toString().replaceFirst("[^.]+$", ending)))
                .toList();
        assertTrue(results.stream().allMatch(Files::exists), () -> "LibreOffice wrote nothing; see its output");
        return results;
    }
}
