package org.itaconsolidator.job.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.collect.InboxFiles;
import org.itaconsolidator.collect.OriginalsArchive;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.store.row.StoredVersion;

/**
 * The originals of what was delivered, each verified by its hash before use. A damaged one in the archive is never
 * read; if the inbox no longer has it either, the run says so.
 */
public record Originals(OriginalsArchive archive, Path inbox, Omissions shortfalls) {
    /** How many are verified in one run: after enough runs each has had its turn. */
    private static final int LOOKED_AT_A_NIGHT = 50;

    /** A kept original as a file to read again; empty if not kept or damaged. */
    public Optional<SourceFile> find(StoredVersion version) {
        Optional<Path> kept = archive.find(version.sha256());
        if (kept.isEmpty()) {
            tellDamage(version);
        }
        return kept.map(path ->
                new SourceFile(version.inboxPath(), path, version.sha256(), version.size(), version.modifiedAt()));
    }

    /** The bytes of a version from the archive or inbox; empty if too large. For several threads. */
    public Optional<byte[]> read(StoredVersion version) {
        if (version.size() > FileKind.LARGEST_BYTES) {
            return Optional.empty();
        }
        Optional<byte[]> content = archive.read(version.sha256())
                .or(() -> InboxFiles.readStable(inbox, version.inboxPath(), version.sha256()));
        if (content.isEmpty()) {
            tellDamage(version);
        }
        return content;
    }

    /**
     * Checks that the original of everything that counts is kept, and that some of them are whole. One that is not is kept again
     * if the inbox still holds it; if not, it is reported, a damaged one by every run until it is back.
     *
     * @param mends whether it may be kept again
     */
    public void check(Collection<StoredVersion> versions, boolean mends) throws IOException {
        List<String> damaged =
                archive.verifySome(versions.stream().map(StoredVersion::sha256).toList(), LOOKED_AT_A_NIGHT, mends);
        for (StoredVersion version : versions) {
            boolean isDamaged = damaged.contains(version.sha256());
            if (!isDamaged && (!version.delivers() || archive.keeps(version.sha256()))) {
                continue;
            }
            Optional<byte[]> here = InboxFiles.readStable(inbox, version.inboxPath(), version.sha256());
            if (here.isEmpty()) {
                tell(
                        isDamaged || archive.isSetAside(version.sha256()) ? "archive-damaged" : "archive-missing",
                        version);
            } else if (mends) {
                archive.keep(version.sha256(), here.get());
            }
        }
        archive.sync();
    }

    private void tellDamage(StoredVersion version) {
        if (!archive.isDamaged(version.sha256())) {
            return;
        }
        tell("archive-damaged", version);
    }

    private void tell(String code, StoredVersion version) {
        shortfalls.add(new Shortfall(code, Map.of("file", version.inboxPath(), "sha256", version.sha256())));
    }
}
