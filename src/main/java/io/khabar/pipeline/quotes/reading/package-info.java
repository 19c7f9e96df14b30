/** A text as the finder of quotes reads it: its quotation marks, its words of speech, and who is named where. */
@NullMarked
package io.khabar.pipeline.quotes.reading;

import org.jspecify.annotations.NullMarked;
