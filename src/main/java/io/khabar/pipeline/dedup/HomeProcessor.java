package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.Tracing;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Drives {@link HomeProtocol} over Kafka Streams. */
final class HomeProcessor implements Processor<String, HomeMessage, String, HomeOutput>, HomeOutbox {
    private static final Duration LOOKS_ROUND_EVERY = Duration.ofSeconds(10);
    private static final int ROWS_A_LOOK = 1_000;

    private final HomeProtocol protocol;
    private final DedupSettings settings;
    private final KafkaTopic<String, Article> articles;
    private final Tracing tracing;
    private ProcessorContext<String, HomeOutput> context;
    private HomeStore stores;
    private DedupMeters meters;
    private long arrival;

    HomeProcessor(DedupSettings settings, int partitions, KafkaTopic<String, Article> articles, Tracing tracing) {
        this.settings = settings;
        this.protocol = new HomeProtocol(settings, partitions);
        this.articles = articles;
        this.tracing = tracing;
    }

    @Override
    public void init(ProcessorContext<String, HomeOutput> newContext) {
        context = newContext;
        stores = new HomeStore(newContext, articles, settings);
        meters = new DedupMeters(newContext);
        newContext.schedule(LOOKS_ROUND_EVERY, PunctuationType.WALL_CLOCK_TIME, this::lookRound);
    }

    @Override
    public void process(Record<String, HomeMessage> record) {
        arrival = record.timestamp();
        HomeMessage message = record.value();
        boolean isNews = message instanceof Arrived;
        protocol.on(isNews ? arrived(((Arrived) message).article(), record.headers()) : message, stores, this);
    }

    private Arrived arrived(Article article, Headers headers) {
        return Arrived.of(article, arrival, HeadersSerde.of(headers), settings);
    }

    private void lookRound(long now) {
        stores.expire(protocol, context.currentStreamTimeMs(), ROWS_A_LOOK);
        HomeStore.Waiting waiting = stores.waiting();
        meters.waiting(waiting.count(), Math.max(0, now - waiting.oldest()));
    }

    @Override
    public void query(BandQuery query) {
        forward(query.id(), new HomeOutput.Asked(query), new RecordHeaders());
    }

    @Override
    public void claim(Claim claim) {
        meters.claimed();
        forward(claim.id(), new HomeOutput.Told(claim), new RecordHeaders());
    }

    @Override
    public void grant(Grant grant) {
        forward(grant.id(), new HomeOutput.Told(grant), new RecordHeaders());
    }

    @Override
    public void decide(Verdict verdict, Arrived arrived) {
        meters.decided(verdict.relation(), context.currentSystemTimeMs() - arrived.at());
        Headers carried = HeadersSerde.toKafka(arrived.headers());
        Tracing.Work work = tracing.process(task(arrived), carried);
        work.set("khabar.relation", verdict.relation().name());
        work.passOn(carried);
        work.run(() -> tell(verdict, arrived.article(), carried));
    }

    /** From the arrival, which may lie on the other side of a restart: the wait for others is most of the work. */
    private Tracing.Task task(Arrived arrived) {
        return Tracing.Task.since(
                arrived.at(),
                "dedup",
                articles.name(),
                arrived.id(),
                context.taskId().partition());
    }

    private void tell(Verdict verdict, Article article, Headers carried) {
        HomeOutput decided = new HomeOutput.Decided(verdict);
        forward(verdict.articleId(), decided, headers("io.khabar.verdict.v1", verdict, carried));
        if (verdict.relation().goesOn()) {
            HomeOutput unique = new HomeOutput.LetThrough(article);
            forward(verdict.articleId(), unique, headers("io.khabar.unique.v1", verdict, carried));
        }
    }

    @Override
    public void redelivered(Article article, boolean sameText) {
        meters.redelivered(sameText);
    }

    @Override
    public void gathered(Gathered gathered) {
        meters.gathered(gathered.candidates().size(), gathered.saturated());
    }

    /** What came with the article goes on, such as its trace; what dedup says of it comes on top. */
    private static Headers headers(String type, Verdict verdict, Headers carried) {
        Headers headers = new RecordHeaders(carried);
        String id = verdict.articleId() + ":" + verdict.version();
        long time = verdict.publishedAt() == null ? verdict.fetchedAt() : verdict.publishedAt();
        NewsHeaders.stampCloudEvent(headers, id, type, verdict.source(), time);
        NewsHeaders.set(headers, NewsHeaders.RELATION, verdict.relation().name());
        if (verdict.root() != null) {
            NewsHeaders.set(headers, DedupStage.ROOT, verdict.root());
        }
        return headers;
    }

    /** Loop records carry the arrival of what caused them, so that older work goes before new arrivals. */
    private void forward(String key, HomeOutput output, Headers headers) {
        context.forward(new Record<>(key, output, arrival, headers));
    }
}
