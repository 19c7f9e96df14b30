package io.khabar.pipeline.intake.charset;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences well-formed characters of two bytes or more
 * @param faults bytes that belong to no character
 */
record Utf8Check(int sequences, int faults) {

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int faults = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : sequenceAt(bytes, i);
            sequences += length > 1 ? 1 : 0;
            faults += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return new Utf8Check(sequences, faults);
    }

    private static int sequenceAt(byte[] bytes, int at) {
        int length = lengthBy(bytes[at] & 0xFF);
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int lengthBy(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
}
