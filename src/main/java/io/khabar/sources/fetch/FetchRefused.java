package io.khabar.sources.fetch;

import java.io.IOException;

/** Something was not fetched, or not to its end, and this is why. */
public final class FetchRefused extends IOException {
    private static final long serialVersionUID = 1;

    /** Kinds of refusals. Names are shown to operators and counted in metrics: add, never rename. */
    public enum Reason {
        /** The address is no http or https address, or has no host. */
        BAD_ADDRESS,
        /** The host is, or resolves to, an address inside: private, loopback, link-local, shared, reserved. */
        FORBIDDEN_ADDRESS,
        /** The host has no address. */
        UNKNOWN_HOST,
        /** More redirects than allowed, or a redirect to where one had been already. */
        TOO_MANY_REDIRECTS,
        /** A redirect without a usable address. */
        BAD_REDIRECT,
        /** More bytes over the wire than allowed. */
        TOO_LARGE,
        /** More bytes after decompression than allowed. */
        TOO_LARGE_DECOMPRESSED,
        /** Decompressed, it is more times as large as allowed. */
        COMPRESSION_RATIO,
        /** Compressed in a way that cannot be read. */
        UNREADABLE_ENCODING,
        /** The whole took longer than allowed. */
        TOO_SLOW,
        /** Fewer bytes arrived than were announced. */
        CUT_OFF,
        /** The connection failed, or the answer was no HTTP. */
        CONNECTION_FAILED,
        /** The site asks robots to stay away. */
        ROBOTS
    }

    private final Reason reason;

    public FetchRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FetchRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
