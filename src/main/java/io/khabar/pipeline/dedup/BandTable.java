package io.khabar.pipeline.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * One partition of the index on disk: anchors lead to places in the Kafka topic of queries, places lead to articles. An
 * article's id is kept once for all of its anchors here, one query is one look and one write, and what is too old goes
 * bucket by bucket.
 *
 * <p>RocksDB without its own log: what is lost when the process is killed is a tail of writes, in their order, and the place
 * reached is written with each; from there the Kafka topic is read again.
 */
final class BandTable implements AutoCloseable {
    private static final int MIB = 1024 * 1024;
    private static final int BLOOM_BITS = 10;
    private static final byte[] REACHED = {0};
    private static final int ARTICLES = 1;
    private static final int ANCHORS = 2;

    static {
        RocksDB.loadLibrary();
    }

    private final BloomFilter bloom = new BloomFilter(BLOOM_BITS);
    private final LRUCache blocks = new LRUCache(16L * MIB);
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    private final Options options = new Options();
    private final RocksDB table;
    private final TreeSet<Integer> buckets = new TreeSet<>();

    private BandTable(Path folder) throws RocksDBException {
        options.setCreateIfMissing(true)
                .setCompressionType(CompressionType.ZSTD_COMPRESSION)
                .setWriteBufferSize(8L * MIB)
                .setTargetFileSizeBase(8L * MIB)
                .setLevelCompactionDynamicLevelBytes(true)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setFilterPolicy(bloom)
                        .setBlockCache(blocks)
                        .setBlockSize(16 * 1024L));
        table = RocksDB.open(options, folder.toString());
        findBuckets();
    }

    static BandTable open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new BandTable(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of the index, " + folder, e);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot open the index " + folder, e);
        }
    }

    private void findBuckets() {
        try (RocksIterator rows = table.newIterator()) {
            rows.seek(start(ANCHORS, 0));
            while (rows.isValid()) {
                int bucket = new Unpacker(rows.key()).fourBytes() & 0xFF_FFFF;
                buckets.add(bucket);
                rows.seek(start(ANCHORS, bucket + 1));
            }
        }
    }

    /** Place of the last query that was entered; absent in a new table. */
    @Nullable Long reached() {
        try {
            byte[] place = table.get(REACHED);
            return place == null ? null : new Unpacker(place).number();
        } catch (RocksDBException e) {
            throw unreadable(e);
        }
    }

    /** Buckets that hold something, from one on, oldest first. */
    SortedSet<Integer> bucketsFrom(int first) {
        return buckets.tailSet(first);
    }

    /** What stands under each anchor in a bucket; null where nothing does. */
    List<byte @Nullable []> anchors(int bucket, List<Long> anchors) {
        List<byte[]> keys = new ArrayList<>(anchors.size());
        anchors.forEach(anchor -> keys.add(key(ANCHORS, bucket).sixBytes(anchor).toBytes()));
        return rows(keys);
    }

    /** What was entered at each place of a bucket; null where nothing was. */
    List<byte @Nullable []> articles(int bucket, List<Long> places) {
        List<byte[]> keys = new ArrayList<>(places.size());
        places.forEach(place -> keys.add(key(ARTICLES, bucket).sixBytes(place).toBytes()));
        return rows(keys);
    }

    private List<byte @Nullable []> rows(List<byte[]> keys) {
        try {
            return table.multiGetAsList(keys);
        } catch (RocksDBException e) {
            throw unreadable(e);
        }
    }

    /** Writes what one query changed, all of it or nothing. */
    void enter(int bucket, long place, byte[] article, Map<Long, byte[]> anchors) {
        try (WriteBatch batch = new WriteBatch()) {
            if (!anchors.isEmpty()) {
                batch.put(key(ARTICLES, bucket).sixBytes(place).toBytes(), article);
                buckets.add(bucket);
            }
            for (Map.Entry<Long, byte[]> anchor : anchors.entrySet()) {
                batch.put(key(ANCHORS, bucket).sixBytes(anchor.getKey()).toBytes(), anchor.getValue());
            }
            batch.put(REACHED, new Packer().number(place).toBytes());
            table.write(unlogged, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot write to the index", e);
        }
    }

    /** Forgets all buckets before one. */
    void forgetBefore(int first) {
        if (buckets.isEmpty() || buckets.first() >= first) {
            return;
        }
        buckets.headSet(first).clear();
        try {
            for (int kind : new int[] {ARTICLES, ANCHORS}) {
                List<byte[]> range = List.of(start(kind, 0), start(kind, first));
                // Whole files go at once, what shares a file with younger rows when that is next merged.
                table.deleteFilesInRanges(table.getDefaultColumnFamily(), range, false);
                table.deleteRange(unlogged, range.get(0), range.get(1));
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot forget the oldest part of the index", e);
        }
    }

    private static byte[] start(int kind, int bucket) {
        return key(kind, bucket).toBytes();
    }

    /** Kind in the first byte, bucket in the three behind it. */
    private static Packer key(int kind, int bucket) {
        return new Packer().fourBytes(kind << 24 | bucket);
    }

    private static IllegalStateException unreadable(RocksDBException e) {
        return new IllegalStateException("cannot read the index", e);
    }

    @Override
    public void close() {
        table.close();
        options.close();
        unlogged.close();
        blocks.close();
        bloom.close();
    }
}
