package org.itaconsolidator.job.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.publish.SignedFolders.Signing;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;

/**
 * The settings with which papers were signed, kept beside their copy of the store: the job file as it was, its
 * frameworks and its mappings. Digits, target, expectations and waivers affect the papers and change from year to year.
 */
public final class SignedSettings {
    private static final String JOB = "job.yaml";
    private static final String FRAMEWORKS = "frameworks";
    private static final String MAPPINGS = "mappings";

    public static Path folderOf(Path store, Signing signing) {
        return OwnFiles.of(store).folder(Part.SIGNED).resolve(store.getFileName() + "-" + signing.name() + "-settings");
    }

    public static void keep(JobSettings settings, Signing signing) throws IOException {
        Path folder = folderOf(settings.store(), signing);
        delete(settings.store(), signing);
        OwnFiles.of(settings.store()).make(Part.SIGNED);
        PrivateFiles.createFolders(folder);
        copy(settings.frameworks(), folder.resolve(FRAMEWORKS));
        copy(settings.mappings(), folder.resolve(MAPPINGS));
        Files.copy(settings.file(), folder.resolve(JOB));
        Durable.syncTree(folder);
    }

    public static void delete(Path store, Signing signing) throws IOException {
        OwnFiles.of(store).deleteAll(Part.SIGNED, folderOf(store, signing));
    }

    /** The settings of signed papers with today's paths; today's settings for older papers without any. */
    public static JobSettings of(JobSettings today, Signing signing) {
        return find(today, signing).orElse(today);
    }

    /** The settings of papers, with the paths of today; empty for older papers without any. */
    static Optional<JobSettings> find(JobSettings today, Signing signing) {
        Path job = folderOf(today.store(), signing).resolve(JOB);
        if (!Files.isRegularFile(job)) {
            return Optional.empty();
        }
        JobOverrides places = new JobOverrides(
                Optional.of(today.inbox()),
                Optional.of(today.store()),
                Optional.of(today.output()),
                Optional.of(job.getParent()));
        return Optional.of(JobFile.read(job, places));
    }

    private static void copy(Optional<Path> from, Path to) throws IOException {
        if (from.isEmpty()) {
            return;
        }
        for (Path file : Durable.files(from.get())) {
            if (!Files.isRegularFile(from.get().resolve(file.toString()))) {
                continue;
            }
            Path copy = to.resolve(file.toString());
            PrivateFiles.createFolders(copy.getParent());
            Files.copy(from.get().resolve(file.toString()), copy);
        }
        PrivateFiles.createFolders(to);
    }

    /** The copy of the store that belongs to signed papers. */
    public static Path copyOf(Path store, Signing signing) {
        return OwnFiles.of(store).folder(Part.SIGNED).resolve(store.getFileName() + "-" + signing.name() + ".db");
    }
}
