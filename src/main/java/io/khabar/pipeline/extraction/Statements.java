package io.khabar.pipeline.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page states for machines: meta elements, microdata, JSON-LD, links of its head. */
final class Statements {
    /** Microdata that a page has about its article; other items of the page may have the same properties further down. */
    private static final Set<String> PROPERTIES = Set.of(
            "datepublished",
            "datemodified",
            "datecreated",
            "author",
            "headline",
            "articlesection",
            "publisher",
            "inlanguage");

    private final Map<String, String> metas = new HashMap<>();
    private final Map<String, Element> properties = new HashMap<>();
    private final LinkedArticle linked;
    private final String canonical;
    private final String language;

    Statements(Document page, Budget budget) {
        String link = "";
        StringBuilder scripts = new StringBuilder();
        for (Element element : page.getAllElements()) {
            switch (element.normalName()) {
                case "meta" -> read(element);
                case "link" ->
                    link = link.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")
                            ? element.absUrl("href")
                            : link;
                case "script" -> scripts.append(isLinkedData(element) ? "\u0000" + element.data() : "");
                default -> readProperty(element);
            }
        }
        budget.check();
        linked = LinkedArticle.read(scripts.toString().split("\u0000", -1));
        canonical = link;
        Element root = page.selectFirst("html");
        language = root == null ? "" : first(root.attr("lang"), root.attr("xml:lang"));
    }

    /** The first of the names that a meta element states. */
    @Nullable String meta(String... names) {
        for (String name : names) {
            String value = metas.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first element with a microdata property, by its lower-case name. */
    @Nullable Element property(String name) {
        return properties.get(name);
    }

    /** The value of a microdata property: its machine form where it has one. */
    @Nullable String propertyValue(String name) {
        Element element = properties.get(name);
        if (element == null) {
            return null;
        }
        String value = first(element.attr("content"), first(element.attr("datetime"), element.text()));
        return value.isBlank() ? null : value;
    }

    LinkedArticle linked() {
        return linked;
    }

    @Nullable String canonical() {
        return canonical.isEmpty() ? meta("og:url") : canonical;
    }

    @Nullable String language() {
        return language.isBlank() ? meta("og:locale", "content-language", "language", "dc.language") : language;
    }

    private void read(Element meta) {
        String content = meta.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.putIfAbsent(name, content);
            }
        }
    }

    private void readProperty(Element element) {
        String name = element.attr("itemprop");
        if (name.isEmpty()) {
            return;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (PROPERTIES.contains(word)) {
                properties.putIfAbsent(word, element);
            }
        }
    }

    private static boolean isLinkedData(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
    }

    private static String first(String preferred, String other) {
        return preferred.isBlank() ? other : preferred;
    }
}
