/**
 * Conflict incidents: what kind of violence, by whom, against whom, where, and how many it killed and injured.
 *
 * <p>A sentence is cut into clauses, each clause is read for a method, casualties, places and parties, and clauses that go
 * on about the same violence are put together: the one that says what it led to, the one that says where. A clause with
 * violence and a place of its own is an incident of its own. Mentions of one incident in an article are then made one.
 */
@NullMarked
package io.khabar.pipeline.events.violence;

import org.jspecify.annotations.NullMarked;
