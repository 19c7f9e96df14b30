/**
 * Whom and what the finder knows, and by which names.
 *
 * <p>A {@link io.khabar.pipeline.entities.gazetteer.Gazetteer} is read once from the files below {@code gazetteer/}: people,
 * organisations, armed groups, weapons, agreements and regions curated by hand, countries by CLDR names and relational
 * adjectives, towns by GeoNames. A user's folder of the same YAML adds entries or replaces those of the same id.
 *
 * <p>Each {@link io.khabar.pipeline.entities.gazetteer.Name} says how much it proves by itself: a sure name anywhere, a
 * weak one only beside a word that says what it is or once the same entry was named surely, a family name only after the
 * full one.
 */
@NullMarked
package io.khabar.pipeline.entities.gazetteer;

import org.jspecify.annotations.NullMarked;
