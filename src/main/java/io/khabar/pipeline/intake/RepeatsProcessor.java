package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import io.khabar.pipeline.intake.repeats.BlockMemory;
import io.khabar.pipeline.intake.repeats.BlockTally;
import io.khabar.pipeline.intake.repeats.BlockTallySerde;
import io.khabar.pipeline.intake.repeats.PublisherRepeats;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Takes out of each article what its publisher repeats, as this task has learned it. */
final class RepeatsProcessor extends ContextualFixedKeyProcessor<String, ReadArticle, Article> {
    static final String BLOCKS = "intake-blocks";
    static final String PUBLISHERS = "intake-publishers";

    private final Duration kept;
    private PublisherRepeats repeats;

    private RepeatsProcessor(Duration kept) {
        this.kept = kept;
    }

    /**
     * Brings its stores along.
     *
     * @param kept how long a paragraph is remembered after its latest arrival
     */
    static FixedKeyProcessorSupplier<String, ReadArticle, Article> remembering(Duration kept) {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, ReadArticle, Article> get() {
                return new RepeatsProcessor(kept);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        SweptStore.builder(BLOCKS, new BlockTallySerde()),
                        SweptStore.builder(PUBLISHERS, Serdes.Long()));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Article> context) {
        super.init(context);
        SweptStore<BlockTally> blocks = new SweptStore<>(context.getStateStore(BLOCKS), BlockTally::seenAt, kept);
        repeats = new PublisherRepeats(new TaskMemory(blocks, context.getStateStore(PUBLISHERS)));
        context.schedule(SweptStore.EVERY, PunctuationType.STREAM_TIME, blocks::sweep);
    }

    @Override
    public void process(FixedKeyRecord<String, ReadArticle> record) {
        ReadArticle read = record.value();
        Article article = read.without(repeats.find(read.publisher(), read.paragraphs(), record.timestamp()));
        context().forward(record.withValue(article));
    }

    /** The stores of one task. */
    private record TaskMemory(SweptStore<BlockTally> blocks, KeyValueStore<String, Long> publishers)
            implements BlockMemory {
        @Override
        public long articles(String publisher) {
            Long count = publishers.get(publisher);
            return count == null ? 0 : count;
        }

        @Override
        public void setArticles(String publisher, long count) {
            publishers.put(publisher, count);
        }

        @Override
        public @Nullable BlockTally block(String publisher, int place) {
            return blocks.get(key(publisher, place));
        }

        @Override
        public void setBlock(String publisher, int place, BlockTally tally) {
            blocks.put(key(publisher, place), tally);
        }

        private static String key(String publisher, int place) {
            return String.format(Locale.ROOT, "%s/%03x", publisher, place);
        }
    }
}
