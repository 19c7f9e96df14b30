package io.khabar.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a server: whoever shows its token; without a token whoever is on this machine, but no web page.
 *
 * <p>Without a token a browser on this machine must not be made to speak for its user. Other sites' pages are told by {@code
 * Origin}; a page whose name was bound to this machine's address after it was loaded (DNS rebinding) is told by {@code Host},
 * which then names the page's site.
 *
 * @param token that callers show as {@code Authorization: Bearer}; absent on this machine alone
 */
public record Access(Optional<String> token) {
    private static final String BEARER = "Bearer ";

    /** What a request is to be answered. */
    public enum Verdict {
        GRANTED,
        /** 401: the token is missing or another one. */
        TOKEN_NEEDED,
        /** 403: a web page asks, and no token is set. */
        WEB_PAGE
    }

    public Access {
        if (token.isPresent() && token.get().isBlank()) {
            throw new IllegalArgumentException("a token must not be blank");
        }
    }

    /** By the token that is set; empty for none. */
    public static Access of(String token) {
        return new Access(token.isEmpty() ? Optional.empty() : Optional.of(token));
    }

    /** Whether an address to listen on is reached from this machine only; any other wants a token. */
    public static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " has no address", e);
        }
    }

    /** Of a request by its headers alone. */
    public Verdict of(Context request) {
        return token.isPresent() ? byToken(token.get(), request) : byPlace(request);
    }

    /** Compared in a time that does not tell how much of a guess was right. */
    private static Verdict byToken(String token, Context request) {
        String shown = request.header("Authorization");
        boolean isRight = shown != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        return isRight ? Verdict.GRANTED : Verdict.TOKEN_NEEDED;
    }

    private static Verdict byPlace(Context request) {
        boolean isPage = request.header("Origin") != null || !isLocalName(request.header("Host"));
        return isPage ? Verdict.WEB_PAGE : Verdict.GRANTED;
    }

    /** Whether a {@code Host} is a name that no DNS server answers for: the address itself, or localhost; or none is said. */
    public static boolean isLocalName(@Nullable String host) {
        if (host == null) {
            return true;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Access[token " + (token.isPresent() ? "set" : "none") + "]";
    }
}
