package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * SIPRI's fields of an arms transfer.
 *
 * @param stage where the deal stands
 * @param designation of the weapon, such as {@code S-400}
 * @param weapon entity id of the weapon where the gazetteer has it
 * @param description in the text's words, such as {@code منظومة صواريخ}
 * @param category SIPRI's weapon category in lower case, such as {@code air defence systems}
 * @param ordered number ordered
 * @param delivered number delivered
 * @param value in the currency's units
 * @param currency ISO 4217
 */
public record ArmsTransfer(
        ArmsStage stage,
        @Nullable String designation,
        @Nullable String weapon,
        String description,
        @Nullable String category,
        @Nullable Integer ordered,
        @Nullable Integer delivered,
        @Nullable Long value,
        @Nullable String currency) {}
