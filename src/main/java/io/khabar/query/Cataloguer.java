package io.khabar.query;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.RelatedText;
import io.khabar.model.Verdict;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Says by what a record can be found. */
final class Cataloguer {
    /** Lucene refuses longer terms; an address of more bytes than that is nobody's. */
    private static final int LONGEST_TERM = 8_000;

    /** Words with their places, for phrases; nothing is ranked by how often they stand there. */
    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private final Document document = new Document();

    private Cataloguer() {}

    /** The fields of a record's content, with its unique key. */
    static Catalogued of(Object value) {
        Cataloguer cataloguer = new Cataloguer();
        return new Catalogued(cataloguer.key(value), cataloguer.document);
    }

    /** A document that still lacks its place in Kafka. */
    record Catalogued(String key, Document document) {}

    private String key(Object value) {
        if (value instanceof EnrichedArticle enriched) {
            return enriched(enriched);
        }
        if (value instanceof Article article) {
            return article(article);
        }
        if (value instanceof Verdict verdict) {
            return verdict(verdict);
        }
        return value instanceof NewsEvent event ? event(event) : letter((DeadLetter) value);
    }

    private String article(Article article) {
        add(Facet.SOURCE, article.source());
        add(Facet.URL, article.url());
        return article.id() + ":" + article.version();
    }

    private String verdict(Verdict verdict) {
        add(Facet.RELATION, verdict.relation().name());
        add(Facet.SOURCE, verdict.source());
        add(Facet.ROOT, verdict.root());
        verdict.also().stream().map(RelatedText::root).distinct().forEach(root -> add(Facet.ROOT, root));
        return verdict.articleId() + ":" + verdict.version();
    }

    private String enriched(EnrichedArticle enriched) {
        Article article = enriched.article();
        add(Facet.LANGUAGE, enriched.language().code());
        add(Facet.SOURCE, article.source());
        add(Facet.URL, article.url());
        add(Facet.RELATION, enriched.relation().name());
        enriched.topics().forEach(match -> add(Facet.TOPIC, match.topic()));
        enriched.entities().forEach(entity -> add(Facet.ENTITY, entity.id()));
        document.add(new Field(Fields.TEXT, article.title(), WORDS));
        document.add(new Field(Fields.TEXT, article.body(), WORDS));
        return article.id() + ":" + article.version();
    }

    private String event(NewsEvent event) {
        add(Facet.LANGUAGE, event.language());
        add(Facet.ARTICLE, event.articleId());
        add(Facet.KIND, event.kind().name());
        add(Facet.MODE, event.mode().name());
        return event.id() + ":" + event.articleId() + ":" + event.articleVersion();
    }

    private String letter(DeadLetter letter) {
        add(Facet.REASON, letter.reason().name());
        add(Facet.STAGE, letter.stage());
        add(Facet.SOURCE, letter.source());
        return letter.id();
    }

    private void add(Facet facet, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST_TERM) {
            return;
        }
        document.add(new StringField(facet.lowerCase(), value, Field.Store.NO));
        if (facet.isCounted()) {
            document.add(new SortedSetDocValuesField(facet.lowerCase(), new BytesRef(value)));
        }
    }
}
