package org.sewall.kernel.option;

/** Name a test of the whole model; the names in lavaan are those of its option test. */
public enum TestKind {
    /** Chi-square of the discrepancy. */
    STANDARD("standard"),
    /** Scaled to the mean of its distribution (Satorra & Bentler, 1994). */
    SATORRA_BENTLER("satorra.bentler"),
    /** The same with observed information, also for missing values (Yuan & Bentler, 2000). */
    YUAN_BENTLER("yuan.bentler"),
    /** The same, asymptotically equivalent, as Mplus computes it. */
    YUAN_BENTLER_MPLUS("yuan.bentler.mplus"),
    /** Scaled to mean and variance, with adjusted degrees of freedom (Satterthwaite, 1941; Satorra & Bentler, 1994). */
    MEAN_VARIANCE_ADJUSTED("mean.var.adjusted"),
    /** Scaled and shifted to mean and variance (Asparouhov & Muthen, 2010). */
    SCALED_SHIFTED("scaled.shifted"),
    /** Bootstrap of data transformed to fit the model (Bollen & Stine, 1992). */
    BOLLEN_STINE("bollen.stine"),
    /** Residual test with fourth moments (Browne, 1984). */
    BROWNE_RESIDUAL_ADF("browne.residual.adf"),
    /** Residual test under normality (Browne, 1984). */
    BROWNE_RESIDUAL_NT("browne.residual.nt");

    private final String lavaanName;

    TestKind(String lavaanName) {
        this.lavaanName = lavaanName;
    }

    /** Return the value of lavaan's option test. */
    public String lavaanName() {
        return lavaanName;
    }
}
