/**
 * Cleaning: takes out of a text what is not body text, and finds whom the text credits.
 *
 * <p>A text is taken line by line, a line being a paragraph. What a line is, is told by the phrases of {@code
 * cleaning/boilerplate.yaml}, by where it stands and by how long it is: at the tail and the head more is taken out than
 * in the middle, a long line never is. A credit is found in the lines taken out, in the dateline, in the sign-off and in the
 * author field, never in running text: {@code according to the newspaper X} says where one fact is from, not where the
 * article is from. Credits name outlets of {@code outlets.yaml}.
 *
 * <p>Every place is given in code points of the raw text, so that a reader can check what was taken out.
 */
@NullMarked
package io.khabar.pipeline.cleaning;

import org.jspecify.annotations.NullMarked;
