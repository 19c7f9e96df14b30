package io.khabar.pipeline.intake.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters, whatever the transport claims.
 *
 * <p>In this order: a byte order mark; UTF-16 by its zero bytes or by one high byte throughout; UTF-8 where the
 * bytes are valid UTF-8, which no other encoding is by accident; the charset that the transport or the document declares, if the bytes decode into
 * plausible text by it; windows-1256 or ISO-8859-6 if that makes Arabic of them; what ICU's detector recognises.
 */
public final class Charsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
    private static final List<Charset> ARABIC = List.of(WINDOWS_1256, ISO_8859_6);
    private static final Pattern META = Pattern.compile(
            "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z][\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** Browsers look for the charset in the first 1,024 bytes; some pages have it later. */
    private static final int HEAD = 4096;
    /** ICU's detector reads this much; a sample is enough for ours too. */
    private static final int SAMPLE = 16 * 1024;

    private static final int MIN_CONFIDENCE = 10;

    private Charsets() {}

    /** Decodes, or says why the bytes are no text. */
    public static Outcome<String> decode(byte[] bytes, @Nullable String declared) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return Outcome.kept(withoutMark(new String(bytes, marked)));
        }
        String binary = BinaryContent.kind(bytes);
        if (binary != null) {
            return Outcome.rejected(
                    RejectReason.MALFORMED_PAYLOAD,
                    "the payload is " + binary + ", not text",
                    "send plain text, JSON, ninjs or HTML");
        }
        Charset wide = WideEncoding.of(bytes);
        if (wide != null) {
            return Outcome.kept(new String(bytes, wide));
        }
        return decodeNarrow(bytes, declared);
    }

    /** UTF-16, by its mark or by the high bytes that its characters share; null for everything else. */
    public static @Nullable Charset wide(byte[] head) {
        Charset marked = byteOrderMark(head);
        return marked == null ? WideEncoding.of(head) : marked.equals(UTF_8) ? null : marked;
    }

    private static Outcome<String> decodeNarrow(byte[] bytes, @Nullable String declared) {
        Utf8Check utf8 = Utf8Check.of(bytes);
        if (utf8.faults() == 0) {
            return Outcome.kept(new String(bytes, UTF_8));
        }
        Charset named = supported(declared);
        Charset meta = supported(declaredInside(bytes));
        if (isUtf8(utf8, UTF_8.equals(named) || UTF_8.equals(meta))) {
            return Outcome.kept(new String(bytes, UTF_8));
        }
        for (Charset candidate : declared(named, meta)) {
            String text = asDeclared(bytes, candidate);
            if (text != null) {
                return Outcome.kept(text);
            }
        }
        String arabic = arabic(bytes);
        return arabic != null ? Outcome.kept(arabic) : recognised(bytes);
    }

    /** Browsers read what is declared as ISO-8859-1 as windows-1252. */
    private static List<Charset> declared(@Nullable Charset named, @Nullable Charset meta) {
        return Stream.of(Optional.ofNullable(named), Optional.ofNullable(meta))
                .flatMap(Optional::stream)
                .filter(charset -> !charset.equals(UTF_8))
                .map(charset -> charset.equals(ISO_8859_1) ? WINDOWS_1252 : charset)
                .toList();
    }

    /** The two Arabic tables are taken for one another, and each makes half of the other's letters right. */
    private static @Nullable String asDeclared(byte[] bytes, Charset declared) {
        String text = strictly(bytes, declared);
        if (text == null || !Plausibility.isProse(text)) {
            return null;
        }
        String arabic = ARABIC.contains(declared) ? arabic(bytes) : null;
        return arabic == null ? text : arabic;
    }

    private static @Nullable String arabic(byte[] bytes) {
        String arabic = null;
        double best = Plausibility.LEAST_ARABIC;
        for (Charset candidate : ARABIC) {
            String text = strictly(bytes, candidate);
            double score = text == null ? 0 : Plausibility.arabic(text);
            if (score > best) {
                best = score;
                arabic = text;
            }
        }
        return arabic;
    }

    private static Outcome<String> recognised(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = match.getConfidence() < MIN_CONFIDENCE ? null : supported(match.getName());
            String text = charset == null ? null : strictly(bytes, charset);
            if (text != null && !BinaryContent.isGarbled(text)) {
                return Outcome.kept(text);
            }
        }
        return Outcome.rejected(
                RejectReason.UNREADABLE_CHARSET,
                "the payload's " + bytes.length + " bytes are valid in no charset that was declared or recognised",
                "send UTF-8, or declare the charset");
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        int first = unsigned(bytes, 0) << 8 | unsigned(bytes, 1);
        if (first == 0xFEFF) {
            return UTF_16BE;
        }
        if (first == 0xFFFE) {
            return UTF_16LE;
        }
        return first == 0xEFBB && unsigned(bytes, 2) == 0xBF ? UTF_8 : null;
    }

    private static int unsigned(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        Matcher matcher = META.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable Charset supported(@Nullable String name) {
        try {
            return name == null || name.isBlank()
                    ? null
                    : Charset.forName(name.strip().replaceAll("^[\"']|[\"']$", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Declared UTF-8 may be broken in places; undeclared, one fault in a hundred sequences is a cut, more is another charset. */
    private static boolean isUtf8(Utf8Check check, boolean isDeclared) {
        return check.faults() * (isDeclared ? 4L : 100L) <= check.sequences();
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
