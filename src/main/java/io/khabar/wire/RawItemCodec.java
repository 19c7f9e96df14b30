package io.khabar.wire;

import io.khabar.model.Bytes;
import io.khabar.model.RawItem;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Raw items on the wire. */
final class RawItemCodec implements Codec<RawItem, io.khabar.v1.RawItem> {
    @Override
    public io.khabar.v1.RawItem toAvro(RawItem item) {
        return new io.khabar.v1.RawItem(
                item.itemId(),
                item.articleId(),
                item.source(),
                item.connector(),
                item.origin(),
                item.url(),
                item.guid(),
                item.mediaType(),
                item.charset(),
                ByteBuffer.wrap(item.payload().array()),
                item.title(),
                Times.instant(item.publishedAt()),
                item.languageHint(),
                Instant.ofEpochMilli(item.fetchedAt()),
                item.attributes());
    }

    @Override
    public RawItem fromAvro(io.khabar.v1.RawItem avro) {
        return new RawItem(
                avro.getItemId(),
                avro.getArticleId(),
                avro.getSource(),
                avro.getConnector(),
                avro.getOrigin(),
                avro.getUrl(),
                avro.getGuid(),
                avro.getMediaType(),
                avro.getCharset(),
                bytes(avro.getPayload()),
                avro.getTitle(),
                Times.millis(avro.getPublishedAt()),
                avro.getLanguageHint(),
                avro.getFetchedAt().toEpochMilli(),
                avro.getAttributes());
    }

    static Bytes bytes(ByteBuffer buffer) {
        byte[] array = new byte[buffer.remaining()];
        buffer.duplicate().get(array);
        return Bytes.of(array);
    }
}
