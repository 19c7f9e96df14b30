package io.khabar.pipeline.intake.repeats;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A tally in 37 bytes, a layout number first, and 8 for each witness. */
public final class BlockTallySerde implements Serde<BlockTally> {
    private static final byte LAYOUT = 1;
    private static final int FIXED_BYTES = 1 + 4 * Long.BYTES + Integer.BYTES;

    @Override
    public Serializer<BlockTally> serializer() {
        return (store, tally) -> tally == null ? null : write(tally);
    }

    @Override
    public Deserializer<BlockTally> deserializer() {
        return (store, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes));
    }

    private static byte[] write(BlockTally tally) {
        ByteBuffer bytes = ByteBuffer.allocate(
                        FIXED_BYTES + Long.BYTES * tally.witnesses().size())
                .put(LAYOUT)
                .putLong(tally.digest())
                .putLong(tally.since())
                .putLong(tally.until())
                .putLong(tally.seenAt())
                .putInt(tally.articles());
        tally.witnesses().forEach(bytes::putLong);
        return bytes.array();
    }

    private static BlockTally read(ByteBuffer bytes) {
        if (bytes.remaining() < FIXED_BYTES || bytes.get() != LAYOUT) {
            throw new SerializationException("not a paragraph's tally of layout " + LAYOUT + ", but " + bytes.capacity()
                    + " bytes; was the state written by another release?");
        }
        long digest = bytes.getLong();
        long since = bytes.getLong();
        long until = bytes.getLong();
        long seenAt = bytes.getLong();
        int articles = bytes.getInt();
        List<Long> witnesses = new ArrayList<>();
        while (bytes.hasRemaining()) {
            witnesses.add(bytes.getLong());
        }
        return new BlockTally(digest, since, until, seenAt, articles, witnesses);
    }
}
