/**
 * Meetings, agreements, words and protests between states and groups, typed after PLOVER.
 *
 * <p>A meeting or an act needs two parties of different countries, or a group and a state; a protest needs none. What only
 * names a process, such as {@code صيغة أستانا}, is background.
 */
@NullMarked
package io.khabar.pipeline.events.diplomacy;

import org.jspecify.annotations.NullMarked;
