package io.khabar.pipeline.intake.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is no text at all, told by its first bytes or by its control characters. */
public final class BinaryContent {
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("%PDF-", "a PDF document");
        SIGNATURES.put("PK\u0003\u0004", "a ZIP archive or an office document");
        SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
        SIGNATURES.put("\u001F\u008B", "gzip data");
        SIGNATURES.put("BZh", "bzip2 data");
        SIGNATURES.put("\u00FD7zXZ", "xz data");
        SIGNATURES.put("(\u00B5/\u00FD", "zstd data");
        SIGNATURES.put("\u0089PNG", "a PNG image");
        SIGNATURES.put("GIF8", "a GIF image");
        SIGNATURES.put("\u00FF\u00D8\u00FF", "a JPEG image");
        SIGNATURES.put("\u007FELF", "a program");
        SIGNATURES.put("{\\rtf", "an RTF document");
    }

    private static final int SAMPLE = 64 * 1024;
    private static final int ONE_IN = 100;

    private BinaryContent() {}

    /** What the bytes are by their signature; null where they may be text. */
    static @Nullable String kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return null;
    }

    /** Whether more than one character in a hundred is a control character or stands for a byte that did not decode. */
    public static boolean isGarbled(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        return sample.chars().filter(BinaryContent::isOdd).count() * ONE_IN > sample.length();
    }

    private static boolean isOdd(int c) {
        boolean isLineEndOrTab = (c >= 0x09 && c <= 0x0D) || c == 0x85;
        return c == 0xFFFD || (Character.isISOControl(c) && !isLineEndOrTab);
    }
}
