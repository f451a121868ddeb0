package org.sewall.editor.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;

/**
 * Values at places of a document that move along as the user types, until the next answer replaces them.
 *
 * @param <T> what is at each place
 */
public final class TrackedPositions<T> {
    private final IDocument document;
    private final String category = TrackedPositions.class.getName() + '.' + System.identityHashCode(this);
    private final IPositionUpdater updater = new DefaultPositionUpdater(category);
    private List<Tracked<T>> entries = List.of();

    /** A place with its value. */
    public static final class Tracked<T> extends Position {
        private final T value;

        Tracked(IRegion region, T value) {
            super(region.getOffset(), region.getLength());
            this.value = value;
        }

        /** Return the value at this place. */
        public T value() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Start to track places of a document. */
    public TrackedPositions(IDocument document) {
        this.document = document;
        document.addPositionCategory(category);
        document.addPositionUpdater(updater);
    }

    /** A place and a value to be tracked. */
    public record Entry<T>(IRegion region, T value) {}

    /** Replace all places and values. */
    public void replace(List<Entry<T>> newEntries) {
        clear();
        List<Tracked<T>> tracked = new ArrayList<>(newEntries.size());
        for (var entry : newEntries) {
            var position = new Tracked<>(entry.region(), entry.value());
            try {
                document.addPosition(category, position);
                tracked.add(position);
            } catch (BadLocationException | BadPositionCategoryException gone) {
                continue;
            }
        }
        entries = List.copyOf(tracked);
    }

    /** Return the values with their present places, without those whose text was deleted. */
    public List<Tracked<T>> present() {
        return entries.stream().filter(entry -> !entry.isDeleted()).toList();
    }

    /** Stop to track. */
    public void dispose() {
        entries = List.of();
        document.removePositionUpdater(updater);
        try {
            document.removePositionCategory(category);
        } catch (BadPositionCategoryException gone) {
            return;
        }
    }

    private void clear() {
        for (var entry : entries) {
            try {
                document.removePosition(category, entry);
            } catch (BadPositionCategoryException gone) {
                return;
            }
        }
        entries = List.of();
    }
}
