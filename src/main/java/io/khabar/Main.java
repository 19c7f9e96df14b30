package io.khabar;

/** Starts the command line; nothing else. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("khabar");
    }
}
