/**
 * What other definitions would have said of the news that lies in Kafka: {@link io.khabar.runtime.replay.Replay} enriches
 * {@code news.unique.v1} again into a shadow Kafka topic and compares with what subscribers have;
 * {@link io.khabar.runtime.replay.Promotion} gives them what differs. Both read without a consumer group and write under
 * transactional ids of their own, so the live applications go on undisturbed.
 */
@NullMarked
package io.khabar.runtime.replay;

import org.jspecify.annotations.NullMarked;
