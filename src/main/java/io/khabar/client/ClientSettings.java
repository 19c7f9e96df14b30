package io.khabar.client;

import io.khabar.registry.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the registry is, by the settings that Confluent's serializers have too. */
final class ClientSettings {
    private ClientSettings() {}

    static Schemas schemas(Map<String, ?> settings) {
        return new HttpSchemas(urls(settings.get("schema.registry.url")), authorization(settings));
    }

    private static List<String> urls(@Nullable Object given) {
        if (given == null) {
            throw new IllegalArgumentException("schema.registry.url is missing");
        }
        return given instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : Arrays.stream(given.toString().split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    private static @Nullable String authorization(Map<String, ?> settings) {
        Object user = settings.get("basic.auth.user.info");
        if (user != null) {
            byte[] bytes = user.toString().getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(bytes);
        }
        Object token = settings.get("bearer.auth.token");
        return token == null ? null : "Bearer " + token;
    }
}
