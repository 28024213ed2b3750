package org.itaconsolidator.link;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to the public web: everything else is not asked, whatever a delivery quotes or a server redirects to. */
final class PublicWeb {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?)://([^/?#@:\\s]+)(?::(\\d{1,5}))?([/?][^#\\s]*)?(?:#.*)?");
    private static final int LAST_PORT = 65_535;
    private static final String KEPT = "-._~:/?@!$&'()*+,;=%";

    private PublicWeb() {}

    /**
     * The address to ask for. One without a scheme is taken for {@code http}, which servers lead on from; a part of the page is
     * left out; letters that may not stand in addresses are escaped.
     *
     * @return empty where it is no address on the web
     */
    static Optional<URI> findAddress(String quoted) {
        String text = quoted.strip();
        Matcher parts = ADDRESS.matcher(text.contains("://") ? text : "http://" + text);
        if (!parts.matches() || !parts.group(2).contains(".") && !parts.group(2).equals("localhost")) {
            return Optional.empty();
        }
        try {
            if (parts.group(3) != null && Integer.parseInt(parts.group(3)) > LAST_PORT) {
                return Optional.empty();
            }
            String port = parts.group(3) == null ? "" : ":" + parts.group(3);
            String rest = parts.group(4) == null ? "/" : parts.group(4);
            URI uri = URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + IDN.toASCII(parts.group(2)) + port
                    + (rest.startsWith("?") ? "/" : "") + escaped(rest));
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

    /** Whether a machine is one of the internet: not this one, none of the inner network, of a test network or of a group. */
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
