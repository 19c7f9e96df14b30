package io.khabar.sources.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is compressed, told from its name. */
enum Compression {
    NONE(""),
    GZIP(".gz"),
    XZ(".xz");

    private static final int BUFFER = 256 * 1024;
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    static Compression of(String name) {
        return name.endsWith(GZIP.ending) ? GZIP : name.endsWith(XZ.ending) ? XZ : NONE;
    }

    String without(String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /** The content; of several gzip members one after the other, all of them. */
    InputStream open(InputStream file) throws IOException {
        InputStream buffered = new BufferedInputStream(file, BUFFER);
        return switch (this) {
            case NONE -> buffered;
            case GZIP -> new BufferedInputStream(gunzip(buffered), BUFFER);
            case XZ -> new BufferedInputStream(new XZInputStream(buffered, XZ_MEMORY_KIB), BUFFER);
        };
    }

    private static InputStream gunzip(InputStream compressed) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(compressed)
                .setDecompressConcatenated(true)
                .get();
    }
}
