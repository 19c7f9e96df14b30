package io.khabar.model;

/** The two parts of an emitted article that evidence can point into. */
public enum Part {
    TITLE,
    BODY
}
