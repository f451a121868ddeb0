package org.sewall.dsl.ide.fix;

import java.util.Objects;
import org.eclipse.emf.common.util.URI;

/**
 * A piece of text to replace.
 *
 * @param file file it is in
 * @param offset offset in characters counted from 0
 * @param length length of what is replaced, 0 to insert
 * @param text what takes its place
 */
public record TextChange(URI file, int offset, int length, String text) {

    /** Check that nothing is null. */
    public TextChange {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }
}
