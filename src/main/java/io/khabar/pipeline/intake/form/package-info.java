/**
 * The forms that items come in, each read into a draft: plain text, our simple JSON, ninjs, HTML.
 *
 * <p>A draft is what the item states, not yet checked and not yet clean.
 */
@NullMarked
package io.khabar.pipeline.intake.form;

import org.jspecify.annotations.NullMarked;
