package org.itaconsolidator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Row(String fileName, OptionalInt round, Optional<BigDecimal> total, Optional<String> none) {}

    @Test
    void writesMapsListsRecordsInTheirOrderAndThaiAsItIs() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("business_date", LocalDate.of(2026, 11, 20));
        run.put(
                "rows",
                List.of(new Row(
                        "ก/แผน.xlsx", OptionalInt.of(6), Optional.of(new BigDecimal("60.60")), Optional.empty())));
        run.put("empty", List.of());
        run.put("nothing", Map.of());
        run.put("unchanged", false);
        run.put("count", 3L);
        assertEquals("""
                {
                  "business_date": "2026-11-20",
                  "rows": [
                    {
                      "file_name": "ก/แผน.xlsx",
                      "round": 6,
                      "total": 60.60,
                      "none": null
                    }
                  ],
                  "empty": [],
                  "nothing": {},
                  "unchanged": false,
                  "count": 3
                }
                """, Json.text(run));
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", "บรรทัด\n\"หนึ่ง\" \\ \u0001");
        content.put("numbers", Arrays.asList(1L, new BigDecimal("0.10"), null, true));
        assertEquals(content, Json.parse(Json.text(content)));
    }

    @Test
    void binaryFractionIsRefused() {
        assertEquals(
                "a java.lang.Double cannot be written as JSON; give a map, a list, a record, a text, a whole number or a"
                        + " BigDecimal",
                assertThrows(IllegalArgumentException.class, () -> Json.text(List.of(0.1)))
                        .getMessage());
    }

    @Test
    void damagedDocumentIsAnError() {
        assertThrows(IOException.class, () -> Json.parse(""));
        assertThrows(IOException.class, () -> Json.parse("{\"a\": 1"));
        assertThrows(IOException.class, () -> Json.parse("{} {}"));
    }

    @Test
    void lineIsOneLineWhateverTheTexts() {
        List<Object> values = new ArrayList<>(List.of("\"\\\n\u0007\u009b😀ก", 1, true, Map.of("a", List.of())));
        values.add(null);
        assertEquals("[\"\\\"\\\\\\n\\u0007\\u009b😀ก\",1,true,{\"a\":[]},null]\n", Json.line(values));
    }
}
