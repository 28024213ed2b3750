package org.itaconsolidator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsPageTest {
    private static final Pattern VIEW = Pattern.compile("### `(v_\\w+)`[^#]*?\nColumns: ([^.]+)\\.");

    @TempDir
    private Path folder;

    @Test
    void pageNamesEveryViewWithItsColumns() throws IOException {
        SortedMap<String, String> written = new TreeMap<>();
        Matcher page = VIEW.matcher(Files.readString(Path.of("docs/views.md"), StandardCharsets.UTF_8)
                .replace("\r\n", "\n"));
        while (page.find()) {
            written.put(page.group(1), page.group(2).replaceAll("\\s+", " "));
        }
        SortedMap<String, String> stored = new TreeMap<>();
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            store.sql().sql("""
                         SELECT v.name, group_concat(c.name, ', ' ORDER BY c.cid)
                         FROM sqlite_schema v JOIN pragma_table_info(v.name) c
                         WHERE v.type = 'view' AND v.name LIKE 'v\\_%' ESCAPE '\\' GROUP BY v.name
                         """).query(rs -> {
                stored.put(rs.getString(1), rs.getString(2));
            });
        }
        assertEquals(stored, written);
    }
}
