package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Ids;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk answers as the one in memory does, whatever happens to the task that has it. */
class BandStoreTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final DedupSettings SETTINGS =
            new DedupSettings(Duration.ofHours(1), 8, 16, 3, 512, 8, 8, 0.65, 0.65, 0.2, 1.5, 16);
    private static final TopicPartition PARTITION = new TopicPartition("queries", 0);

    @TempDir
    Path folder;

    private BandStore store = new BandStore(SETTINGS);

    @BeforeEach
    void open() {
        store.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void answersAsTheIndexInMemoryOverExpiryAndRestart() {
        MemoryBandState memory = new MemoryBandState(SETTINGS);
        List<BandQuery> queries = queries(2_000, 5 * HOUR);
        for (int place = 0; place < queries.size(); place++) {
            if (place % 300 == 299) {
                openAnew();
            }

            assertThat(store.take(queries.get(place), place)).isEqualTo(BandProtocol.on(queries.get(place), memory));
        }
    }

    @Test
    void answersTheSameWhenATaskThatWasRolledBackTakesQueriesAgain() {
        List<BandQuery> queries = queries(200, HOUR / 2);
        List<Optional<Gathered>> first = new ArrayList<>();
        for (int place = 0; place < queries.size(); place++) {
            first.add(store.take(queries.get(place), place));
        }
        openAnew();
        for (int place = 50; place < queries.size(); place++) {
            assertThat(store.take(queries.get(place), place)).isEqualTo(first.get(place));
        }
    }

    @Test
    void knowsHowFarItHasReadWhenItIsOpenedAgain() {
        assertThat(store.committedOffset(PARTITION)).isNull();
        queries(20, HOUR).forEach(query -> store.take(query, 7));

        openAnew();

        assertThat(store.committedOffset(PARTITION)).isEqualTo(7);
    }

    @Test
    void forgetsWhatLiesBeforeTheWindow() {
        store.take(query("elder", 0, List.of(1L)), 0);
        store.take(query("later", 10 * HOUR, List.of(1L)), 1);

        try (BandTable table = tableOfClosed()) {
            assertThat(table.bucketsFrom(0)).containsExactly(20);
            assertThat(table.anchors(0, List.of(1L))).containsOnlyNulls();
        }
    }

    private BandTable tableOfClosed() {
        store.close();
        return BandTable.open(folder.resolve("index"));
    }

    private void openAnew() {
        store.close();
        store = new BandStore(SETTINGS);
        open();
    }

    /** Articles of few anchors out of few, so that many meet, spread over a time. */
    private static List<BandQuery> queries(int count, long over) {
        Random random = new Random(11);
        List<BandQuery> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Long> anchors = LongStream.generate(() -> random.nextInt(60) * 1_000_003L)
                    .distinct()
                    .limit(5)
                    .boxed()
                    .toList();
            queries.add(query("article " + random.nextInt(count), over * i / count, anchors));
        }
        return queries;
    }

    private static BandQuery query(String article, long at, List<Long> anchors) {
        return new BandQuery(0, Ids.of("band", article), 1, 0, at, at, true, false, anchors);
    }
}
