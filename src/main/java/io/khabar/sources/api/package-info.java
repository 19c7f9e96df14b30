/**
 * Articles by HTTP: {@code POST /v1/articles}, described in {@code schemas/openapi-ingest.yaml}.
 *
 * <p>A 202 is a promise: it is given only once the items are committed to Kafka, and what was promised is there once. Every
 * request has a key, its {@code Idempotency-Key} or else a digest of its content, which is committed in one transaction with
 * its items. Sent again after a 503 or a broken connection, it is found by its key and not written a second time. Keys are
 * kept for a day.
 *
 * <p>{@link io.khabar.sources.api.DeliveryQueue} is the one writer: it gathers waiting requests into one transaction, so
 * that many small requests cost little. It holds a bounded number of bytes; beyond that, and while Kafka is away, requests
 * are told to come again (429, 503) rather than kept.
 */
@NullMarked
package io.khabar.sources.api;

import org.jspecify.annotations.NullMarked;
