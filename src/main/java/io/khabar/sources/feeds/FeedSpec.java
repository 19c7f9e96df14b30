package io.khabar.sources.feeds;

import java.net.URI;
import java.time.Duration;
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

    public FeedSpec {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a feed needs an id: " + url);
        }
        if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "the interval of feed " + id + " must be a minute or more, but is " + interval);
        }
    }
}
