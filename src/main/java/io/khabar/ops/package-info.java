/**
 * What operators and subscribers without a Kafka client look at: pictures, metrics, the dashboard.
 */
@NullMarked
package io.khabar.ops;

import org.jspecify.annotations.NullMarked;
