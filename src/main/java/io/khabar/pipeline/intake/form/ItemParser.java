package io.khabar.pipeline.intake.form;

import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.extraction.ArticleExtractor;
import io.khabar.pipeline.extraction.Page;
import io.khabar.pipeline.extraction.PageFacts;
import io.khabar.pipeline.intake.charset.BinaryContent;
import io.khabar.pipeline.intake.charset.Charsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an item by its media type: plain text, JSON, ninjs, HTML. A type that says nothing is told from the text. */
public final class ItemParser {
    private static final Set<String> SAYS_NOTHING = Set.of(
            "", "application/octet-stream", "binary/octet-stream", "application/x-unknown", "*/*", "unknown/unknown");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Pattern MARKUP = Pattern.compile(
            "\\A[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|div|p|meta|title)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ArticleExtractor extractor;

    public ItemParser(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    public Outcome<Draft> parse(RawItem item) {
        return Charsets.decode(item.payload().array(), item.charset()).then(text -> parse(item, text));
    }

    private Outcome<Draft> parse(RawItem item, String text) {
        if (BinaryContent.isGarbled(text)) {
            return Outcome.rejected(
                    RejectReason.MALFORMED_PAYLOAD,
                    "the payload is binary: more than one character in a hundred is a control character",
                    "send plain text, JSON, ninjs or HTML");
        }
        String type = mediaType(item, text);
        if (HTML.contains(type)) {
            return parseHtml(item, text);
        }
        if (type.equals("text/plain")) {
            return Outcome.kept(PlainTextParser.parse(text, item.title()));
        }
        if (type.equals("application/json") || type.endsWith("+json")) {
            return JsonParser.parse(text, extractor);
        }
        return Outcome.rejected(
                RejectReason.UNKNOWN_MEDIA_TYPE,
                "media type " + type + " is none that intake reads",
                "send text/plain, application/json, application/ninjs+json or text/html");
    }

    private Outcome<Draft> parseHtml(RawItem item, String html) {
        return extractor.extract(html, item.url()).map(page -> draft(page));
    }

    private static Draft draft(Page page) {
        PageFacts facts = page.facts();
        Metadata metadata = new Metadata(
                null,
                facts.canonicalUrl(),
                null,
                facts.author(),
                facts.section(),
                facts.imageUrl(),
                facts.language(),
                facts.publisher(),
                null,
                facts.publishedAt(),
                facts.modifiedAt());
        return new Draft(ArticleExtractor.VERSION, page.title(), page.text(), 0, metadata);
    }

    private static String mediaType(RawItem item, String text) {
        String type = item.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!SAYS_NOTHING.contains(type)) {
            return type;
        }
        String head = text.stripLeading();
        if (head.startsWith("{")) {
            return "application/json";
        }
        return MARKUP.matcher(text.substring(0, Math.min(text.length(), 4096))).find() ? "text/html" : "text/plain";
    }
}
