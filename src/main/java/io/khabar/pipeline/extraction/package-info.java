/**
 * Extraction: finds the article in an HTML page, and what the page says of it.
 */
@NullMarked
package io.khabar.pipeline.extraction;

import org.jspecify.annotations.NullMarked;
