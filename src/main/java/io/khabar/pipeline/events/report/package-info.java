/** Makes records of what was found: evidence in order, an identity that other articles share, a line to read. */
@NullMarked
package io.khabar.pipeline.events.report;

import org.jspecify.annotations.NullMarked;
