/**
 * Who said what, in the speaker's words or in the text's.
 *
 * <p>{@link io.khabar.pipeline.quotes.QuoteFinder} pairs the quotation marks of a part and finds its words of speech. Each
 * quotation hangs on the nearest word of speech before it in its sentence, or, where that comes first, on one behind it;
 * a word of speech without a quotation reports what follows {@code إن} or {@code that}. The speaker is the name or office
 * beside that word; an office is the person who was named with it before, and a verb without a subject goes on with the
 * last speaker of its gender, unless that was too long ago. Marks around names and single words are no quotes.
 */
@NullMarked
package io.khabar.pipeline.quotes;

import org.jspecify.annotations.NullMarked;
