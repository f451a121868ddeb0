package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against lavaan's residuals(type = "standardized"); numbers and command in standardized-residuals.json. */
class StandardizedResidualsTest {

    /** Where a residual is smaller, lavaan prints it undivided. */
    private static final double NEAR_ZERO = 1e-5;

    /** Where a standard error is zero in exact arithmetic, lavaan divides by rounding errors. */
    private static final double ROUNDING = 1e4;

    private static final double TOLERANCE = 1e-5;

    private static final JsonObject EXPECTED = read();

    static List<String> cases() {
        return EXPECTED.keySet().stream()
                .filter(name -> !name.equals("provenance"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matchLavaan(String name) {
        JsonObject expected = EXPECTED.getAsJsonObject(name);
        GroupMoments group = group(expected);
        ResidualMoments z = compute(expected, group);
        ResidualMoments raw = ResidualMoments.raw(group);
        DMatrixRMaj covariances = matrix(expected.getAsJsonArray("z"));
        for (int i = 0; i < covariances.numRows; i++) {
            for (int j = 0; j < covariances.numCols; j++) {
                check(
                        z.covariances().get(i, j),
                        covariances.get(i, j),
                        raw.covariances().get(i, j));
            }
        }
        double[] means = vector(expected.getAsJsonArray("z_mean"));
        assertThat(z.means()).hasSameSizeAs(means);
        for (int i = 0; i < means.length; i++) {
            check(z.means()[i], means[i], raw.means()[i]);
        }
    }

    private static void check(double actual, double expected, double raw) {
        if (Math.abs(raw) > NEAR_ZERO && Math.abs(expected) < ROUNDING) {
            assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void shapesMustAgree() {
        JsonObject expected = EXPECTED.getAsJsonObject("hs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardizedResiduals.of(
                        group(expected),
                        new DMatrixRMaj(3, 2),
                        new DMatrixRMaj(2, 2),
                        expected.get("nobs").getAsInt()));
    }

    private static ResidualMoments compute(JsonObject expected, GroupMoments group) {
        NumberRules rules =
                NumberRules.lavaan(expected.get("wishart").getAsBoolean() ? Likelihood.WISHART : Likelihood.NORMAL);
        int n = group.observations();
        return StandardizedResiduals.of(
                group,
                matrix(expected.getAsJsonArray("jacobian")),
                matrix(expected.getAsJsonArray("vcov")),
                rules.chiSquareMultiplier(n, n, 1));
    }

    private static GroupMoments group(JsonObject expected) {
        return new GroupMoments(
                expected.get("nobs").getAsInt(),
                matrix(expected.getAsJsonArray("sample")),
                matrix(expected.getAsJsonArray("implied")),
                vector(expected.getAsJsonArray("sample_mean")),
                vector(expected.getAsJsonArray("implied_mean")));
    }

    private static JsonObject read() {
        try (Reader reader = new InputStreamReader(
                StandardizedResidualsTest.class.getResourceAsStream("standardized-residuals.json"),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DMatrixRMaj matrix(JsonArray rows) {
        double[][] values = new double[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = vector(rows.get(i).getAsJsonArray());
        }
        return new DMatrixRMaj(values);
    }

    private static double[] vector(JsonArray array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsDouble();
        }
        return numbers;
    }
}
