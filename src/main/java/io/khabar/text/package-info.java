/**
 * Pure functions on text, shared by all rooms; nothing here knows the project.
 *
 * <p>{@link io.khabar.text.TextView} is one folding and tokenising pass over a text. Its tokens are folded words with
 * their place in the original, as code points and as UTF-16 units, and with the ordinals of their sentence and
 * paragraph. Weapon and vehicle designations are one token however they are written: {@code إس-400}, {@code اس ٤٠٠} and
 * {@code S-400} all read {@code s400}.
 *
 * <p>{@link io.khabar.text.Folding} makes spellings equal and keeps words apart: NFKC, no vowel signs, no invisible
 * marks, lower case, digits 0 to 9; Arabic letters only as far as the language allows, since what is a spelling variant
 * in Arabic is another letter in Urdu or Sorani.
 *
 * <p>Affixes are never cut blindly. A token offers candidate forms ({@code وبالصفقة} → {@code بالصفقة}, {@code الصفقة},
 * {@code صفقة}) and the dictionary that asks decides whether it knows one of them.
 */
@NullMarked
package io.khabar.text;

import org.jspecify.annotations.NullMarked;
