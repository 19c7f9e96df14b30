/**
 * Measures events against labelled articles and sentences.
 *
 * <p>Records are aligned one to one within an article, so that no record counts twice. An arms deal is found when
 * supplier, recipient and weapon are right: the countries by code, the weapon by gazetteer entry or designation, and where
 * one side names only a kind of weapon, by that kind. The gold file's free text is read by the same gazetteers and
 * lexicons as any English text, so that neither side is favoured.
 */
@NullMarked
package io.khabar.eval.events;

import org.jspecify.annotations.NullMarked;
