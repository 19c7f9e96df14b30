/**
 * Intake: makes an {@link io.khabar.model.Article} of a {@link io.khabar.model.RawItem}.
 *
 * <p>The way of an item: its bytes become characters ({@code Charsets}), the characters a draft by media type ({@code
 * ItemParser}: plain text, JSON, ninjs, HTML), the draft a clean body with its credits (the cleaning room), and the whole
 * an article with an identity and a content hash ({@code ArticleMaker}). Every step says why it refuses, naming the
 * input, the fault and what would do. Then go the paragraphs that its publisher repeats ({@code repeats}), and the text
 * gets its version number.
 *
 * <p>Places of removed text and of credits are code points of the raw text: of plain text the decoded payload, of JSON
 * the body's value, of HTML the extracted text before cleaning.
 */
@NullMarked
package io.khabar.pipeline.intake;

import org.jspecify.annotations.NullMarked;
