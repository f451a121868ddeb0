package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.dsl.SemReader;
import org.sewall.model.StudyFile;

/** Fingerprints of bare lavaan models. The hash of their data is kept until a file beside them changes. */
final class BareFingerprints {
    private static final int CAPACITY = 16;

    private record Hashed(List<String> stamps, List<String> hashes) {}

    private final SemReader reader;
    private final Map<Path, Hashed> data = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Hashed> eldest) {
            return size() > CAPACITY;
        }
    };

    @Inject
    BareFingerprints(SemReader reader) {
        this.reader = reader;
    }

    Map<String, String> of(Path model, StudyFile text) {
        var files = CaseFiles.beside(model);
        return LavaanCase.fingerprints(reader, text, files, hashes(model, files));
    }

    private synchronized List<String> hashes(Path model, CaseFiles files) {
        var stamps = stamps(model);
        var known = data.get(model);
        if (known == null || !known.stamps().equals(stamps)) {
            known = new Hashed(stamps, LavaanCase.dataHashes(reader, files));
            data.put(model, known);
        }
        return known.hashes();
    }

    /** Return what shows that a file beside the model has changed. */
    private static List<String> stamps(Path model) {
        List<String> stamps = new ArrayList<>();
        try (var beside = Files.newDirectoryStream(model.resolveSibling("."), Files::isRegularFile)) {
            for (Path file : beside) {
                if (!FolderScan.isStudy(file)) {
                    stamps.add(file + " " + Files.size(file) + ' ' + Files.getLastModifiedTime(file));
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        stamps.sort(null);
        return stamps;
    }
}
