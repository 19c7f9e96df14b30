package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.cleaning.ArticleCleaner;
import io.khabar.pipeline.cleaning.Cleaned;
import io.khabar.pipeline.cleaning.OutletRegistry;
import io.khabar.pipeline.cleaning.RawText;
import io.khabar.pipeline.extraction.ArticleExtractor;
import io.khabar.pipeline.intake.form.Draft;
import io.khabar.pipeline.intake.form.ItemParser;
import io.khabar.pipeline.intake.form.Metadata;
import io.khabar.text.Normaliser;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes an article of a raw item, or says why it cannot. Its version is 1; who knows the earlier ones counts on. */
public final class ArticleMaker {
    private final IntakeSettings settings;
    private final ItemParser parser;
    private final ArticleCleaner cleaner;

    private ArticleMaker(IntakeSettings settings, ItemParser parser, ArticleCleaner cleaner) {
        this.settings = settings;
        this.parser = parser;
        this.cleaner = cleaner;
    }

    /**
     * From the rules and outlets that the application ships.
     *
     * @param nanoTime counts nanoseconds from anywhere, and only bounds the time that one page may take
     */
    public static ArticleMaker fromResources(IntakeSettings settings, LongSupplier nanoTime) {
        return with(OutletRegistry.fromResources(), settings, nanoTime);
    }

    /** The same with these outlets. */
    public static ArticleMaker with(OutletRegistry outlets, IntakeSettings settings, LongSupplier nanoTime) {
        ArticleExtractor extractor = new ArticleExtractor(settings.extractionTime(), nanoTime);
        return new ArticleMaker(settings, new ItemParser(extractor), ArticleCleaner.with(outlets));
    }

    /**
     * Reads, cleans, credits and identifies.
     *
     * @param partition of the raw item in {@code news.raw.v1}
     * @param offset of the raw item there
     */
    public Outcome<Article> make(RawItem item, int partition, long offset) {
        return read(item, partition, offset).map(ReadArticle::article);
    }

    /** The same, with where each paragraph stood. */
    Outcome<ReadArticle> read(RawItem item, int partition, long offset) {
        if (item.payload().size() > settings.maxBytes()) {
            return Outcome.rejected(
                    RejectReason.TOO_LARGE,
                    "item " + name(item) + ": the payload has " + item.payload().size() + " bytes, more than "
                            + settings.maxBytes(),
                    "send less, or raise intake.max-bytes");
        }
        Outcome<ReadArticle> outcome =
                parser.parse(item).then(draft -> compose(item, draft, new Origin(partition, offset)));
        return outcome.fold(
                Outcome::kept,
                rejected -> Outcome.rejected(
                        rejected.reason(), "item " + name(item) + ": " + rejected.detail(), rejected.remedy()));
    }

    /** Where a raw item stands in {@code news.raw.v1}. */
    private record Origin(int partition, long offset) {}

    private Outcome<ReadArticle> compose(RawItem item, Draft draft, Origin origin) {
        String title = title(item, draft);
        Metadata stated = draft.metadata();
        String url = first(item.url(), stated.url());
        Cleaned cleaned = cleaner.clean(new RawText(
                draft.text(),
                draft.bodyStart(),
                title,
                line(stated.author()),
                line(stated.publisher()),
                line(stated.origin()),
                first(item.attributes().get("outlet"), source(item, stated)),
                url));
        if (cleaned.body().isEmpty()) {
            return Outcome.rejected(
                    RejectReason.EMPTY_BODY,
                    draft.text().isBlank() ? "it has no text" : "no text is left after cleaning",
                    "send the article's text; a page that is drawn by scripts must be rendered first");
        }
        return Outcome.kept(new ReadArticle(article(item, draft, cleaned, title, origin), cleaned.paragraphs()));
    }

    private static Article article(RawItem item, Draft draft, Cleaned cleaned, String title, Origin origin) {
        Metadata stated = draft.metadata();
        String url = PageAddress.choose(item.url(), stated.url());
        String source = source(item, stated);
        String guid = first(item.guid(), stated.guid());
        return new Article(
                ArticleIdentity.of(source, url, guid, title + "\n" + cleaned.body()),
                1,
                ArticleIdentity.contentHash(title, cleaned.body()),
                item.itemId(),
                source,
                cleaned.outlet(),
                cleaned.publisher(),
                url,
                guid,
                title,
                cleaned.body(),
                line(stated.author()),
                line(stated.section()),
                stated.imageUrl(),
                language(first(item.languageHint(), stated.language())),
                published(item, stated),
                PlausibleTime.orNull(stated.modifiedAt(), item.fetchedAt()),
                item.fetchedAt(),
                cleaned.credits(),
                cleaned.removed(),
                origin.partition(),
                origin.offset(),
                draft.extractor());
    }

    private static String source(RawItem item, Metadata stated) {
        return stated.source() == null ? item.source() : stated.source();
    }

    private static String title(RawItem item, Draft draft) {
        String stated = Normaliser.line(draft.title());
        String transport = item.title() == null ? "" : Normaliser.line(item.title());
        return stated.isEmpty() ? transport : stated;
    }

    private static @Nullable Long published(RawItem item, Metadata stated) {
        Long own = PlausibleTime.orNull(stated.publishedAt(), item.fetchedAt());
        return own != null ? own : PlausibleTime.orNull(item.publishedAt(), item.fetchedAt());
    }

    private static @Nullable String language(@Nullable String hint) {
        return hint == null ? null : hint.strip().replace('_', '-');
    }

    private static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Normaliser.line(text);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable String first(@Nullable String preferred, @Nullable String other) {
        return preferred != null && !preferred.isBlank() ? preferred : other;
    }

    private static String name(RawItem item) {
        return item.itemId() + " from " + item.source() + " (" + item.origin() + ")";
    }
}
