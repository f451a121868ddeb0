package org.sewall.editor.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;

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

    /**
     * Replace what differs from the present places and values.
     *
     * @param newEntries all places and values, in the order of the text
     * @return region of the text in which something differs; empty where nothing does, although the text may have moved
     */
    public Optional<IRegion> update(List<Entry<T>> newEntries) {
        if (!differsFrom(newEntries)) {
            return Optional.empty();
        }
        var present = present();
        int least = Math.min(present.size(), newEntries.size());
        int same = 0;
        while (same < least && isSame(present.get(same), newEntries.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < least - same
                && isSame(
                        present.get(present.size() - 1 - sameAtEnd),
                        newEntries.get(newEntries.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        var differing = new Extent();
        present.subList(same, present.size() - sameAtEnd)
                .forEach(gone -> differing.add(gone.getOffset(), gone.getLength()));
        newEntries
                .subList(same, newEntries.size() - sameAtEnd)
                .forEach(added ->
                        differing.add(added.region().getOffset(), added.region().getLength()));
        replace(newEntries);
        return differing.region();
    }

    /** Return whether places or values differ from the present ones, wherever these have moved since they were set. */
    public boolean differsFrom(List<Entry<T>> newEntries) {
        var present = present();
        boolean same = present.size() == newEntries.size() && present.size() == entries.size();
        for (int index = 0; same && index < newEntries.size(); index++) {
            same = isSame(present.get(index), newEntries.get(index));
        }
        return !same;
    }

    private static <T> boolean isSame(Tracked<T> tracked, Entry<T> entry) {
        return tracked.getOffset() == entry.region().getOffset()
                && tracked.getLength() == entry.region().getLength()
                && tracked.value().equals(entry.value());
    }

    /** The smallest region around several. */
    private static final class Extent {
        private int start = Integer.MAX_VALUE;
        private int end = -1;

        void add(int offset, int length) {
            start = Math.min(start, offset);
            end = Math.max(end, offset + length);
        }

        Optional<IRegion> region() {
            return end < 0 ? Optional.empty() : Optional.of(new Region(start, end - start));
        }
    }

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
