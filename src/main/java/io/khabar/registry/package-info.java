/**
 * Which schema has which id, and whether a schema may follow those before it.
 *
 * <p>{@link io.khabar.registry.RegistryClient} stands in front of Confluent's own client, which does the HTTP, the caching and
 * the security; here its failures become two kinds: {@link io.khabar.registry.RegistryFailure}, which waiting does not mend,
 * and {@link io.khabar.registry.RegistryUnavailable}, which it may. {@link io.khabar.registry.SchemaRegistration} brings all
 * schemas into the registry at start and stops the start where one does not fit.
 * {@link io.khabar.registry.Compatibility} is the rule itself, the same for the registry at start and for the history in the
 * build: each version must read what every other version wrote.
 *
 * <p>A registry that goes down later stops nothing that was seen before: ids and schemas are cached for good, because a
 * registry never changes what an id means.
 */
@NullMarked
package io.khabar.registry;

import org.jspecify.annotations.NullMarked;
