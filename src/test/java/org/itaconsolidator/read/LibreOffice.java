package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The installed LibreOffice, where there is one. */
final class LibreOffice {
    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    static Optional<LibreOffice> find() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /** Opens workbooks and saves each again as .xlsx, all in one start of the program. */
    Map<String, byte[]> save(Map<String, byte[]> workbooks, Path folder) throws IOException, InterruptedException {
        return save(workbooks, "xlsx", "Calc MS Excel 2007 XML", folder);
    }

    /** Opens workbooks and saves each as a file of another kind. */
    Map<String, byte[]> save(Map<String, byte[]> workbooks, String ending, String filter, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                ending + ":" + filter,
                "--outdir",
                folder.resolve("saved").toString()));
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            String file = "book" + files.size();
            files.put(workbook.getKey(), file + "." + ending);
            command.add(Files.write(folder.resolve(file + ".xlsx"), workbook.getValue())
                    .toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroy();
        assertTrue(ended, "LibreOffice did not end");
        Map<String, byte[]> saved = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            saved.put(file.getKey(), Files.readAllBytes(folder.resolve("saved").resolve(file.getValue())));
        }
        return saved;
    }
}
