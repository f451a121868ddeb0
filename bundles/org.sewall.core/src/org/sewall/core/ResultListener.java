package org.sewall.core;

import org.eclipse.core.resources.IFile;

/** Hear that something about a study's analysis changed. */
@FunctionalInterface
public interface ResultListener {

    /**
     * Take notice of a new state.
     *
     * <p>Called from any thread, never with a lock of the workspace that the user interface may wait for.
     *
     * @param file the study, or the bare lavaan file
     * @param state what is known about it now
     */
    void resultChanged(IFile file, ResultState state);
}
