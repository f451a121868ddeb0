package org.sewall.cli;

/** Start the command {@code sewall} as a process of its own. */
public final class Main {

    private Main() {}

    /**
     * Run the command and end the process with its exit code.
     *
     * @param arguments what the user typed after {@code sewall}
     */
    public static void main(String... arguments) {
        // From Java 22 on there is always a console unless the old one is asked for; null must mean "not interactive".
        System.setProperty("jdk.console", "java.base");
        if (arguments.length > 1 && arguments[0].equals("fit")) {
            HeadStart.begin();
        }
        if (arguments.length > 0 && arguments[0].equals("lsp")) {
            // whatever a library prints must not get into the conversation with an editor
            System.setOut(System.err);
        }
        Io io = Io.ofProcess();
        int status = new Sewall(io).run(arguments);
        io.flush();
        System.exit(status);
    }
}
