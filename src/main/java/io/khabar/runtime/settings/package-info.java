/**
 * What can be set, and what is set.
 *
 * <p>{@link io.khabar.runtime.settings.SettingKeys} declares every setting once: key, type, default, check and what it is for.
 * {@link io.khabar.runtime.settings.SettingsLoader} lays flags over environment over file over defaults. What it does not know,
 * what has a wrong value and what contradicts something else stops the start, all of it told at once. Keys that begin with
 * {@code kafka.} or {@code schema.registry.} go to Kafka's and Confluent's clients without the prefix.
 *
 * <p>The setting {@code data.dir} is {@code --data-dir} on the command line, {@code KHABAR_DATA_DIR} in the environment and
 * {@code data.dir} in the file.
 */
@NullMarked
package io.khabar.runtime.settings;

import org.jspecify.annotations.NullMarked;
