package io.khabar.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One spelling of an address, so that a page has one identity however it is linked to.
 *
 * <p>http and https are one, and so are a host with and without {@code www.}; host in lower case and ASCII, default
 * ports, fragments, tracking parameters and a trailing slash left out; percent-encoding in upper case, of everything
 * that is not unreserved or a delimiter. The order of parameters is kept. For identity only: it is never fetched.
 */
public final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "wt_mc",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_linkname",
            "cmpid",
            "ocid",
            "ncid",
            "at_medium",
            "at_campaign",
            "ref_src",
            "ref_url",
            "spm",
            "_openstat",
            "gs_l",
            "s_cid");
    private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "pk_", "mtm_", "matomo_", "hsa_", "at_custom");
    /** RFC 3986: unreserved characters and those that may stand for themselves in a path or query. */
    private static final String LITERAL = "-._~!$&'()*+,;=:@/?";

    private CanonicalUrl() {}

    /** The canonical spelling, or null where the text is no http address. */
    public static @Nullable String of(String url) {
        String text = url.strip();
        int scheme = schemeLength(text);
        if (scheme < 0) {
            return null;
        }
        int authorityEnd = indexOfAny(text, scheme, "/?#");
        String host = host(text.substring(scheme, authorityEnd));
        if (host == null) {
            return null;
        }
        String rest = withoutFragment(text.substring(authorityEnd));
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : query(rest.substring(question + 1));
        return "https://" + host + path(path) + query;
    }

    /** The host without {@code www.}, in lower case; null where the text is no http address. */
    public static @Nullable String host(@Nullable String authority) {
        if (authority == null) {
            return null;
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        host = host.replaceFirst(":(80|443)?$", "").replaceFirst("\\.(?=$|:)", "");
        try {
            host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        host = host.startsWith("www.") ? host.substring(4) : host;
        return host.isEmpty() || host.contains(" ") ? null : host;
    }

    private static int schemeLength(String text) {
        for (String scheme : List.of("https://", "http://", "//")) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return -1;
    }

    private static int indexOfAny(String text, int from, String characters) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A fragment that begins with {@code !} is part of the address of a page that is drawn by a script. */
    private static String withoutFragment(String text) {
        int hash = text.indexOf('#');
        return hash < 0 || text.startsWith("#!", hash) ? text : text.substring(0, hash);
    }

    private static String path(String path) {
        String encoded = encode(path.replaceFirst("(?i);jsessionid=[^/]*", ""));
        int end = encoded.length();
        while (end > 0 && encoded.charAt(end - 1) == '/') {
            end--;
        }
        return encoded.substring(0, end);
    }

    private static String query(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            boolean tracking =
                    TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
            if (!parameter.isEmpty() && !tracking) {
                kept.add(encode(parameter));
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /** Decodes what needs no encoding and encodes the rest, so that raw and encoded Arabic paths agree. */
    private static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            int decoded = value == '%' ? decodedAt(bytes, i) : -1;
            if (decoded >= 0) {
                i += 2;
                appendByte(out, decoded, isUnreserved(decoded));
            } else {
                appendByte(out, value, isUnreserved(value) || LITERAL.indexOf(value) >= 0 || value == '#');
            }
        }
        return out.toString();
    }

    private static int decodedAt(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static void appendByte(StringBuilder out, int value, boolean literal) {
        if (literal) {
            out.append((char) value);
        } else {
            out.append('%').append(String.format(Locale.ROOT, "%02X", value));
        }
    }
}
