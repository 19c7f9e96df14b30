package io.khabar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command told. */
record Told(int exit, String out, String err) {

    /** Runs a command in this process. */
    static Told by(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = KhabarCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Told(exit, out.toString(), err.toString());
    }
}
