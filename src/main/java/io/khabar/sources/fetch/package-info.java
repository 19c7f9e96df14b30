/**
 * Fetching from strangers, safely.
 *
 * <p>Addresses are checked when a connection is made, on every redirect anew, so that a name that resolves to the inside
 * reaches nothing. Every fetch is bounded: redirects, bytes before and after decompression, their ratio, and time as a whole,
 * however slowly the other side drips. What is not fetched is a {@link io.khabar.sources.fetch.FetchRefused} that says why.
 */
@NullMarked
package io.khabar.sources.fetch;

import org.jspecify.annotations.NullMarked;
