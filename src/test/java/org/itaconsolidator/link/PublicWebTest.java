package org.itaconsolidator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.itaconsolidator.link.LinkChecker.PublicWeb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.9.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1"
            })
    void machineOfAnInnerNetworkIsNotAsked(String machine) throws UnknownHostException {
        assertFalse(PublicWeb.holds(InetAddress.getByName(machine)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "203.150.1.1",
                "2001:4860:4860::8888",
                "2400:cb00::1"
            })
    void machineOfTheInternetMayBeAsked(String machine) throws UnknownHostException {
        assertTrue(PublicWeb.holds(InetAddress.getByName(machine)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.go.th/ita, https://www.example.go.th/ita",
        "www.example.go.th, http://www.example.go.th/",
        "HTTP://example.go.th?id=1, http://example.go.th/?id=1",
        "https://example.go.th/ข่าว#top, https://example.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7",
        "https://example.go.th/a%20b|c, https://example.go.th/a%20b%7Cc",
        "http://ไทย.ไทย/, http://xn--o3cw4h.xn--o3cw4h/",
        "http://example.go.th:8080/x, http://example.go.th:8080/x",
    })
    void addressIsAskedForAsItIsMeant(String quoted, String asked) {
        assertEquals(Optional.of(URI.create(asked)), PublicWeb.findAddress(quoted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "ติดประกาศหน้าสำนักงาน",
                "ftp://example.go.th/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://user:secret@example.go.th/",
                "http://example",
                "http:///x",
                "https://exa mple.go.th/",
                "http://example.go.th:99999999/"
            })
    void anythingElseIsNoAddress(String quoted) {
        assertEquals(Optional.empty(), PublicWeb.findAddress(quoted));
    }
}
