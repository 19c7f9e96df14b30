/**
 * Times as pages state them: for machines, after ISO 8601 and its common misspellings, and for people, in words.
 *
 * <p>A time without a zone is taken as UTC, a date without a time as its first moment.
 */
@NullMarked
package io.khabar.pipeline.extraction.dates;

import org.jspecify.annotations.NullMarked;
