package org.sewall.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Measures whole fits under JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FitBenchmarks {
    /** Letter of the workload. */
    @Param({"a", "b", "c", "d", "e", "f", "g", "h"})
    public String workload;

    private Workload work;

    /** Read the inputs. */
    @Setup
    public void prepare() {
        Path root = Path.of(System.getProperty("sewall.root"));
        work = new Workloads(new InputFolder(
                        root.resolve("releng/benchmarks/inputs"),
                        root.resolve("bundles/org.sewall.analysis/src/test/resources/reference")))
                .workload(workload);
    }

    /** Do the work once. */
    @Benchmark
    public double run() {
        return work.run();
    }
}
