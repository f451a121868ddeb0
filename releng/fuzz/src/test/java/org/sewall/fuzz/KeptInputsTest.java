package org.sewall.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that fuzzing kept, and every one that once found a fault, is tried again. */
final class KeptInputsTest {

    private static final Path ROOT = Path.of(System.getProperty("sewall.root", "../.."), "releng", "fuzz");

    @TestFactory
    Stream<DynamicTest> texts() throws IOException {
        return kept("text", TextTarget::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        return kept("reader", ReaderTarget::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        return kept("server", ServerTarget::fuzzerTestOneInput);
    }

    private static Stream<DynamicTest> kept(String target, Consumer<byte[]> check) throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (String kind : List.of("findings", "corpus")) {
            Path folder = ROOT.resolve(kind).resolve(target);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(Files::isRegularFile).sorted().forEach(inputs::add);
                }
            }
        }
        return inputs.stream()
                .map(input -> DynamicTest.dynamicTest(
                        ROOT.relativize(input).toString(), () -> check.accept(Files.readAllBytes(input))));
    }
}
