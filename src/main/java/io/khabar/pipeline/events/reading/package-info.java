/**
 * What the words of a text say before anyone asks what happened: which lexicon senses its tokens carry, which numbers,
 * dates, places and parties stand in it, and where its clauses end.
 *
 * <p>A {@link io.khabar.pipeline.events.reading.Lexicon} is one trie per language over folded tokens, with Arabic clitics
 * and inflections written out when it is built, so that reading costs one lookup a token. A
 * {@link io.khabar.pipeline.events.reading.Reading} is a text with its senses; the readers beside it answer one question
 * each. Nothing here backtracks: every reader looks at a bounded number of tokens around the one it was asked about.
 */
@NullMarked
package io.khabar.pipeline.events.reading;

import org.jspecify.annotations.NullMarked;
