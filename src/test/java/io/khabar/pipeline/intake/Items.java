package io.khabar.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.model.Bytes;
import io.khabar.model.RawItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw items for tests. */
final class Items {
    static final long NOON = Instant.parse("2019-04-09T12:00:00Z").toEpochMilli();

    private Items() {}

    static RawItem text(String text) {
        return item("text/plain", text.getBytes(UTF_8), null);
    }

    static RawItem json(String json) {
        return item("application/json", json.getBytes(UTF_8), null);
    }

    static RawItem html(String url, String html) {
        return item("text/html", html.getBytes(UTF_8), url);
    }

    static RawItem item(String mediaType, byte[] payload, @Nullable String url) {
        return new RawItem(
                "0".repeat(32),
                "1".repeat(32),
                "desk",
                "file",
                "desk/1",
                url,
                null,
                mediaType,
                null,
                Bytes.of(payload),
                null,
                null,
                null,
                NOON,
                Map.of());
    }
}
