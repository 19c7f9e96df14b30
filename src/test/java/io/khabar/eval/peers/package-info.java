/** Other people's programs that Khabar is measured beside; on the class path of tests and of {@code eval} with peers only. */
@NullMarked
package io.khabar.eval.peers;

import org.jspecify.annotations.NullMarked;
