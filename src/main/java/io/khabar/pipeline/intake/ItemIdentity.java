package io.khabar.pipeline.intake;

import io.khabar.model.Bytes;
import org.jspecify.annotations.Nullable;

/** Which delivery an item is: the same item sent twice has the same id, so that ingest can be repeated. */
public final class ItemIdentity {
    private ItemIdentity() {}

    /** Over source, the identity it was delivered under and the bytes. */
    public static String of(String source, @Nullable String url, @Nullable String guid, Bytes payload) {
        return new Digest()
                .add("item")
                .add(source)
                .add(url == null ? "" : url)
                .add(guid == null ? "" : guid)
                .add(payload.array())
                .hex();
    }
}
