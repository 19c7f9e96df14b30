package io.khabar.pipeline.dedup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of an article that wait with it for its verdict: all but those that are written anew with every record. */
final class HeadersSerde {
    /** CloudEvents' attributes tell of one record, not of what it is about. */
    private static final String OF_ONE_RECORD = "ce_";

    private HeadersSerde() {}

    static Map<String, byte[]> of(Headers headers) {
        Map<String, byte[]> carried = new LinkedHashMap<>();
        for (Header header : headers) {
            if (!header.key().startsWith(OF_ONE_RECORD) && header.value() != null) {
                carried.put(header.key(), header.value());
            }
        }
        return carried;
    }

    static Headers toKafka(Map<String, byte[]> carried) {
        Headers headers = new RecordHeaders();
        carried.forEach(headers::add);
        return headers;
    }

    static void write(Map<String, byte[]> carried, Packer packer) {
        packer.number(carried.size());
        carried.forEach((name, value) -> packer.text(name).block(value));
    }

    static Map<String, byte[]> read(Unpacker unpacker) {
        Map<String, byte[]> carried = new LinkedHashMap<>();
        for (int left = unpacker.count(); left > 0; left--) {
            carried.put(unpacker.text(), unpacker.block());
        }
        return carried;
    }
}
