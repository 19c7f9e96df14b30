/** Following what people change while Khabar runs. */
@NullMarked
package io.khabar.follow;

import org.jspecify.annotations.NullMarked;
