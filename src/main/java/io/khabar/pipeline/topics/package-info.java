/**
 * What an article is about: definitions in plain words, compiled to one lexicon a language.
 *
 * <p>One pass over an article's tokens finds every word and phrase of all topics. A topic is looked at closer only once
 * what was found could be enough for it: every required group was hit and the weights could reach the threshold. Then
 * the weights are summed: each word counts as often as the definition lets
 * it, more in the title and in the lead, less in a long text; words inside a phrase that means something else do not
 * count; and what counts must stand in enough different sentences. The sum over the threshold is the score, and each
 * part of it is evidence with its place in the text.
 *
 * <p>A topic's result never depends on which other topics are loaded.
 */
@NullMarked
package io.khabar.pipeline.topics;

import org.jspecify.annotations.NullMarked;
