package io.khabar.cli;

import picocli.CommandLine;

/** Colours of a terminal, or none where the output is no terminal or {@code NO_COLOR} is set. */
enum Ink {
    PLAIN {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },
    COLOURED {
        @Override
        String paint(String code, String text) {
            return ESCAPE + code + "m" + text + ESCAPE + "0m";
        }
    };

    private static final String ESCAPE = "\u001b[";

    /** What suits the standard output of this process. */
    static Ink ofStandardOutput() {
        return CommandLine.Help.Ansi.AUTO.enabled() ? COLOURED : PLAIN;
    }

    abstract String paint(String code, String text);

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String marked(String text) {
        return paint("30;43", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String blue(String text) {
        return paint("36", text);
    }
}
