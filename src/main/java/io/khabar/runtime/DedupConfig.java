package io.khabar.runtime;

import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;

/** The settings of dedup as an operator gives them. */
public final class DedupConfig {
    private DedupConfig() {}

    /** What is set by {@code dedup.*}; the rest as {@link DedupSettings#DEFAULTS} has it. */
    public static DedupSettings of(Settings settings) {
        DedupSettings usual = DedupSettings.DEFAULTS;
        return new DedupSettings(
                settings.duration(SettingKeys.DEDUP_WINDOW),
                settings.number(SettingKeys.DEDUP_ANCHORS),
                settings.number(SettingKeys.DEDUP_WORDS_PER_ANCHOR),
                usual.anchorWords(),
                settings.number(SettingKeys.DEDUP_WORDS_MOST),
                settings.number(SettingKeys.DEDUP_WORDS_LEAST),
                settings.number(SettingKeys.DEDUP_WORDS_SHORT),
                settings.real(SettingKeys.DEDUP_SHARE),
                settings.real(SettingKeys.DEDUP_SHARE_SHORT),
                usual.contradiction(),
                settings.real(SettingKeys.DEDUP_EXTENDS),
                settings.number(SettingKeys.DEDUP_CLAIMS));
    }
}
