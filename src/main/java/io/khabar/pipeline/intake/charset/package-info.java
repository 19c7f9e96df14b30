/** Bytes to characters: which charset a payload is in, whatever the transport claims, and what is no text at all. */
@NullMarked
package io.khabar.pipeline.intake.charset;

import org.jspecify.annotations.NullMarked;
