package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;

/** Rows land in the right cell of the right matrix, whatever the order they were written in. */
class RamSpecificationTest {

    @Test
    void everyRelationHasItsCell() {
        RamSpecification specification = specification("f =~ x1 + x2 + x3\ny ~ f + z\nx2 ~~ y\nf ~ 1");

        assertThat(cells(specification))
                .contains(
                        "DIRECTED x1 f fixed 1.0",
                        "DIRECTED x2 f free",
                        "DIRECTED y f free",
                        "DIRECTED y z free",
                        "SYMMETRIC y x2 free",
                        "SYMMETRIC x1 x1 free",
                        "SYMMETRIC f f free",
                        "SYMMETRIC z z exogenous",
                        "MEAN f free",
                        "MEAN x1 free",
                        "MEAN z exogenous")
                .hasSize(specification.elementCount());
        assertThat(specification.covariates()).containsExactly("z");
        assertThat(specification.meanStructure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sem_poldem", "sem_nonrecursive_dhp", "sem_latent_and_observed", "khavul_structural_normal"})
    void theOrderOfStatementsChangesNothingButOrder(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        // Only the first loading of each factor is fixed by its place, so it is fixed by hand here.
        ModelDefaults defaults = reference.defaults().withAutoFixFirst(false);
        Set<String> expected = cells(RamSpecification.of(ParameterTable.complete(reference.model(), defaults)));
        var statements = new ArrayList<>(reference.model().statements());
        for (int seed = 1; seed <= 5; seed++) {
            Collections.shuffle(statements, new Random(seed));
            ParameterTable table = ParameterTable.complete(ModelDescription.of(statements), defaults);
            assertThat(cells(RamSpecification.of(table))).isEqualTo(expected);
        }
    }

    @Test
    void estimatedCovariatesAreNotGiven() {
        ModelDescription model = LavaanReader.read("y ~ x + z");

        assertThat(RamSpecification.of(ParameterTable.complete(model, ModelDefaults.sem()))
                        .covariates())
                .containsExactly("x", "z");
        ParameterTable random =
                ParameterTable.complete(model, ModelDefaults.sem().withFixedX(false));
        assertThat(RamSpecification.of(random).covariates()).isEmpty();
        assertThat(random.roles().covariates()).containsExactly("x", "z");
    }

    @Test
    void covariatesTakeTheSamplesMoments() {
        ReferenceCase reference = ReferenceCase.of("path_regression_saturated");
        SampleMoments moments = reference.moments();
        RamSpecification specification = RamSpecification.of(
                        ParameterTable.complete(reference.model(), reference.defaults()))
                .withSample(List.of(moments));

        for (int e = 0; e < specification.elementCount(); e++) {
            int row = moments.index(specification.variable(specification.row(e)));
            if (specification.exogenous(e) && specification.kind(e) == MatrixKind.MEAN) {
                assertThat(specification.value(e)).isEqualTo(moments.mean(row));
            } else if (specification.exogenous(e)) {
                int column = moments.index(specification.variable(specification.column(e)));
                assertThat(specification.value(e)).isEqualTo(moments.covariance(row, column));
            }
        }
    }

    @Test
    void everyFreeRowHasItsOwnParameter() {
        RamSpecification specification = RamSpecification.of(
                ParameterTable.complete(ReferenceCase.of("cfa_hs_equal_labels").model(), ModelDefaults.cfa()));

        for (int parameter = 0; parameter < specification.parameterCount(); parameter++) {
            assertThat(specification.parameter(specification.elementOf(parameter)))
                    .isEqualTo(parameter);
        }
    }

    @Test
    void survivesSerialisation() throws IOException, ClassNotFoundException {
        ParameterTable table = ParameterTable.complete(
                ReferenceCase.of("sem_poldem_equal_defined").model(), ModelDefaults.sem());
        RamSpecification before = RamSpecification.of(table);

        var copies = (List<?>) copy(new ArrayList<>(List.of(before, table)));

        assertThat(cells((RamSpecification) copies.get(0))).isEqualTo(cells(before));
        assertThat(((ParameterTable) copies.get(1)).rows()).isEqualTo(table.rows());
        assertThat(((ParameterTable) copies.get(1)).definitions()).isEqualTo(table.definitions());
    }

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static RamSpecification specification(String model) {
        return RamSpecification.of(ParameterTable.complete(LavaanReader.read(model), ModelDefaults.sem()));
    }

    private static Set<String> cells(RamSpecification specification) {
        var cells = new HashSet<String>();
        for (int e = 0; e < specification.elementCount(); e++) {
            cells.add(cell(specification, e));
        }
        return cells;
    }

    private static String cell(RamSpecification specification, int e) {
        String row = specification.variable(specification.row(e));
        String column = specification.variable(specification.column(e));
        // A covariance has no direction, and which of its sides has the lower number depends on the order written.
        String where =
                switch (specification.kind(e)) {
                    case DIRECTED -> row + " " + column;
                    case SYMMETRIC -> row.compareTo(column) >= 0 ? row + " " + column : column + " " + row;
                    case MEAN, SCALE -> row;
                    case THRESHOLD -> row + " " + specification.column(e);
                };
        String state = specification.parameter(e) >= 0 ? "free" : "fixed " + specification.value(e);
        return specification.kind(e) + " " + where + " " + (specification.exogenous(e) ? "exogenous" : state);
    }
}
