/**
 * Alerts posted to webhooks: at least once, in the order of each partition, with an id by which a receiver knows the second time,
 * and a signature by which it knows the sender. What a receiver does not take within the patience becomes a dead letter, which
 * can be sent back.
 */
@NullMarked
package io.khabar.runtime.webhooks;

import org.jspecify.annotations.NullMarked;
