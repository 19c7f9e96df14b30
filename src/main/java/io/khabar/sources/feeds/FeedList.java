package io.khabar.sources.feeds;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Lists of feeds: our own YAML, and OPML as other readers export it. */
public final class FeedList {
    private static final Set<String> KEYS = Set.of("id", "url", "outlet", "interval", "full-text");

    private FeedList() {}

    /**
     * Of YAML: {@code feeds:} with a list of {@code id}, {@code url}, and where wanted {@code outlet}, {@code interval} (such as
     * {@code 15m}) and {@code full-text}.
     *
     * @throws IllegalArgumentException naming the feed and the key at fault
     */
    public static List<FeedSpec> ofYaml(String yaml) {
        List<?> list = entries(yaml);
        List<FeedSpec> feeds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object entry : list) {
            FeedSpec feed = feed(entry);
            if (!ids.add(feed.id())) {
                throw new IllegalArgumentException("two feeds have the id " + feed.id());
            }
            feeds.add(feed);
        }
        return feeds;
    }

    private static List<?> entries(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel("feeds").build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("this is no YAML: " + e.getMessage(), e);
        }
        boolean isEmpty =
                root == null || (root instanceof Map<?, ?> map && map.size() == 1 && map.get("feeds") == null);
        if (isEmpty) {
            return List.of();
        }
        if (!(root instanceof Map<?, ?> map) || !(map.get("feeds") instanceof List<?> list)) {
            throw new IllegalArgumentException("a list of feeds begins with feeds:, and each feed with a dash");
        }
        return list;
    }

    /** One feed as an entry of the YAML list, indented as the list is. */
    static String yaml(FeedSpec feed, String indent) {
        StringBuilder entry = new StringBuilder("- id: " + quoted(feed.id()) + "\n");
        entry.append("  url: ").append(quoted(feed.url().toString())).append('\n');
        if (feed.outlet() != null) {
            entry.append("  outlet: ").append(quoted(feed.outlet())).append('\n');
        }
        if (!feed.interval().equals(FeedSpec.USUAL_INTERVAL)) {
            entry.append("  interval: ").append(feed.interval().toMinutes()).append("m\n");
        }
        entry.append(feed.isFullText() ? "  full-text: true\n" : "");
        return entry.toString().indent(indent.length());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static FeedSpec feed(Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a feed is a map with id and url, not " + entry);
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("feed " + map.get("id") + " has the unknown key " + key);
            }
        }
        String id = required(map, "id");
        String interval = text(map, "interval");
        return new FeedSpec(
                id,
                address(id, required(map, "url")),
                text(map, "outlet"),
                interval == null ? FeedSpec.USUAL_INTERVAL : duration(id, interval),
                Boolean.TRUE.equals(map.get("full-text")));
    }

    private static URI address(String id, String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the url of feed " + id + " is no address: " + url, e);
        }
    }

    private static String required(Map<?, ?> map, String key) {
        String value = text(map, key);
        if (value == null) {
            throw new IllegalArgumentException("a feed has no " + key + ": " + map);
        }
        return value;
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    private static Duration duration(String id, String text) {
        try {
            String iso = text.toUpperCase(Locale.ROOT);
            return Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the interval of feed " + id + " is such as 15m, not " + text, e);
        }
    }

    /** Of OPML; ids are made of the titles. */
    public static List<FeedSpec> ofOpml(String opml) {
        List<FeedSpec> feeds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element outline : Jsoup.parse(opml, "", Parser.xmlParser()).select("outline[xmlUrl]")) {
            String name = outline.attr("title").isBlank() ? outline.attr("text") : outline.attr("title");
            URI url = address(name, outline.attr("xmlUrl"));
            String id = free(id(name, url), ids);
            feeds.add(new FeedSpec(id, url, null, FeedSpec.USUAL_INTERVAL, false));
        }
        return feeds;
    }

    /** An id that is not taken, which it then is. */
    static String free(String wished, Set<String> taken) {
        String id = wished;
        for (int count = 2; !taken.add(id); count++) {
            id = wished + "-" + count;
        }
        return id;
    }

    /** An id made of a name, or of the address where there is no name. */
    static String id(String name, URI url) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? String.valueOf(url.getHost()).replaceFirst("^www\\.", "") : plain;
    }
}
