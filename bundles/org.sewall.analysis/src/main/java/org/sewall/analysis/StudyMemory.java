package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sewall.result.ModelResult;

/** Keeps between runs what was read from data files, and the fits of models that other files needed. */
final class StudyMemory {

    private static final int CAPACITY = 32;

    private final DataCache data = new DataCache();
    private final Map<String, ModelResult> fits = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ModelResult> eldest) {
            return size() > CAPACITY;
        }
    };

    DataCache data() {
        return data;
    }

    /** Return a fit that was made before. */
    synchronized Optional<ModelResult> fit(String id, String fingerprint) {
        return Optional.ofNullable(fits.get(id + '\n' + fingerprint));
    }

    /** Keep a fit. */
    synchronized void keep(ModelResult fit) {
        fits.put(fit.id() + '\n' + fit.fingerprint(), fit);
    }
}
