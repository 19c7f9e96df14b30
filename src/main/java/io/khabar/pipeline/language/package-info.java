/**
 * Names the language of a text, or says that there is too little of it.
 *
 * <p>A text goes through four small decisions, each of which sees less doubt than the one before:
 *
 * <ol>
 *   <li>{@link io.khabar.pipeline.language.WordReader} reads the words and leaves out addresses, markup, numbers and symbols, which
 *       say nothing of a language; vowel marks of Arabic and Hebrew are passed over.
 *   <li>{@link io.khabar.pipeline.language.ScriptVote} names the script. That alone decides for Greek, Armenian, Korean, …, and
 *       leaves a dozen candidates in Arabic script.
 *   <li>{@link io.khabar.pipeline.language.Judge} weighs the candidates by the beginning of the text: by an n-gram model of 176
 *       languages ({@link io.khabar.text.fasttext}), by letters that a language does not have, and by its function words. The
 *       model is weak where it saw little text (Kurmanji, Pashto, Sindhi); alphabets and function words are strong just
 *       there. Words with a capital weigh half, because names look alike everywhere.
 *   <li>{@link io.khabar.pipeline.language.MixedText} looks whether good parts of the text are in another language. The one with
 *       most letters is the text's language, the next one its second.
 * </ol>
 *
 * <p>The confidence is the judge's probability of the language among those of the same script, less something for very short
 * texts. Measured on news headlines it is right about as often as it says, a little more often below 0.9. Below 0.2 the answer
 * is {@code und}. A hint of the source counts as much as a weak preference of the judge, and less the longer the text is, so
 * that it decides between candidates that are near to each other and nothing else.
 *
 * <p>Work is bounded by the first 16,384 characters of a text. Everything is deterministic.
 */
@NullMarked
package io.khabar.pipeline.language;

import org.jspecify.annotations.NullMarked;
