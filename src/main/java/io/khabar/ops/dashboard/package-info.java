/**
 * The pages and addresses that people and programs without a Kafka client use: the dashboard, the query API, streams of
 * server-sent events, and the few actions.
 *
 * <p>{@link io.khabar.ops.dashboard.Dashboard} adds them to the server of health and metrics. Everything is read-only but
 * {@code POST}, which needs the token of {@code dashboard.token}. Pages are plain modules without a build; they make text
 * nodes only, and their Content-Security-Policy forbids anything else.
 */
@NullMarked
package io.khabar.ops.dashboard;

import org.jspecify.annotations.NullMarked;
