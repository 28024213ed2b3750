package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobBodiesTest {
    @TempDir
    Path folder;

    @Test
    void whoIsAskedForAFormAndSentNothingIsAbsentAndNobodyElse() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Path job = folder.resolve("job.yaml");
        Files.writeString(
                job, "name: งาน\ninbox: in\nstore: work/store.db\noutput: work/out\nexpect:\n" + """
                          - body: {name: อบต.บ้านสวน, aliases: [อบต.สวนเก่า], district: เมือง, province: สาธิต}
                            divisions: [กองคลัง]
                            forms: [measures]
                          - body: {name: อบต.ดอนแก้ว, district: เมือง, province: สาธิต}
                            divisions: [กองคลัง]
                            forms: [measures]
                          - body: {name: อบต.หนองบัว, district: เมือง, province: สาธิต}
                            divisions: [กองคลัง]
                            forms: [measures]
                        """.indent(0));
        JobBodies bodies = new JobBodies(JobFile.read(job, JobOverrides.NONE));
        Body underItsAlias = new Body("องค์การบริหารส่วนตำบลสวนเก่า", "", "");
        Body left = new Body("องค์การบริหารส่วนตำบลหนองบัว", "เมือง", "สาธิต");
        assertEquals(
                List.of(new Body("องค์การบริหารส่วนตำบลดอนแก้ว", "เมือง", "สาธิต")),
                bodies.listAbsent(List.of(underItsAlias, new Body("เทศบาลตำบลท่าข้าม", "", "")), List.of(left)));
    }
}
