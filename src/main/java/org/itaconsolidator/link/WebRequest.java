package org.itaconsolidator.link;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks machines for the beginning of an answer, over connections of their own, without a proxy. Names are not resolved here:
 * whoever owns a name could by now have turned it to a machine that may not be asked, and any client that is given the name
 * would go there.
 */
record WebRequest(String userAgent, Duration patience, SSLSocketFactory secured) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    /** Answers below are no answers yet. */
    private static final int FIRST_FINAL = 200;

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
    private static final Pattern LOCATION = Pattern.compile("(?i)Location:\\s*(.*\\S)\\s*");

    /** Ends what takes too long: a server may send a letter now and then for ever. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "link-patience");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * The beginning of an answer.
     *
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
        String heading = method + " " + address.getRawPath() + query + " HTTP/1.1\r\nHost: " + address.getHost() + port
                + "\r\nUser-Agent: " + userAgent + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
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

    /** The lines of an answer's heading, not more of it than a heading has. */
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
