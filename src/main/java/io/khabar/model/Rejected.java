package io.khabar.model;

/**
 * Why an input could not be processed and what would do.
 *
 * @param detail one sentence that names the input and the fault
 * @param remedy one sentence on what would do; may be empty
 */
public record Rejected(RejectReason reason, String detail, String remedy) {}
