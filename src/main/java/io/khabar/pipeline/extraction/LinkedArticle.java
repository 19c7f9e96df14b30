package io.khabar.pipeline.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The article that a page's JSON-LD describes. */
final class LinkedArticle {
    private static final int DEEPEST = 60;
    /** Lists of other articles are of no interest; a page has seldom more than a hundred nodes before its own. */
    private static final int MOST_NODES = 2000;

    private static final ObjectReader READER = reader();

    private final JsonNode article;

    private LinkedArticle(JsonNode article) {
        this.article = article;
    }

    /** Of several scripts the first that describes an article; what is no JSON is passed over. */
    static LinkedArticle read(String... scripts) {
        for (String script : scripts) {
            JsonNode found = script.isBlank() ? MissingNode.getInstance() : article(parse(script));
            if (!found.isMissingNode()) {
                return new LinkedArticle(found);
            }
        }
        return new LinkedArticle(MissingNode.getInstance());
    }

    /** A property that is a text; null where it is none. */
    @Nullable String text(String property) {
        JsonNode value = article.path(property);
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return orNull(single.isObject() ? single.path("@value").asText("") : single.asText(""));
    }

    /** The names of a property that is a person or an organisation, or several. */
    @Nullable String names(String property) {
        JsonNode value = article.path(property);
        List<JsonNode> all = value.isArray() ? value.valueStream().toList() : List.of(value);
        return orNull(all.stream()
                .map(one -> one.isObject() ? one.path("name").asText("") : one.asText(""))
                .filter(name -> !name.isBlank() && !name.startsWith("http"))
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    /** The address of a property that is an image, or several. */
    @Nullable String address(String property) {
        JsonNode value = article.path(property);
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return orNull(single.isObject() ? single.path("url").asText("") : single.asText(""));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static JsonNode parse(String script) {
        String json =
                script.strip().replaceFirst("^(?://)?\\s*<!\\[CDATA\\[", "").replaceFirst("(?://)?\\s*]]>$", "");
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return node;
            }
            List<JsonNode> below = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(below::add);
            } else {
                below.add(node.path("@graph"));
                below.add(node.path("mainEntity"));
            }
            below.stream().filter(JsonNode::isContainerNode).forEach(open::addLast);
        }
        return MissingNode.getInstance();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(LinkedArticle::isArticle);
        }
        String name = type.asText("");
        return name.endsWith("Article")
                || name.endsWith("BlogPosting")
                || name.equals("Report")
                || name.equals("Review");
    }

    private static ObjectReader reader() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper.reader();
    }
}
