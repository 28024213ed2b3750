package org.itaconsolidator.link;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;

/**
 * Tests whether addresses open: it asks for the header only (HEAD) and, if a server does not give that, for the page
 * without reading it. Every step of a redirect is checked like the first address.
 */
public final class LinkChecker {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final LinkLimits limits;
    private final Clock clock;
    private final Predicate<InetAddress> allowed;
    private final Resolver resolver;
    private final WebRequest request;

    /** From when on each host may be asked again; a host is never asked twice at the same time. */
    private final Map<String, long[]> freeAt = new ConcurrentHashMap<>();

    /** Looks up the machines of a name, once for each step: only machines that were checked are asked. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] listMachines(String host) throws UnknownHostException;
    }

    /** A checker that only asks machines of the internet. */
    public LinkChecker(String userAgent, LinkLimits limits, Clock clock) {
        this(userAgent, limits, clock, PublicWeb::holds, InetAddress::getAllByName, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** For tests: with machines that are allowed, a resolver and certificates of their own. */
    LinkChecker(
            String userAgent,
            LinkLimits limits,
            Clock clock,
            Predicate<InetAddress> allowed,
            Resolver resolver,
            SSLSocketFactory secured) {
        this.limits = limits;
        this.clock = clock;
        this.allowed = allowed;
        this.resolver = resolver;
        this.request = new WebRequest(userAgent, limits.patience(), secured);
    }

    /**
     * Asks for addresses, hosts side by side.
     *
     * @param quoted as deliveries quote them; those beyond the limits are left out of the answer
     * @return in the order given
     */
    public List<LinkCheck> check(List<String> quoted) throws InterruptedException {
        long end = System.nanoTime() + limits.total().toNanos();
        List<String> asked = quoted.stream().distinct().limit(limits.most()).toList();
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        for (String each : asked) {
            String host = PublicWeb.findAddress(each).map(URI::getHost).orElse("");
            byHost.computeIfAbsent(host.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(each);
        }
        ExecutorService threads = Executors.newFixedThreadPool(limits.hosts());
        try {
            List<Future<List<LinkCheck>>> hosts = byHost.values().stream()
                    .map(ofHost -> threads.submit(() -> ofHost(ofHost, end)))
                    .toList();
            Map<String, LinkCheck> checks = new LinkedHashMap<>();
            for (Future<List<LinkCheck>> host : hosts) {
                host.get().forEach(check -> checks.put(check.url(), check));
            }
            return asked.stream().filter(checks::containsKey).map(checks::get).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("links could not be checked", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<LinkCheck> ofHost(List<String> quoted, long end) throws InterruptedException {
        List<LinkCheck> checks = new ArrayList<>();
        for (String each : quoted) {
            if (System.nanoTime() >= end) {
                break;
            }
            checks.add(checkOne(each));
        }
        return checks;
    }

    private LinkCheck checkOne(String quoted) throws InterruptedException {
        Optional<URI> next = PublicWeb.findAddress(quoted);
        if (next.isEmpty()) {
            return answer(quoted, LinkOutcome.NOT_A_WEB_ADDRESS, OptionalInt.empty());
        }
        try {
            for (int step = 0; step <= limits.redirects(); step++) {
                URI address = next.get();
                List<InetAddress> machines = List.of(resolver.listMachines(address.getHost()));
                if (!machines.stream().allMatch(allowed)) {
                    return answer(quoted, LinkOutcome.NOT_A_WEB_ADDRESS, OptionalInt.empty());
                }
                WebRequest.Answer answer = ask(address, machines);
                next = redirect(address, answer);
                if (next.isEmpty()) {
                    return answer(quoted, outcome(answer.status()), OptionalInt.of(answer.status()));
                }
            }
        } catch (UnknownHostException e) {
            // nobody has this name
        } catch (IOException | IllegalArgumentException e) {
            // no answer, or none that can be understood
        }
        return answer(quoted, LinkOutcome.UNREACHABLE, OptionalInt.empty());
    }

    private LinkCheck answer(String quoted, LinkOutcome outcome, OptionalInt status) {
        return new LinkCheck(quoted, OffsetDateTime.now(clock), outcome, status);
    }

    private WebRequest.Answer ask(URI address, List<InetAddress> machines) throws IOException, InterruptedException {
        try {
            WebRequest.Answer head = send("HEAD", address, machines);
            if (head.status() < 400) {
                return head;
            }
        } catch (IOException e) {
            // some servers end the connection where they do not know HEAD
        }
        return send("GET", address, machines);
    }

    private WebRequest.Answer send(String method, URI address, List<InetAddress> machines)
            throws IOException, InterruptedException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        long[] free = freeAt.computeIfAbsent(host, any -> new long[] {System.nanoTime()});
        synchronized (free) {
            long wait = free[0] - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
            try {
                return request.send(method, address, machines);
            } finally {
                free[0] = System.nanoTime() + limits.pause().toNanos();
            }
        }
    }

    /** Where an answer redirects to; empty for a final answer. */
    private static Optional<URI> redirect(URI from, WebRequest.Answer answer) throws IOException {
        if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
            return Optional.empty();
        }
        URI resolved = from.resolve(answer.location().get().replace(" ", "%20"));
        return Optional.of(PublicWeb.findAddress(resolved.toString())
                .orElseThrow(() -> new IOException("it leads to no address on the web")));
    }

    private static LinkOutcome outcome(int status) {
        if (status / 100 == 2) {
            return LinkOutcome.WORKS;
        }
        return status == NOT_FOUND || status == GONE ? LinkOutcome.NOT_FOUND : LinkOutcome.REFUSED;
    }

    /**
     * Asks machines for the beginning of an answer, over connections of their own, without a proxy. Names are not resolved here:
     * whoever owns a name could by now have turned it to a machine that may not be asked, and any client that is given the name
     * would go there.
     */
    private record WebRequest(String userAgent, Duration patience, SSLSocketFactory secured) {
        private static final int HTTPS_PORT = 443;
        private static final int HTTP_PORT = 80;
        /** Lower status codes are interim answers. */
        private static final int FIRST_FINAL = 200;

        private static final int MOST_BYTES = 64 * 1024;
        private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
        private static final Pattern LOCATION = Pattern.compile("(?i)Location:\\s*(.*\\S)\\s*");

        /** Ends connections that take too long: a server may send a letter now and then for ever. */
        private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "link-patience");
            thread.setDaemon(true);
            return thread;
        });

        /**
         * @param status as HTTP counts it
         * @param location where it leads on to, as the server says it
         */
        record Answer(int status, Optional<String> location) {}

        /**
         * Asks the first machine that can be reached.
         *
         * @param machines those that the address's host has, each of which may be asked
         */
        Answer send(String method, URI address, List<InetAddress> machines) throws IOException {
            IOException failure = new IOException("no machine");
            for (InetAddress machine : machines) {
                try (Socket socket = new Socket(Proxy.NO_PROXY)) {
                    ScheduledFuture<?> end =
                            WATCH.schedule(() -> close(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
                    try {
                        socket.connect(new InetSocketAddress(machine, port(address)));
                        return exchange(method, address, socket);
                    } finally {
                        end.cancel(false);
                    }
                } catch (ConnectException | NoRouteToHostException e) {
                    failure = e; // its next machine may be reached
                }
            }
            throw failure;
        }

        private Answer exchange(String method, URI address, Socket socket) throws IOException {
            if (!isSecured(address)) {
                return talk(method, address, socket);
            }
            try (SSLSocket tls = (SSLSocket) secured.createSocket(socket, address.getHost(), port(address), true)) {
                SSLParameters named = tls.getSSLParameters();
                named.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate has to name the host
                tls.setSSLParameters(named);
                tls.startHandshake();
                return talk(method, address, tls);
            }
        }

        private Answer talk(String method, URI address, Socket socket) throws IOException {
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            String heading = method + " " + address.getRawPath() + query + " HTTP/1.1\r\nHost: " + address.getHost()
                    + port + "\r\nUser-Agent: " + userAgent + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(heading.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Lines lines = new Lines(socket.getInputStream());
            Answer answer = answer(lines);
            while (answer.status() < FIRST_FINAL) {
                answer = answer(lines);
            }
            return answer;
        }

        private static Answer answer(Lines lines) throws IOException {
            String first = lines.next();
            Matcher status = STATUS.matcher(first);
            if (!status.matches()) {
                throw new IOException("no answer of a web server");
            }
            Optional<String> location = Optional.empty();
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                Matcher found = LOCATION.matcher(line);
                location = location.isEmpty() && found.matches() ? Optional.of(found.group(1)) : location;
            }
            return new Answer(Integer.parseInt(status.group(1)), location);
        }

        /** Reads the lines of an answer's header, up to a largest size. */
        private static final class Lines {
            private final InputStream in;
            private int left = MOST_BYTES;

            Lines(InputStream in) {
                this.in = new BufferedInputStream(in);
            }

            String next() throws IOException {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                for (int letter = in.read(); letter != '\n'; letter = in.read()) {
                    if (letter < 0 || left-- == 0) {
                        throw new IOException("the answer breaks off, or has no end");
                    }
                    line.write(letter);
                }
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // nobody waits for it any more
            }
        }

        private static int port(URI address) {
            if (address.getPort() >= 0) {
                return address.getPort();
            }
            return isSecured(address) ? HTTPS_PORT : HTTP_PORT;
        }

        private static boolean isSecured(URI address) {
            return address.getScheme().equals("https");
        }
    }

    /** Which addresses belong to the public web: no other is asked, whatever a delivery quotes or a server redirects to. */
    static final class PublicWeb {
        private static final Pattern ADDRESS =
                Pattern.compile("(?i)(https?)://([^/?#@:\\s]+)(?::(\\d{1,5}))?([/?][^#\\s]*)?(?:#.*)?");
        private static final int LAST_PORT = 65_535;
        private static final String KEPT = "-._~:/?@!$&'()*+,;=%";

        /**
         * The address to ask for. One without a scheme is taken for {@code http}, which servers lead on from; a part of the page is
         * left out; letters that may not stand in addresses are escaped.
         *
         * @return empty where it is no address on the web
         */
        static Optional<URI> findAddress(String quoted) {
            String text = quoted.strip();
            Matcher parts = ADDRESS.matcher(text.contains("://") ? text : "http://" + text);
            if (!parts.matches()
                    || !parts.group(2).contains(".") && !parts.group(2).equals("localhost")) {
                return Optional.empty();
            }
            try {
                if (parts.group(3) != null && Integer.parseInt(parts.group(3)) > LAST_PORT) {
                    return Optional.empty();
                }
                String port = parts.group(3) == null ? "" : ":" + parts.group(3);
                String rest = parts.group(4) == null ? "/" : parts.group(4);
                URI uri = URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + IDN.toASCII(parts.group(2))
                        + port + (rest.startsWith("?") ? "/" : "") + escaped(rest));
                return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static String escaped(String rest) {
            StringBuilder out = new StringBuilder();
            rest.codePoints().forEach(letter -> {
                boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0);
                if (plain) {
                    out.appendCodePoint(letter);
                    return;
                }
                byte[] bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
                for (byte each : bytes) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
            });
            return out.toString();
        }

        /** Whether a machine is on the internet: not this one, an inner network, a test network or a group address. */
        static boolean holds(InetAddress machine) {
            if (machine.isAnyLocalAddress()
                    || machine.isLoopbackAddress()
                    || machine.isLinkLocalAddress()
                    || machine.isSiteLocalAddress()
                    || machine.isMulticastAddress()) {
                return false;
            }
            byte[] bytes = machine.getAddress();
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            if (machine instanceof Inet4Address) {
                return first != 0
                        && first < 240 // reserved, and the broadcast
                        && !(first == 100 && second >= 64 && second < 128) // shared by carriers
                        && !(first == 192 && second == 0 && bytes[2] == 0)
                        && !(first == 198 && (second == 18 || second == 19)); // for measuring networks
            }
            // 2000::/3 is what is handed out; of it 2002::/16 and 2001:0::/32 hide an older address
            boolean handedOut = machine instanceof Inet6Address && (first & 0xe0) == 0x20;
            boolean hides = first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            return handedOut && !hides;
        }
    }

    /**
     * How little is asked.
     *
     * @param most addresses in one call
     * @param hosts asked at the same time; one request at a time each
     * @param pause between two requests to one host
     * @param patience until an answer begins
     * @param total for all of it; what has had no turn by then is left for another call
     * @param redirects that are followed for one address
     */
    public record LinkLimits(int most, int hosts, Duration pause, Duration patience, Duration total, int redirects) {
        /** What an office's server bears easily. */
        public static final LinkLimits POLITE =
                new LinkLimits(500, 4, Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(10), 5);
    }
}
