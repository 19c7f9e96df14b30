/** Tests of the measuring of topics. */
@NullMarked
package io.khabar.eval.topics;

import org.jspecify.annotations.NullMarked;
