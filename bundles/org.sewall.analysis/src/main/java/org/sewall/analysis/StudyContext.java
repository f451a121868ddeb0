package org.sewall.analysis;

import java.util.Optional;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.model.DataSource;
import org.sewall.model.StudyFile;
import org.sewall.result.StudyResult;

/**
 * What all parts of one analysis of one file share.
 *
 * @param study the file
 * @param location where it lies
 * @param fits whether models are to be fitted, or only looked at
 * @param progress hears of each iteration of each fit
 * @param cancel asked in each iteration
 * @param previous result of an earlier run
 * @param problems receives what is wrong
 * @param loader reads data
 * @param memory what is kept between runs
 */
record StudyContext(
        StudyFile study,
        StudyLocation location,
        boolean fits,
        ProgressListener progress,
        CancelSignal cancel,
        Optional<StudyResult> previous,
        ProblemList problems,
        DataLoader loader,
        StudyMemory memory) {

    /** Look at a file without fitting its models. */
    static StudyContext still(StudyFile study, StudyLocation location, StudyMemory memory) {
        return of(study, location, false, ProgressListener.SILENT, CancelSignal.NEVER, Optional.empty(), memory);
    }

    /** Begin an analysis. */
    static StudyContext of(
            StudyFile study,
            StudyLocation location,
            boolean fits,
            ProgressListener progress,
            CancelSignal cancel,
            Optional<StudyResult> previous,
            StudyMemory memory) {
        ProblemList problems = new ProblemList();
        DataLoader loader = new DataLoader(location, memory.data(), cancel, problems);
        return new StudyContext(study, location, fits, progress, cancel, previous, problems, loader, memory);
    }

    /** Return the context of another file of the project; what is wrong there is told there. */
    StudyContext of(StudyFile other) {
        String path = location.shown(other.eResource().getURI());
        return of(other, new StudyLocation(location.files(), path), fits, progress, cancel, Optional.empty(), memory);
    }

    Places places() {
        return new Places(location);
    }

    /** Return the settings of the models of the file; nothing if they cannot be honoured, which was then reported. */
    Optional<StudySettings> settings() {
        return new StudyScope(study)
                .study()
                .map(found ->
                        StudySettings.read(found, places(), found == study.getStudy() ? problems : new ProblemList()))
                .orElseGet(() -> Optional.of(StudySettings.usual(places(), problems)));
    }

    /** Return the data, or why they cannot be used, in words. */
    LoadedOrReason load(Optional<DataSource> source, String nobody) {
        if (source.isEmpty() || source.get().eIsProxy()) {
            // the validator of the language has said so
            return new LoadedOrReason(Optional.empty(), nobody, false);
        }
        DataLoader.Loaded loaded = loader.load(source.get());
        if (loaded instanceof DataLoader.Loaded.Read read) {
            return new LoadedOrReason(Optional.of(read), "", false);
        }
        boolean stopped = loaded instanceof DataLoader.Loaded.Stopped;
        String reason = stopped
                ? "Reading the data was cancelled."
                : "The data " + source.get().getName() + " cannot be used.";
        return new LoadedOrReason(Optional.empty(), reason, stopped);
    }

    /**
     * Data, or why there are none.
     *
     * @param data the data
     * @param reason why there are none, empty if there are
     * @param cancelled whether reading them was cancelled
     */
    record LoadedOrReason(Optional<DataLoader.Loaded.Read> data, String reason, boolean cancelled) {}
}
