package org.sewall.dsl.ide.results;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.UriExtensions;

/** The addresses of files in the one form that makes them equal to those of a client's documents. */
public final class Addresses {
    private static final UriExtensions FORM = new UriExtensions();

    private Addresses() {}

    /** Return the file at an address; nothing if none can be there. */
    public static Optional<Path> file(URI address) {
        try {
            return address.isFile()
                    ? Optional.ofNullable(address.toFileString()).map(Path::of)
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Return the address of a file. */
    public static URI of(Path file) {
        return FORM.toUri(file.toUri().toString());
    }
}
