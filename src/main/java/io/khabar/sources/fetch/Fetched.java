package io.khabar.sources.fetch;

import io.khabar.model.Bytes;
import io.khabar.sources.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer, whatever its status.
 *
 * @param address that answered, after redirects
 * @param isMovedForGood whether every redirect on the way said that it is for good
 * @param status of HTTP
 * @param headers by name, in whatever case
 * @param body decompressed; of a status other than 2xx it may be left out
 */
public record Fetched(URI address, boolean isMovedForGood, int status, Map<String, String> headers, Bytes body) {
    public Fetched {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public MediaType mediaType() {
        return MediaType.parse(headers.get("Content-Type"));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
