package io.khabar.pipeline.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.model.Outcome;
import io.khabar.pipeline.extraction.ArticleExtractor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * IPTC's ninjs, 1.x to 3.1: {@code headlines}, {@code bodies}, {@code subjects} by role and content type, or {@code headline},
 * {@code body_text}, {@code subject}; names in snake case, run together or in camel case.
 */
final class NinjsForm {
    static final String EXTRACTOR = "ninjs/1";
    private static final Pattern PUBLISHED = Pattern.compile("(?i)publish|distribut|aggregat");
    private static final Pattern ORIGINATED = Pattern.compile("(?i)orig|creat");
    private static final String NAME = "name";

    private NinjsForm() {}

    /** Whether the object has a field that our own form has not. */
    static boolean fits(JsonFields fields) {
        return fields.has("headlines")
                || fields.has("bodies")
                || fields.has("bodyText")
                || fields.has("bodyHtml")
                || fields.has("bodyXhtml")
                || fields.has("uri")
                || fields.has("versionCreated");
    }

    static Outcome<Draft> read(JsonFields fields, ArticleExtractor extractor) {
        Metadata metadata = metadata(fields);
        String title = headline(fields);
        String plain = body(fields, false);
        if (plain != null) {
            return Outcome.kept(new Draft(EXTRACTOR, title, plain, 0, metadata));
        }
        String html = body(fields, true);
        if (html == null) {
            return Outcome.kept(new Draft(EXTRACTOR, title, "", 0, metadata));
        }
        return extractor.textOfFragment(html).map(text -> new Draft(EXTRACTOR, title, text, 0, metadata));
    }

    private static Metadata metadata(JsonFields fields) {
        return new Metadata(
                null,
                fields.text("url", "link"),
                fields.text("uri", "guid"),
                fields.text("by", "byline"),
                first(fields.all("subjects", "subject"), NAME),
                image(fields),
                fields.text("language"),
                publisher(fields),
                infoSource(fields, ORIGINATED),
                time(fields.text("firstPublished", "contentCreated", "firstCreated", "versionCreated")),
                time(fields.text("contentModified", "versionCreated")));
    }

    private static String headline(JsonFields fields) {
        String main = null;
        for (JsonNode headline : fields.all("headlines")) {
            String value = headline.isTextual()
                    ? headline.asText()
                    : headline.path("value").asText("");
            boolean isMain = headline.path("role").asText("").matches("(?i)(.*[:/])?(main|headline|hl1)?");
            main = main == null || isMain ? value : main;
        }
        if (main != null) {
            return main;
        }
        String single = fields.text("headline", "title");
        return single == null ? "" : single;
    }

    private static @Nullable String body(JsonFields fields, boolean isHtml) {
        for (JsonNode body : fields.all("bodies")) {
            JsonFields parts = new JsonFields(body);
            String type = parts.text("contentType");
            String value = body.isTextual() ? body.asText() : parts.text("value");
            boolean isMarkup = type != null && type.matches("(?i).*(html|xml).*");
            if (value != null && isMarkup == isHtml) {
                return value;
            }
        }
        return isHtml ? fields.text("bodyHtml", "bodyXhtml") : fields.text("bodyText");
    }

    private static @Nullable String publisher(JsonFields fields) {
        String source = infoSource(fields, PUBLISHED);
        if (source != null) {
            return source;
        }
        String provider = first(fields.all("provider"), NAME);
        return provider != null ? provider : fields.text("copyrightHolder");
    }

    private static @Nullable String infoSource(JsonFields fields, Pattern role) {
        for (JsonNode source : fields.all("infoSources", "infoSource")) {
            if (role.matcher(source.path("role").asText("")).find()) {
                return source.path(NAME).asText(null);
            }
        }
        return null;
    }

    private static @Nullable String image(JsonFields fields) {
        return fields.all("associations").stream()
                .flatMap(NinjsForm::pictures)
                .flatMap(picture -> picture.path("renditions").valueStream())
                .map(rendition -> rendition.path("href").asText(""))
                .filter(href -> !href.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** From 2.0 on each is an element of a list; before, all were one object by name. */
    private static Stream<JsonNode> pictures(JsonNode association) {
        return association.has("renditions") ? Stream.of(association) : association.valueStream();
    }

    private static @Nullable String first(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .map(node -> node.path(field).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long time(@Nullable String text) {
        return text == null ? null : StatedTime.parse(text);
    }
}
