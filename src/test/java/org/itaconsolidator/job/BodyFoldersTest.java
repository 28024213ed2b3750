package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
