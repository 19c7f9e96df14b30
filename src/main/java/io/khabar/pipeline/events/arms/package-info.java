/**
 * Arms transfers: who hands what to whom, and where the deal stands.
 *
 * <p>A sentence is read around its weapons. Each weapon belongs to the nearest word of trade, the words of trade before that
 * one say where the deal stands, and the parties around it are supplier and recipient by their prepositions and places.
 * What a sentence leaves out is taken from the deals that the article states in full; whatever still lacks a supplier or a
 * recipient is dropped.
 */
@NullMarked
package io.khabar.pipeline.events.arms;

import org.jspecify.annotations.NullMarked;
