package io.khabar.model;

/** Why a record could not be processed. Names go on the wire: add, never rename. */
public enum RejectReason {
    UNDECODABLE_RECORD,
    UNKNOWN_MEDIA_TYPE,
    MALFORMED_PAYLOAD,
    UNREADABLE_CHARSET,
    TOO_LARGE,
    TOO_SLOW,
    EMPTY_BODY,
    PROCESSING_FAILED,
    UNSENDABLE
}
