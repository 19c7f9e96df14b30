package io.khabar.sources.feeds;

import io.khabar.model.Ids;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed to be read.
 *
 * @param id of it, which is its items' source
 * @param url of it
 * @param outlet that publishes it, by id of the outlets file
 * @param interval between two polls when nothing is known yet
 * @param isFullText whether its entries hold whole articles; otherwise their pages are fetched
 */
public record FeedSpec(String id, URI url, @Nullable String outlet, Duration interval, boolean isFullText) {
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);

    /** What the keys of all feeds' states begin with. */
    public static final String STATES = "feed/";

    public FeedSpec {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a feed needs an id: " + url);
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
            throw new IllegalArgumentException("the url of feed " + id + " must be http or https, but is " + url);
        }
        if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "the interval of feed " + id + " must be a minute or more, but is " + interval);
        }
    }
    /** A feed with an id made of its host where none is given. */
    public static FeedSpec named(String id, URI url, @Nullable String outlet, Duration interval, boolean isFullText) {
        return new FeedSpec(id.isBlank() ? FeedList.id("", url) : id, url, outlet, interval, isFullText);
    }

    /** The same under another id. */
    FeedSpec withId(String other) {
        return new FeedSpec(other, url, outlet, interval, isFullText);
    }

    /** Under which its state is kept in Kafka; under another address it is another feed. */
    String stateKey() {
        return STATES + id + "/" + Ids.of(url.toString());
    }
}
