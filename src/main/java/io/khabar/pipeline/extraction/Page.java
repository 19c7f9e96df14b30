package io.khabar.pipeline.extraction;

/**
 * The article of a page.
 *
 * @param title the headline; empty where the page has none
 * @param text the article's paragraphs, one a line; empty where the page has no article
 */
public record Page(String title, String text, PageFacts facts) {}
