/**
 * Measures speed on the embedded broker: {@code khabar bench}. The whole pipeline and a bare copy topology run in one
 * process, one after the other, on articles of the same size: what counts is the ratio.
 */
@NullMarked
package io.khabar.bench;

import org.jspecify.annotations.NullMarked;
