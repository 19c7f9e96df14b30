package io.khabar.pipeline.watches;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What users watch for, as a file says it. */
public record Watches(List<Watch> all) {
    private static final Set<String> KEYS =
            Set.of("id", "topics", "entities", "languages", "score", "spike", "webhook");
    private static final Set<String> SPIKE_KEYS = Set.of("window", "factor", "least");

    public Watches {
        all = List.copyOf(all);
    }

    /** A watch by its id. */
    public Optional<Watch> byId(String id) {
        return all.stream().filter(watch -> watch.id().equals(id)).findFirst();
    }

    /**
     * Reads a list of watches in YAML.
     *
     * @throws IllegalArgumentException with all that is wrong, a line each
     */
    public static Watches parse(String yaml) {
        List<String> problems = new ArrayList<>();
        List<Watch> watches = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object one : list(yaml)) {
            try {
                Watch watch = watch(one);
                if (!ids.add(watch.id())) {
                    problems.add("id " + watch.id() + " stands twice");
                }
                watches.add(watch);
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
        return new Watches(watches);
    }

    private static List<?> list(String yaml) {
        try {
            Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            if (read instanceof List<?> list) {
                return list;
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("is not YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("must be a list of watches, each with the keys id and topics or entities");
    }

    private static Watch watch(Object node) {
        Map<?, ?> map = map(node, KEYS, "a watch");
        String id = String.valueOf(map.get("id"));
        if (!id.matches("[a-z0-9][a-z0-9-]*") || !map.containsKey("id")) {
            throw new IllegalArgumentException(
                    "a watch needs an id of lower case letters, digits and hyphens, but has " + map.get("id"));
        }
        try {
            return new Watch(
                    id,
                    texts(map.get("topics")),
                    texts(map.get("entities")),
                    texts(map.get("languages")),
                    number(map, "score", 1),
                    map.containsKey("spike") ? spike(map.get("spike")) : null,
                    webhook(map.get("webhook")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("watch " + id + ": " + e.getMessage(), e);
        }
    }

    private static Spike spike(@Nullable Object node) {
        Map<?, ?> map = map(Objects.requireNonNullElse(node, ""), SPIKE_KEYS, "spike");
        String window = String.valueOf(map.get("window"));
        try {
            return new Spike(Duration.parse("PT" + window.toUpperCase(Locale.ROOT)), number(map, "factor", 3), (int)
                    number(map, "least", 5));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("spike.window must be a time such as 1h or 30m, but is " + window, e);
        }
    }

    private static @Nullable URI webhook(@Nullable Object node) {
        if (node == null) {
            return null;
        }
        URI address = URI.create(node.toString());
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("webhook must be an http or https address, but is " + node);
        }
        return address;
    }

    private static Map<?, ?> map(Object node, Set<String> known, String what) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + " must be a mapping with the keys " + new TreeSet<>(known));
        }
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("unknown key " + key + "; known are " + new TreeSet<>(known));
            }
        }
        return map;
    }

    private static SortedSet<String> texts(@Nullable Object node) {
        SortedSet<String> texts = new TreeSet<>();
        if (node instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(one)));
        } else if (node != null) {
            texts.add(node.toString());
        }
        return texts;
    }

    private static double number(Map<?, ?> map, String key, double usual) {
        Object value = map.get(key);
        if (value == null) {
            return usual;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(key + " must be a number, but is " + value);
    }
}
