/**
 * Who and what an article names, and where it says so.
 *
 * <p>{@link io.khabar.pipeline.entities.EntityFinder} reads title and body once. Every name that the gazetteer has in the
 * article's language becomes a candidate, with clitics cut only where the dictionary knows the rest. Then the article as a
 * whole decides: the longest name wins; a family name counts once its full name was given; a name of several places means
 * the one whose country the article speaks of; a weak name needs a word that says what it is. What the gazetteer does not
 * have is found by pattern where that is safe: a title and a name, a first name and a family name, {@code قال} and a name,
 * {@code وزارة} and what follows.
 */
@NullMarked
package io.khabar.pipeline.entities;

import org.jspecify.annotations.NullMarked;
