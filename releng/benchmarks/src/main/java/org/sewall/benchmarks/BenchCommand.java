package org.sewall.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures all workloads and prints the times: a table, or one JSON object.
 *
 * <p>Arguments: the folder of the inputs, {@code --json}, {@code --with-lavaan}, {@code --only abc},
 * {@code --seconds 4} for each workload.
 */
public final class BenchCommand {
    private static final Gson JSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    private final Path root = Path.of(System.getProperty("sewall.root", "."));
    private Path folder = root.resolve("releng/benchmarks/inputs");
    private boolean json;
    private boolean withLavaan;
    private String only = "abcdefghi";
    private double seconds = 4;

    private BenchCommand() {}

    /** Run the command; the exit code is 1 if a workload failed or found another chi-square, 2 for wrong arguments. */
    public static void main(String[] arguments) {
        BenchCommand command = new BenchCommand();
        String fault = command.read(arguments);
        if (!fault.isEmpty()) {
            System.err.println("sewall bench: " + fault);
            System.exit(2);
        }
        System.exit(command.run() ? 0 : 1);
    }

    private String read(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            boolean last = i + 1 == arguments.length;
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--with-lavaan")) {
                withLavaan = true;
            } else if (argument.equals("--only") && !last) {
                only = arguments[++i];
            } else if (argument.equals("--seconds") && !last) {
                seconds = Double.parseDouble(arguments[++i]);
            } else if (argument.startsWith("-")) {
                return "The option " + argument
                        + " is not known. Use [DIR] [--json] [--with-lavaan] [--only abc] [--seconds 4].";
            } else {
                folder = Path.of(argument);
            }
        }
        return Files.isRegularFile(folder.resolve("expected.json"))
                ? ""
                : "The folder " + folder + " has no file expected.json. Name the folder of the benchmark inputs.";
    }

    private boolean run() {
        Path cases = root.resolve("bundles/org.sewall.analysis/src/test/resources/reference");
        InputFolder inputs = new InputFolder(folder, cases);
        LavaanPeer lavaan = new LavaanPeer(root.resolve("releng/benchmarks/lavaan.R"), inputs);
        if (!json) {
            System.out.println(heading());
        }
        JsonObject object = new JsonObject();
        boolean good = true;
        for (Workload workload : new Workloads(inputs).of(only)) {
            Entry entry = Entry.of(workload, 0.75 * seconds, seconds);
            workload.close();
            if (withLavaan) {
                entry = entry.beside(lavaan.median(workload.id()));
            }
            good &= entry.agrees();
            object.add(workload.id(), entry.json());
            if (!json) {
                System.out.println(entry.line());
            }
        }
        if (json) {
            System.out.println(JSON.toJson(object));
        }
        return good;
    }

    private String heading() {
        String machine = String.format(
                Locale.ROOT,
                "Java %s, %d processors, %d MB heap at most",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        return machine
                + System.lineSeparator()
                + String.format(
                        Locale.ROOT,
                        "%-6s %-46s %10s %10s %10s %6s %14s%s",
                        "",
                        "",
                        "median ms",
                        "min ms",
                        "max ms",
                        "runs",
                        "chi-square",
                        withLavaan ? "   lavaan ms     ratio" : "");
    }
}
