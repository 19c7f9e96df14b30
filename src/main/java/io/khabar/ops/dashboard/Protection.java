package io.khabar.ops.dashboard;

import io.javalin.http.Context;
import io.khabar.runtime.settings.SettingKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What keeps hostile text from becoming markup, and strangers from acting. */
final class Protection {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final String token;
    private final HostNames names;

    /**
     * With a token and names.
     *
     * @param token that actions need; empty for no actions at all
     * @param names by which it may be asked
     */
    Protection(String token, HostNames names) {
        this.token = token;
        this.names = names;
    }

    /** Lets through who asks for this server by a name of its own: a page of another name, bound to its address, does not. */
    void admit(Context context) {
        String host = context.header("Host");
        if (!names.include(host)) {
            throw Refusal.misdirected("this server is not " + host + "; ask it by its address, or name it in "
                    + SettingKeys.DASHBOARD_NAMES);
        }
    }

    void addHeaders(Context context) {
        // The contract's page is made of the contract alone and carries its style in itself.
        boolean isContract = context.path().startsWith("/docs");
        context.header(
                "Content-Security-Policy",
                isContract ? POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'") : POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    boolean hasToken() {
        return !token.isEmpty();
    }

    /** Lets through who shows the token. */
    void authorize(Context context) {
        if (token.isEmpty()) {
            throw Refusal.forbidden("actions are switched off; start Khabar with dashboard.token set to allow them");
        }
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        String shown = context.header("Authorization");
        if (shown == null || !MessageDigest.isEqual(wanted, shown.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.unauthorized("send Authorization: Bearer with the token of dashboard.token");
        }
    }
}
