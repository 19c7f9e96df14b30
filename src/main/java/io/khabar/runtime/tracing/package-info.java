/** Spans of the work on each record, sent to an OpenTelemetry collector: the one place that knows OpenTelemetry. */
@NullMarked
package io.khabar.runtime.tracing;

import org.jspecify.annotations.NullMarked;
