package io.khabar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with a clean title and body, after intake.
 *
 * @param id 128 bits in hex: of the canonical URL, else of source and guid, else of the text
 * @param version counts the texts seen under this id, from 1
 * @param contentHash 128 bits in hex of title and body, before learned repeated blocks are taken out; another hash under
 *     one id is another version
 * @param itemId of the raw item it was made of
 * @param source id of the source that delivered it
 * @param outlet id in the outlets file of who published it
 * @param publisher the publisher's name as the item states it
 * @param body paragraphs separated by one line feed
 * @param publishedAt the news's own clock, milliseconds since 1970
 * @param fetchedAt when the raw item was received, milliseconds since 1970
 * @param credits who the text says it came from
 * @param removed what was taken out of the raw text
 * @param rawOffset of the raw item in {@code news.raw.v1}
 * @param extractor name and version of what made it, such as {@code text/1}
 */
public record Article(
        String id,
        int version,
        String contentHash,
        String itemId,
        String source,
        @Nullable String outlet,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String guid,
        String title,
        String body,
        @Nullable String author,
        @Nullable String section,
        @Nullable String imageUrl,
        @Nullable String languageHint,
        @Nullable Long publishedAt,
        @Nullable Long modifiedAt,
        long fetchedAt,
        List<Credit> credits,
        List<Removed> removed,
        int rawPartition,
        long rawOffset,
        String extractor) {
    public Article {
        credits = List.copyOf(credits);
        removed = List.copyOf(removed);
        if (version < 1) {
            throw new IllegalArgumentException("article " + id + " has version " + version + ", versions count from 1");
        }
    }

    /** The text that evidence of this part points into. */
    public String text(Part part) {
        return part == Part.TITLE ? title : body;
    }

    /** The same article under another version number. */
    public Article withVersion(int number) {
        return number == version ? this : copy(number, body, removed);
    }

    /** The same article after more was taken out of its text. */
    public Article without(String remainingBody, List<Removed> allRemoved) {
        return copy(version, remainingBody, allRemoved);
    }

    private Article copy(int number, String newBody, List<Removed> newRemoved) {
        return new Article(
                id,
                number,
                contentHash,
                itemId,
                source,
                outlet,
                publisher,
                url,
                guid,
                title,
                newBody,
                author,
                section,
                imageUrl,
                languageHint,
                publishedAt,
                modifiedAt,
                fetchedAt,
                credits,
                newRemoved,
                rawPartition,
                rawOffset,
                extractor);
    }
}
