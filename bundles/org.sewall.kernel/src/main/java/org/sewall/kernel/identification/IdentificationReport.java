package org.sewall.kernel.identification;

import java.util.List;

/**
 * Hold what is known about the identification of a model without data.
 *
 * @param examined whether the rank of the derivatives is known; false if the model has faults, was given up on request or
 *     its constraints could not be met at random points
 * @param parameters free parameters, constraints subtracted
 * @param moments sample moments that tell them
 * @param findings what its author should know
 */
public record IdentificationReport(
        boolean examined, int parameters, int moments, List<IdentificationFinding> findings) {

    /** Copy the list. */
    public IdentificationReport {
        findings = List.copyOf(findings);
    }

    /** Say whether it is certain that some parameters have no unique values. */
    public boolean isNotIdentified() {
        return findings.stream().anyMatch(IdentificationReport::isFatal);
    }

    /** Say whether a finding means that some parameters have no unique values. */
    public static boolean isFatal(IdentificationFinding finding) {
        return finding instanceof IdentificationFinding.ScaleNotSet
                || finding instanceof IdentificationFinding.TooManyParameters
                || finding instanceof IdentificationFinding.TooFewIndicators
                || finding instanceof IdentificationFinding.Undetermined;
    }
}
