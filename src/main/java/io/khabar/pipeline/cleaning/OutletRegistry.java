package io.khabar.pipeline.cleaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outlets file: who publishes news, under which names and domains. */
public final class OutletRegistry {
    private static final String RESOURCE = "/outlets.yaml";

    private final Map<String, Outlet> byId = new HashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final OutletNames names = new OutletNames();

    private OutletRegistry() {}

    /** The file that the application ships. */
    public static OutletRegistry fromResources() {
        OutletRegistry registry = new OutletRegistry();
        YamlResource.entries(RESOURCE).forEach(registry::add);
        return registry;
    }

    /**
     * The shipped file and more outlets in the same form. An outlet with a shipped one's id takes its place and keeps its
     * names and domains beside its own.
     *
     * @param label of the text, for messages
     * @throws IllegalArgumentException naming the outlet and what it lacks
     */
    public static OutletRegistry withMore(String label, String yaml) {
        OutletRegistry registry = fromResources();
        for (Map<?, ?> entry : YamlResource.entries(label, yaml)) {
            try {
                registry.add(entry);
            } catch (NullPointerException | ClassCastException e) {
                throw new IllegalArgumentException(
                        label + ": the outlet " + entry + " is not in the form of outlets.yaml; it needs id, kind,"
                                + " country, and lists of domains and of names by language",
                        e);
            }
        }
        return registry;
    }

    public Optional<Outlet> byId(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** The outlet that publishes at a host, at a host above it, or at the host of an address. */
    public Optional<Outlet> byHost(@Nullable String hostOrUrl) {
        if (hostOrUrl == null) {
            return Optional.empty();
        }
        String host = hostOrUrl
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(https?:)?//", "")
                .replaceFirst("[/:?#].*$", "");
        while (host.contains(".")) {
            Outlet outlet = byDomain.get(host);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** The outlet that a text names and nothing else; of several that share the name none. */
    public Optional<Outlet> byName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        List<Word> words = Word.of(name);
        OutletNames.Found found = words.isEmpty() ? null : names.at(words, 0, name);
        boolean isWhole =
                found != null && found.end() == words.size() && found.names().size() == 1;
        return isWhole && found != null ? Optional.of(found.names().get(0).outlet()) : Optional.empty();
    }

    OutletNames names() {
        return names;
    }

    private void add(Map<?, ?> entry) {
        Map<?, ?> namesByLanguage = YamlResource.map(entry.get("names"));
        List<String> domains = YamlResource.strings(entry.get("domains"));
        Outlet outlet = new Outlet(
                string(entry, "id"),
                string(entry, "kind"),
                string(entry, "country"),
                domains,
                display(namesByLanguage));
        byId.put(outlet.id(), outlet);
        domains.forEach(domain -> byDomain.put(domain, outlet));
        namesByLanguage
                .values()
                .forEach(list -> YamlResource.strings(list).forEach(name -> names.add(name, outlet, false)));
        YamlResource.map(entry.get("ambiguous"))
                .values()
                .forEach(list -> YamlResource.strings(list).forEach(name -> names.add(name, outlet, true)));
    }

    private static String display(Map<?, ?> namesByLanguage) {
        return namesByLanguage.values().stream()
                .flatMap(list -> YamlResource.strings(list).stream())
                .findFirst()
                .orElse("");
    }

    private static String string(Map<?, ?> entry, String key) {
        return String.valueOf(Objects.requireNonNull(entry.get(key), () -> "an outlet without " + key));
    }
}
