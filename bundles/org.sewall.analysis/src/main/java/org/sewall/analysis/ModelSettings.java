package org.sewall.analysis;

import java.util.List;
import java.util.Optional;

/** Says how a model is fitted, given what the model says of itself. */
interface ModelSettings {

    /**
     * Return the settings of a model.
     *
     * @param group column with the group of each case, empty for one group
     * @param ordered variables whose scales are ordinal
     * @return nothing if what is written cannot be honoured, which was then reported
     */
    Optional<FitSettings> of(String group, List<String> ordered);
}
