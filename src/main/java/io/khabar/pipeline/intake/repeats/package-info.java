/**
 * Which paragraphs a publisher repeats under article after article, learned from the stream itself: footers, sign-offs, house
 * bylines, notes on how to write to the author, whose words no list of phrases has.
 *
 * <p>A paragraph is one if it stood, word for word and not as the first, in five articles of the publisher that differ in
 * their first and in their longest paragraph: copies and versions of one story count once, however often they come. Among
 * twenty articles at least since it was first seen, one in a hundred must have had it; of what reads like prose one in
 * five, because a publisher's background on a running story is its text. It is then taken out of that article and of later
 * ones, unless less than a third of the article would be left; lines of a word or three only at an article's end, where
 * they can be no headings. What was taken out is in the article's {@code removed}, as everything else that cleaning took.
 *
 * <p>Each task learns from its own share of the articles, which their ids spread evenly: no article travels for this, no
 * publisher overloads a task, and what is taken out follows from the order of one partition of {@code news.raw.v1} alone.
 * The price is that a publisher's paragraph is known once every task has seen it five times.
 *
 * <p>The memory is bounded: a publisher has 2,048 places in a task, a paragraph's digest says which is its own, and one
 * that stood in a single article, or in none of the last thousand, makes room for another. Arrival time ages it.
 */
@NullMarked
package io.khabar.pipeline.intake.repeats;

import org.jspecify.annotations.NullMarked;
