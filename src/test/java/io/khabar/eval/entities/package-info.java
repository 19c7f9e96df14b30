@NullMarked
package io.khabar.eval.entities;

import org.jspecify.annotations.NullMarked;
