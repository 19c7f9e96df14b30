/**
 * Measures what the entities room says: names against the tags of ANERcorp, and whether every span of every record lies in
 * its text and reads as claimed.
 */
@NullMarked
package io.khabar.eval.entities;

import org.jspecify.annotations.NullMarked;
