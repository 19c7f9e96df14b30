/**
 * Reads and runs compressed fastText classifiers (`.ftz`) without native code.
 *
 * <p>A text is a set of features: its words that are in the model's dictionary and the n-grams of all its words. Each feature
 * has a vector; the mean of the vectors is what the labels are judged by, through a tree with one logistic decision per
 * inner node. {@link io.khabar.text.fasttext.FastTextFile} reads the file, {@link io.khabar.text.fasttext.FastTextModel}
 * holds vectors, dictionary and {@link io.khabar.text.fasttext.LabelTree}, {@link io.khabar.text.fasttext.Features} is the sum
 * of one text.
 *
 * <p>Differences from the original program, none of which changes a result beyond the last digits of a float: vectors are
 * unpacked when the model is loaded, and the words of the dictionary carry the ready sum of all their n-grams, which saves
 * most of the work on common words.
 */
@NullMarked
package io.khabar.text.fasttext;

import org.jspecify.annotations.NullMarked;
