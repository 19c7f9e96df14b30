package io.khabar.pipeline.intake.form;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Our own JSON form: {@code title} and {@code body}, and where known {@code guid} (or {@code id}), {@code url}, {@code
 * source}, {@code author}, {@code publishedAt} and {@code modifiedAt} (RFC 3339), {@code language}, {@code section}, {@code
 * imageUrl}, {@code publisher}.
 *
 * <p>Unknown fields are left alone. {@code content} and {@code text} are read as {@code body}, {@code headline} as {@code
 * title}, {@code link} as {@code url}. The body is text: markup in it is taken literally.
 */
final class SimpleForm {
    static final String EXTRACTOR = "json/1";
    private static final String[] BODY = {"body", "content", "text"};
    private static final String[] TITLE = {"title", "headline"};

    private SimpleForm() {}

    static Outcome<Draft> read(JsonFields fields) {
        String misused = fields.misused("body", "content", "text", "title", "headline", "url", "guid", "id");
        if (misused != null) {
            return refuse("the field " + misused + " is not a string", "send " + misused + " as a string");
        }
        String unreadable = unreadableTime(fields, "publishedAt", "modifiedAt");
        if (unreadable != null) {
            return refuse(
                    "the field " + unreadable + " is no time: " + fields.text(unreadable),
                    "send it as RFC 3339, such as 2019-04-08T17:30:00+03:00");
        }
        String body = fields.text(BODY);
        String title = fields.text(TITLE);
        return Outcome.kept(
                new Draft(EXTRACTOR, title == null ? "" : title, body == null ? "" : body, 0, metadata(fields)));
    }

    private static Metadata metadata(JsonFields fields) {
        return new Metadata(
                fields.text("source"),
                fields.text("url", "link"),
                fields.text("guid", "id"),
                fields.text("author"),
                fields.text("section"),
                fields.text("imageUrl", "image"),
                fields.text("language"),
                fields.text("publisher"),
                fields.text("origin"),
                time(fields.text("publishedAt")),
                time(fields.text("modifiedAt")));
    }

    private static @Nullable Long time(@Nullable String text) {
        return text == null ? null : StatedTime.parse(text);
    }

    private static @Nullable String unreadableTime(JsonFields fields, String... names) {
        for (String name : names) {
            String text = fields.text(name);
            if (text != null && StatedTime.parse(text) == null) {
                return name;
            }
        }
        return null;
    }

    private static Outcome<Draft> refuse(String detail, String remedy) {
        return Outcome.rejected(RejectReason.MALFORMED_PAYLOAD, detail, remedy);
    }
}
