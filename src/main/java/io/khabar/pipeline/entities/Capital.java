package io.khabar.pipeline.entities;

/** Capitals that a name asks of a text: {@code UN} asks for all, {@code Turkey} for the first, {@code سوريا} for none. */
enum Capital {
    NONE,
    FIRST,
    ALL;

    private static final int LONGEST_ACRONYM = 6;

    /** What a name asks for, by how it is written itself. */
    static Capital asked(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
            return NONE;
        }
        boolean acronym = name.length() <= LONGEST_ACRONYM
                && name.chars().noneMatch(Character::isLowerCase)
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '.');
        return acronym ? ALL : FIRST;
    }

    /** Whether the text at {@code [start, end)} is written as asked. */
    boolean stands(String text, int start, int end) {
        return switch (this) {
            case NONE -> true;
            case FIRST -> !Character.isLowerCase(text.codePointAt(start));
            case ALL -> text.substring(start, end).chars().noneMatch(Character::isLowerCase);
        };
    }
}
