package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class BodyFoldersTest {
    @Test
    void noBodyTakesTheFolderOfSeveralBodies() {
        Body odd = new Body(BodyFolders.SIDE_BY_SIDE, "", "");
        assertEquals(
                BodyFolders.SIDE_BY_SIDE + "-2", BodyFolders.of(List.of(odd)).get(odd));
    }

    @Test
    void bodiesOfOneNameAreToldApartByTheirPlace() {
        Body one = new Body("เทศบาลตำบลตัวอย่าง", "หนึ่ง", "สาธิต");
        Body two = new Body("เทศบาลตำบลตัวอย่าง", "สอง", "สาธิต");
        assertEquals(
                "เทศบาลตำบลตัวอย่าง สอง สาธิต",
                BodyFolders.of(List.of(one, two)).get(two));
    }

    @Test
    void folderOfAStoredBodyIsTheSameWhoeverElseIsAwaited() {
        Body one = new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "ตราด");
        Body other = new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "ระยอง");
        Map<Body, String> alone = BodyFolders.of(List.of(one));
        Map<Body, String> both = BodyFolders.of(List.of(one), List.of(other, one));
        assertEquals(alone.get(one), both.get(one));
        assertEquals("เทศบาลตำบลตัวอย่าง เมือง ระยอง", both.get(other));
        assertEquals(2, both.size());
    }

    @Test
    void namesThatAreTheSameOnceTheyAreCutHaveFoldersOfTheirOwn() {
        Body one = new Body("ก" + "𝒜".repeat(100) + "หนึ่ง", "", "");
        Body two = new Body("ก" + "𝒜".repeat(100) + "สอง", "", "");
        Map<Body, String> folders = BodyFolders.of(List.of(one, two));
        assertEquals(2, Set.copyOf(folders.values()).size());
        folders.values()
                .forEach(name ->
                        assertEquals(name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }
}
