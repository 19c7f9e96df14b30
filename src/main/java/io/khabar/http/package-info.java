/** What all HTTP servers of Khabar share: who may use them. */
@NullMarked
package io.khabar.http;

import org.jspecify.annotations.NullMarked;
