/**
 * The command line: one class a command. A command reads its options, calls a room or the runtime, and prints; it decides
 * nothing about news. Exit codes: 0 done, 1 failed or found wanting, 2 called wrongly, 3 what it needs is not there.
 */
@NullMarked
package io.khabar.cli;

import org.jspecify.annotations.NullMarked;
