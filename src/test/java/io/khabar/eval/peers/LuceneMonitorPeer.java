package io.khabar.eval.peers;

import io.khabar.eval.topics.SyntheticTopic;
import io.khabar.eval.topics.TopicPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Lucene Monitor with match positions. */
public final class LuceneMonitorPeer implements TopicPeer {
    private static final String TEXT = "text";

    private @Nullable Monitor monitor;

    @Override
    public String name() {
        return "lucene-monitor";
    }

    @Override
    public void load(List<SyntheticTopic> topics) {
        try {
            Monitor loading = new Monitor(new WhitespaceAnalyzer(), new TermFilteredPresearcher());
            loading.register(topics.stream()
                    .map(topic -> new MonitorQuery(topic.id(), query(topic)))
                    .toList());
            monitor = loading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(SyntheticTopic topic) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        topic.terms().forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        topic.phrases()
                .forEach(phrase -> query.add(new PhraseQuery(TEXT, phrase.toArray(String[]::new)), Occur.SHOULD));
        topic.pairs().forEach(pair -> query.add(near(pair), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(SyntheticTopic.NEEDED);
        if (!topic.without().isEmpty()) {
            query.add(new TermQuery(new Term(TEXT, topic.without())), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static Query near(List<String> pair) {
        SpanQuery[] words = pair.stream()
                .map(word -> new SpanTermQuery(new Term(TEXT, word)))
                .toArray(SpanQuery[]::new);
        return new SpanNearQuery(words, SyntheticTopic.WITHIN, false);
    }

    @Override
    public Set<String> match(String tokens) {
        Document document = new Document();
        document.add(new TextField(TEXT, tokens, Field.Store.NO));
        try {
            MatchingQueries<HighlightsMatch> matching =
                    Objects.requireNonNull(monitor).match(document, HighlightsMatch.MATCHER);
            Set<String> ids = new TreeSet<>();
            matching.getMatches().forEach(match -> ids.add(match.getQueryId()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void unload() {
        try {
            Objects.requireNonNull(monitor).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        monitor = null;
    }
}
