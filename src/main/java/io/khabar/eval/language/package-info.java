/**
 * Measures how often the language is named right, how fast, and how peers do in the same run.
 *
 * <p>Two bodies of text: NTREX-128, news in many languages line by line, of which headlines (first line of a document), sentences
 * (every line) and articles (all lines of a document) are asked; and Lingua's test set of single words, pairs of words and
 * sentences in 79 languages. A headline that is a foreign name in every language counts as wrong all the same. Mixed articles
 * are made by putting a paragraph of one language into an article of another.
 *
 * <p>Peers are found on the class path as services of {@link io.khabar.eval.language.LanguagePeer}; the product does not come
 * with any.
 */
@NullMarked
package io.khabar.eval.language;

import org.jspecify.annotations.NullMarked;
