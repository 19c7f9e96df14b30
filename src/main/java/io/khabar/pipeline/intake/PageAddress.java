package io.khabar.pipeline.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which address is an article's: what its page calls canonical, if that is of the same site as the address it was
 * fetched from; a page must not take another site's identity.
 */
final class PageAddress {
    private PageAddress() {}

    static @Nullable String choose(@Nullable String fetched, @Nullable String canonical) {
        if (fetched == null || fetched.isBlank()) {
            return canonical;
        }
        if (canonical == null) {
            return fetched;
        }
        return isSameSite(fetched, canonical) && !isFrontPage(canonical) ? canonical : fetched;
    }

    private static boolean isSameSite(String one, String other) {
        String first = host(one);
        String second = host(other);
        return first != null
                && second != null
                && (first.equals(second) || first.endsWith("." + second) || second.endsWith("." + first));
    }

    /** Pages that call their site's front page canonical are misconfigured. */
    private static boolean isFrontPage(String url) {
        String canonical = CanonicalUrl.of(url);
        return canonical == null || canonical.indexOf('/', "https://".length()) < 0;
    }

    private static @Nullable String host(String url) {
        String canonical = CanonicalUrl.of(url);
        try {
            return canonical == null ? null : new URI(canonical).getHost().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
