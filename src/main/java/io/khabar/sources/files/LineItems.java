package io.khabar.sources.files;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.sources.Received;
import io.khabar.sources.StatedIdentity;
import java.io.IOException;
import java.io.InputStream;

/**
 * NDJSON: each line that is not blank is an item, its bytes untouched; bad ones too, which intake says more about. Lines of
 * UTF-16 come as UTF-8.
 */
final class LineItems implements ItemReader {
    private final InputStream in;
    private final BoundedLines lines;
    private final FileSource source;

    LineItems(InputStream in, FileSource source) throws IOException {
        this.in = Utf8Input.of(in);
        this.lines = new BoundedLines(this.in, source.maxItemBytes());
        this.source = source;
    }

    @Override
    public boolean advance() throws IOException {
        return lines.advance();
    }

    @Override
    public Outcome<Received> item() {
        byte[] line = lines.line();
        if (line == null) {
            return Outcome.rejected(
                    RejectReason.TOO_LARGE,
                    origin() + ": the line has " + lines.length() + " bytes, more than " + source.maxItemBytes(),
                    "send one article a line, or raise the largest size of an item");
        }
        return Outcome.kept(source.json(origin(), line, StatedIdentity.of(line)));
    }

    @Override
    public String origin() {
        return source.origin() + ":" + lines.number();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
