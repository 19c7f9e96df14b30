package io.khabar.sources.files;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.sources.StatedIdentity;
import java.io.IOException;
import java.io.InputStream;

/** A file that is one item. */
final class WholeItem implements ItemReader {
    private final InputStream in;
    private final FileSource source;
    private final MediaType type;
    private boolean isRead;

    WholeItem(InputStream in, FileSource source, MediaType type) {
        this.in = in;
        this.source = source;
        this.type = type;
    }

    @Override
    public boolean advance() {
        boolean first = !isRead;
        isRead = true;
        return first;
    }

    @Override
    public Outcome<Received> item() throws IOException {
        byte[] payload = in.readNBytes(source.maxItemBytes() + 1);
        if (payload.length > source.maxItemBytes()) {
            return Outcome.rejected(
                    RejectReason.TOO_LARGE,
                    origin() + ": the file has more than " + source.maxItemBytes() + " bytes",
                    "send one article a file, or raise the largest size of an item");
        }
        return Outcome.kept(
                type.isJson()
                        ? source.json(origin(), payload, StatedIdentity.of(payload))
                        : source.bare(origin(), Received.Content.of(payload, type)));
    }

    @Override
    public String origin() {
        return source.origin();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
