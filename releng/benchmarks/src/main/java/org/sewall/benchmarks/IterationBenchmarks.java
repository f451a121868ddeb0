package org.sewall.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.optimise.Reduction;

/**
 * Measures what one iteration of the optimiser does: value, gradient, expected and observed Hessian, factor and step.
 *
 * <p>With {@code -prof gc} it shows that an iteration allocates nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class IterationBenchmarks {
    /** Letter of the workload. */
    @Param({"a", "b", "c", "d", "f"})
    public String workload;

    private Discrepancy discrepancy;
    private Reduction reduction;
    private CholeskyFactor factor;
    private double[] theta;
    private double[] gradient;
    private double[] step;
    private DMatrixRMaj hessian;
    private DMatrixRMaj reduced;

    /** Fit the model and allocate what the optimiser allocates before its first iteration. */
    @Setup
    public void prepare() {
        Path root = Path.of(System.getProperty("sewall.root"));
        InputFolder inputs = new InputFolder(
                root.resolve("releng/benchmarks/inputs"),
                root.resolve("bundles/org.sewall.analysis/src/test/resources/reference"));
        FittedModel model = ((WholeFit) new Workloads(inputs).workload(workload)).fittedModel();
        discrepancy = model.discrepancy();
        reduction = model.reduction();
        theta = model.theta().clone();
        gradient = new double[reduction.parameters()];
        step = new double[reduction.freeDimension()];
        hessian = new DMatrixRMaj(reduction.parameters(), reduction.parameters());
        reduced = new DMatrixRMaj(reduction.freeDimension(), reduction.freeDimension());
        factor = new CholeskyFactor(reduction.freeDimension());
    }

    /** Do the work of one iteration. */
    @Benchmark
    public double iterate() {
        discrepancy.evaluate(theta);
        discrepancy.gradient(gradient);
        reduction.gradient(gradient, step);
        discrepancy.scoringHessian(hessian);
        reduction.hessian(hessian, reduced);
        discrepancy.observedHessian(hessian);
        reduction.hessian(hessian, reduced);
        factor.factor(reduced);
        factor.solveTransposed(step);
        factor.solveUpper(step);
        return discrepancy.value() + step[0];
    }
}
