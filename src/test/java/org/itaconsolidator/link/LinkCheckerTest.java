package org.itaconsolidator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.itaconsolidator.link.LinkChecker.LinkLimits;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of its own on this machine, which nothing but a test may ask. */
class LinkCheckerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T05:00:00Z"), ZoneId.of("Asia/Bangkok"));
    private static final LinkLimits QUICK =
            new LinkLimits(50, 4, Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), 3);

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> hosts = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** {@code /404} answers 404; {@code /head-405} answers 405 to HEAD only; {@code /to/x} leads to {@code /x}. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        times.add(System.nanoTime());
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        requests.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            if (path.startsWith("/slow")) {
                Thread.sleep(3000);
            }
            int status = 200;
            if (path.matches("/\\d+")) {
                status = Integer.parseInt(path.substring(1));
            } else if (path.startsWith("/head-") && exchange.getRequestMethod().equals("HEAD")) {
                status = Integer.parseInt(path.substring(6));
            } else if (path.startsWith("/to/")) {
                status = 302;
                exchange.getResponseHeaders().add("Location", path.substring(3));
            } else if (path.equals("/round")) {
                status = 302;
                exchange.getResponseHeaders().add("Location", "/round");
            } else if (path.startsWith("/away/")) {
                status = 301;
                exchange.getResponseHeaders().add("Location", path.substring(6));
            }
            if (path.equals("/head-501") && status == 200) {
                sendForEver(exchange);
                return;
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page without an end, of which as much goes out as the other side takes. */
    private void sendForEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[1 << 16];
        for (int i = 0; i < 1 << 14; i++) {
            exchange.getResponseBody().write(piece);
            sent.addAndGet(piece.length);
        }
    }

    private List<LinkCheck> check(LinkLimits limits, String... paths) throws InterruptedException {
        return new LinkChecker(
                        "test/1",
                        limits,
                        NOON,
                        InetAddress::isLoopbackAddress,
                        InetAddress::getAllByName,
                        (SSLSocketFactory) SSLSocketFactory.getDefault())
                .check(List.of(paths).stream()
                        .map(path -> path.startsWith("/") ? base + path : path)
                        .toList());
    }

    private LinkCheck one(String path) throws InterruptedException {
        return check(QUICK, path).get(0);
    }

    private void assertOutcome(LinkOutcome outcome, int status, String path) throws InterruptedException {
        LinkCheck check = one(path);
        assertEquals(outcome, check.outcome(), path);
        assertEquals(status == 0 ? OptionalInt.empty() : OptionalInt.of(status), check.status(), path);
    }

    @Test
    void pageThatOpensIsAskedForItsHeadingOnce() throws InterruptedException {
        LinkCheck check = one("/ita");
        assertEquals(
                new LinkCheck(
                        base + "/ita",
                        OffsetDateTime.parse("2026-11-20T12:00:00+07:00"),
                        LinkOutcome.WORKS,
                        OptionalInt.of(200)),
                check);
        assertEquals(List.of("HEAD /ita test/1"), requests);
    }

    @Test
    void pageIsAskedForWhereTheHeadingIsNotGiven() throws InterruptedException {
        assertOutcome(LinkOutcome.WORKS, 200, "/head-405");
        assertOutcome(LinkOutcome.WORKS, 200, "/head-404");
        assertEquals(
                List.of(
                        "HEAD /head-405 test/1",
                        "GET /head-405 test/1",
                        "HEAD /head-404 test/1",
                        "GET /head-404 test/1"),
                requests);
    }

    @Test
    void answersAreToldApart() throws InterruptedException {
        assertOutcome(LinkOutcome.NOT_FOUND, 404, "/404");
        assertOutcome(LinkOutcome.NOT_FOUND, 410, "/410");
        assertOutcome(LinkOutcome.REFUSED, 403, "/403");
        assertOutcome(LinkOutcome.REFUSED, 500, "/500");
        assertOutcome(LinkOutcome.WORKS, 204, "/204");
        assertOutcome(LinkOutcome.NOT_A_WEB_ADDRESS, 0, "ติดประกาศหน้าสำนักงาน");
        assertOutcome(LinkOutcome.UNREACHABLE, 0, "http://no-such-host.invalid/");
    }

    @Test
    void redirectsAreFollowedToTheirEndAndNotForEver() throws InterruptedException {
        assertOutcome(LinkOutcome.WORKS, 200, "/to/to/page");
        assertOutcome(LinkOutcome.NOT_FOUND, 404, "/to/404");
        requests.clear();
        assertOutcome(LinkOutcome.UNREACHABLE, 0, "/to/to/to/to/to/page");
        assertEquals(4, requests.size(), "the address and three redirects");
        assertOutcome(LinkOutcome.UNREACHABLE, 0, "/away/ftp://localhost/x");
    }

    @Test
    void redirectToAMachineThatMayNotBeAskedIsNotFollowed() throws InterruptedException {
        assertOutcome(LinkOutcome.NOT_A_WEB_ADDRESS, 0, "/away/http://10.255.255.1/");
        assertEquals(List.of("HEAD /away/http://10.255.255.1/ test/1"), requests);
    }

    @Test
    void thisMachineIsNeverAskedInEarnest() throws InterruptedException {
        int port = server.getAddress().getPort();
        List<LinkCheck> checks = new LinkChecker("test/1", QUICK, NOON)
                .check(List.of(base + "/ita", "http://127.0.0.1:" + port + "/", "http://[::1]:" + port + "/"));
        assertEquals(
                Collections.nCopies(3, LinkOutcome.NOT_A_WEB_ADDRESS),
                checks.stream().map(LinkCheck::outcome).toList());
        assertEquals(List.of(), requests);
    }

    /** A name may be turned to another machine at any moment: the one that is asked is the one that was looked at. */
    @Test
    void nameIsResolvedOnceAndTheMachineThatWasLookedAtIsAsked() throws InterruptedException {
        InetAddress good = server.getAddress().getAddress();
        List<String> resolved = new ArrayList<>();
        LinkCheck check = new LinkChecker(
                        "test/1",
                        QUICK,
                        NOON,
                        good::equals,
                        host -> {
                            resolved.add(host);
                            return new InetAddress[] {resolved.size() == 1 ? good : InetAddress.getByName("127.0.0.2")};
                        },
                        (SSLSocketFactory) SSLSocketFactory.getDefault())
                .check(List.of("http://turns.test:" + server.getAddress().getPort() + "/head-404"))
                .get(0);
        assertEquals(LinkOutcome.WORKS, check.outcome());
        assertEquals(List.of("turns.test"), resolved);
        assertEquals(2, requests.size(), "the heading, then the page");
        assertEquals(
                List.of("turns.test:" + server.getAddress().getPort()),
                hosts.stream().distinct().toList());
    }

    @Test
    void oneMachineOfANameThatMayNotBeAskedIsEnough() throws InterruptedException {
        InetAddress good = server.getAddress().getAddress();
        LinkCheck check = new LinkChecker(
                        "test/1",
                        QUICK,
                        NOON,
                        good::equals,
                        host -> new InetAddress[] {good, InetAddress.getByName("127.0.0.2")},
                        (SSLSocketFactory) SSLSocketFactory.getDefault())
                .check(List.of("http://both.test:" + server.getAddress().getPort() + "/"))
                .get(0);
        assertEquals(LinkOutcome.NOT_A_WEB_ADDRESS, check.outcome());
        assertEquals(List.of(), requests);
    }

    @Test
    void certificateHasToNameTheHost() throws Exception {
        SSLContext tls = TlsServer.context(folder, "good.test");
        HttpsServer secured = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        secured.createContext("/", this::answer);
        secured.start();
        try {
            int port = secured.getAddress().getPort();
            List<LinkCheck> checks = new LinkChecker(
                            "test/1",
                            QUICK,
                            NOON,
                            InetAddress::isLoopbackAddress,
                            host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                            tls.getSocketFactory())
                    .check(List.of("https://good.test:" + port + "/a", "https://other.test:" + port + "/b"));
            assertEquals(
                    List.of(LinkOutcome.WORKS, LinkOutcome.UNREACHABLE),
                    checks.stream().map(LinkCheck::outcome).toList());
            assertEquals(List.of("HEAD /a test/1"), requests);
        } finally {
            secured.stop(0);
        }
    }

    /** Letter after letter, each in time: the whole heading has to come in time. */
    @Test
    void serverThatNeverComesToAnEndIsGivenUp() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.submit(() -> {
                while (true) {
                    Socket asked = slow.accept();
                    threads.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            asked.getOutputStream().write("HTTP/1.1 200 OK and on and on".charAt(i % 20));
                            Thread.sleep(50);
                        }
                        return null;
                    });
                }
            });
            LinkLimits hasty = new LinkLimits(50, 4, Duration.ZERO, Duration.ofMillis(300), Duration.ofMinutes(1), 3);
            long begin = System.nanoTime();
            assertEquals(
                    LinkOutcome.UNREACHABLE,
                    check(hasty, "http://localhost:" + slow.getLocalPort() + "/")
                            .get(0)
                            .outcome());
            assertTrue(System.nanoTime() - begin < Duration.ofSeconds(4).toNanos(), "twice 300 ms");
        }
    }

    @Test
    void patienceEnds() throws InterruptedException {
        LinkLimits hasty = new LinkLimits(50, 4, Duration.ZERO, Duration.ofMillis(300), Duration.ofMinutes(1), 3);
        assertEquals(LinkOutcome.UNREACHABLE, check(hasty, "/slow").get(0).outcome());
    }

    @Test
    void hugePageIsNotRead() throws InterruptedException {
        assertOutcome(LinkOutcome.WORKS, 200, "/head-501");
        assertTrue(sent.get() < 50_000_000, sent + " of a thousand million bytes went out");
    }

    @Test
    void addressThatLeadsToItselfEnds() throws InterruptedException {
        assertOutcome(LinkOutcome.UNREACHABLE, 0, "/away/" + base + "/round");
        assertEquals(4, requests.size(), "the address and three redirects");
    }

    @Test
    void hostIsAskedOnceAtATimeWithAPause() throws InterruptedException {
        LinkLimits slow =
                new LinkLimits(50, 4, Duration.ofMillis(150), Duration.ofSeconds(5), Duration.ofMinutes(1), 3);
        check(slow, "/a", "/b", "/to/c");
        assertEquals(4, times.size());
        for (int i = 1; i < times.size(); i++) {
            long between = Duration.ofNanos(times.get(i) - times.get(i - 1)).toMillis();
            assertTrue(between >= 145, between + " ms");
        }
    }

    @Test
    void whatIsBeyondTheLimitsIsLeftForAnotherCall() throws InterruptedException {
        LinkLimits two = new LinkLimits(2, 4, Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), 3);
        assertEquals(
                List.of(base + "/a", base + "/b"),
                check(two, "/a", "/a", "/b", "/c").stream().map(LinkCheck::url).toList());
        LinkLimits noTime = new LinkLimits(50, 4, Duration.ZERO, Duration.ofSeconds(5), Duration.ZERO, 3);
        assertEquals(List.of(), check(noTime, "/a"));
    }
}
