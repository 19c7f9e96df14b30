package io.khabar.pipeline.intake.form;

/**
 * An item read, before cleaning.
 *
 * @param extractor name and version of what read it, such as {@code text/1}
 * @param title as stated; empty where the item has none
 * @param text the raw text that places of removed text and credits point into
 * @param bodyStart UTF-16 index in the text where the body begins
 */
public record Draft(String extractor, String title, String text, int bodyStart, Metadata metadata) {}
