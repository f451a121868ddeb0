package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;

/** Belong to a discrepancy whose sample statistics came with their asymptotic covariance matrix. */
public interface KnownSamplingCovariance {

    /** Return Gamma, the covariance matrix of root N times the sample statistics; nobody may change it. */
    DMatrixRMaj samplingCovariance();
}
