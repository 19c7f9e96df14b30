package io.khabar.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.khabar.model.Bytes;
import java.io.IOException;

/** Payloads in JSON: base64, for they may hold anything. */
final class BytesAsBase64 extends JsonSerializer<Bytes> {
    @Override
    public void serialize(Bytes bytes, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeBinary(bytes.array());
    }
}
