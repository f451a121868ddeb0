package org.sewall.dsl.ide.results;

import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.UriExtensions;

/** The addresses of files in the one form that makes them equal to those of a client's documents. */
public final class Addresses {
    private static final UriExtensions FORM = new UriExtensions();

    private Addresses() {}

    /** Return the address of a file. */
    public static URI of(Path file) {
        return FORM.toUri(file.toUri().toString());
    }
}
