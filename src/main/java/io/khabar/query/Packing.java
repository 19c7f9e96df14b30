package io.khabar.query;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Values as an index keeps them: each by itself in LZ4. Lucene's own stored fields pack many documents at a time, which takes
 * longer to write than all the rest of the index, and a whole block has to be unpacked for one of them. For one thread.
 */
final class Packing {
    private final LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();

    BytesRef pack(byte[] value) throws IOException {
        ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
        packed.writeVInt(value.length);
        LZ4.compress(value, 0, value.length, packed, table);
        return new BytesRef(packed.toArrayCopy());
    }

    static byte[] unpack(BytesRef packed) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        byte[] value = new byte[in.readVInt()];
        LZ4.decompress(in, value.length, value, 0);
        return value;
    }
}
