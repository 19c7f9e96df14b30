/**
 * Looks up who copied whom in the Kafka topics of a running Khabar: what {@code khabar copies} tells. It reads what is
 * committed, keeps nothing and changes nothing.
 */
@NullMarked
package io.khabar.copies;

import org.jspecify.annotations.NullMarked;
