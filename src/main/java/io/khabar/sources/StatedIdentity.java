package io.khabar.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON article says of its identity, read in passing so that an item's key is the id that intake will give it.
 *
 * @param source our form's own {@code source}
 * @param identity by {@code url} and {@code id} or {@code guid}; ninjs calls the latter {@code uri}
 */
public record StatedIdentity(@Nullable String source, Received.Identity identity) {
    public static final StatedIdentity NOTHING = new StatedIdentity(null, Received.Identity.NONE);
    private static final Set<String> WANTED = Set.of("source", "url", "link", "id", "guid", "uri");
    private static final Set<String> NINJS =
            Set.of("headlines", "bodies", "bodytext", "bodyhtml", "bodyxhtml", "uri", "versioncreated");
    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Of a JSON object's bytes; nothing where they are no JSON object, which intake then says more about. */
    public static StatedIdentity of(byte[] payload) {
        try (JsonParser parser = JSON.createParser(payload)) {
            return read(parser, false);
        } catch (IOException notUtf8) {
            return ofSingleBytes(payload);
        }
    }

    /** In another charset than UTF: ASCII reads the same in all of them, and only ASCII is believed. */
    private static StatedIdentity ofSingleBytes(byte[] payload) {
        try (JsonParser parser = JSON.createParser(new String(payload, StandardCharsets.ISO_8859_1))) {
            return read(parser, true);
        } catch (IOException notJson) {
            return NOTHING;
        }
    }

    private static StatedIdentity read(JsonParser parser, boolean asciiOnly) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return NOTHING;
        }
        Map<String, String> found = new HashMap<>();
        boolean isNinjs = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String plain = plain(name);
            isNinjs |= NINJS.contains(plain);
            if (parser.nextToken().isScalarValue() && WANTED.contains(plain)) {
                keep(found, plain, parser.getValueAsString(), asciiOnly);
            }
            parser.skipChildren();
        }
        return isNinjs ? ninjs(found) : ours(found);
    }

    private static void keep(Map<String, String> found, String name, @Nullable String value, boolean asciiOnly) {
        boolean isReadable = value != null
                && !value.isBlank()
                && (!asciiOnly || value.chars().allMatch(c -> c < 0x80));
        if (isReadable) {
            found.putIfAbsent(name, value);
        }
    }

    private static StatedIdentity ours(Map<String, String> found) {
        return new StatedIdentity(
                found.get("source"), new Received.Identity(first(found, "url", "link"), first(found, "id", "guid")));
    }

    private static StatedIdentity ninjs(Map<String, String> found) {
        return new StatedIdentity(
                null, new Received.Identity(first(found, "url", "link"), first(found, "uri", "guid")));
    }

    private static @Nullable String first(Map<String, String> found, String preferred, String other) {
        String value = found.get(preferred);
        return value != null ? value : found.get(other);
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("$", "").toLowerCase(Locale.ROOT);
    }
}
