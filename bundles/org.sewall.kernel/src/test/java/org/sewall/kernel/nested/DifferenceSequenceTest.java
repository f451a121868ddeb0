package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Fit;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.nested.DifferenceOptions.Derivation;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;

/** Tables of chi-square differences against lavaan's {@code lavTestLRT}, 0.6-14. */
class DifferenceSequenceTest {

    static Stream<String> cases() {
        return Stream.of(
                "cfa_hs_equal_labels",
                "khavul_structural",
                "lrt_scaled_mlm",
                "lrt_scaled_mlr_multigroup",
                "mg_cov_structure_wishart",
                "mg_hs_lrt_sequence",
                "ord_theta_lrt_cnes",
                "sem_poldem_equal_defined");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        for (Map.Entry<String, JsonElement> entry :
                reference.expected().getAsJsonObject("lrt").entrySet()) {
            JsonObject expected = entry.getValue().getAsJsonObject();
            List<ComparedModel> models = new ArrayList<>();
            for (JsonElement id : expected.getAsJsonArray("models")) {
                models.add(model(reference, id.getAsString()));
            }
            DifferenceSequence sequence = DifferenceSequence.of(models, options(expected.getAsJsonObject("args")));
            SoftAssertions soft = new SoftAssertions();
            for (int i = 0; i < models.size(); i++) {
                check(
                        soft,
                        entry.getKey(),
                        sequence.rows().get(i),
                        expected.getAsJsonArray("table").get(i).getAsJsonObject());
            }
            soft.assertAll();
        }
    }

    @ParameterizedTest
    @EnumSource(DifferenceMethod.class)
    void theOrderOfGroupsDoesNotMatter(DifferenceMethod method) {
        ReferenceCase main = ReferenceCase.of("lrt_scaled_mlr_multigroup");
        List<ComparedModel> straight = List.of(model(main, "main"), model(main, "h0"));
        List<ComparedModel> turned = List.of(turned("main", main), turned("h0", main.further("h0")));
        DifferenceOptions options = DifferenceOptions.DEFAULT.withMethod(method);
        DifferenceTest one = DifferenceSequence.of(straight, options)
                .rows()
                .get(1)
                .step()
                .get(0)
                .test();
        DifferenceTest other = DifferenceSequence.of(turned, options)
                .rows()
                .get(1)
                .step()
                .get(0)
                .test();
        assertThat(other.statistic()).isCloseTo(one.statistic(), within(1e-7));
        assertThat(other.degreesOfFreedom()).isEqualTo(one.degreesOfFreedom());
    }

    private static ComparedModel turned(String name, ReferenceCase reference) {
        List<GroupSample> groups = new ArrayList<>(reference.sample().groups());
        Collections.reverse(groups);
        Sample sample = new Sample(groups);
        GroupPlan plan = GroupPlan.of(sample.labels())
                .withEqual(reference.plan().equal(), reference.plan().partial());
        Fit fit = Estimation.fitModel(
                reference.model(),
                reference.defaults(),
                plan,
                sample,
                reference.fitOptions(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        return ComparedModel.of(name, fit).orElseThrow();
    }

    private static ComparedModel model(ReferenceCase reference, String id) {
        ReferenceCase one = id.equals("main") ? reference : reference.further(id);
        return ComparedModel.of(id, ReferenceFit.of(one)).orElseThrow();
    }

    private static DifferenceOptions options(JsonObject arguments) {
        DifferenceOptions options = DifferenceOptions.DEFAULT;
        if (arguments.has("method")) {
            options = options.withMethod(
                    DifferenceMethod.named(arguments.get("method").getAsString())
                            .orElseThrow());
        }
        if (arguments.has("A.method")) {
            options = options.withDerivation(
                    arguments.get("A.method").getAsString().equals("exact") ? Derivation.EXACT : Derivation.DELTA);
        }
        if (arguments.has("scaled.shifted")) {
            options = options.withShift(arguments.get("scaled.shifted").getAsBoolean());
        }
        return options;
    }

    private static void check(SoftAssertions soft, String id, DifferenceSequence.Row mine, JsonObject row) {
        soft.assertThat(mine.model()).isEqualTo(row.get("model").getAsString());
        soft.assertThat(mine.degreesOfFreedom()).isEqualTo(row.get("df").getAsInt());
        close(soft, id + " chisq", mine.chiSquare(), row.get("chisq"));
        close(soft, id + " aic", mine.aic(), row.get("aic"));
        close(soft, id + " bic", mine.bic(), row.get("bic"));
        if (mine.step().isEmpty()) {
            soft.assertThat(row.get("chisq_diff").isJsonNull()).isTrue();
            return;
        }
        DifferenceSequence.Step step = mine.step().get(0);
        soft.assertThat(step.nesting().verdict()).isEqualTo(Nesting.Verdict.NESTED);
        close(soft, id + " difference", step.test().statistic(), row.get("chisq_diff"));
        close(soft, id + " df", step.test().degreesOfFreedom(), row.get("df_diff"));
        close(soft, id + " p", step.test().pValue(), row.get("pvalue"));
        if (row.has("rmsea")) {
            close(soft, id + " rmsea", step.rmsea(), row.get("rmsea"));
        }
    }

    private static void close(SoftAssertions soft, String what, double mine, JsonElement theirs) {
        if (theirs.isJsonNull()) {
            soft.assertThat(mine).as(what).isNaN();
        } else {
            double value = theirs.getAsDouble();
            soft.assertThat(mine).as(what).isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
        }
    }
}
