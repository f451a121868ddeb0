package org.sewall.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.result.Problem;

/** Inputs as users of Mplus write them become the models that Mplus would fit. */
final class MplusImportTest {

    private static final String HEAD =
            "DATA: FILE IS a.dat;\nVARIABLE: NAMES ARE x1-x9 sex;\n  USEVARIABLES = x1-x9;\n";

    @Test
    void readsFactorsByLists() {
        Imported imported = read(HEAD + "MODEL: visual BY x1-x3; textual BY x4-x6;\n  speed BY x7-x9;");

        assertThat(imported.statements())
                .containsExactly("visual =~ x1 + x2 + x3", "textual =~ x4 + x5 + x6", "speed =~ x7 + x8 + x9");
        assertThat(imported.options()).containsEntry("meanstructure", "true").containsEntry("information", "observed");
        assertThat(imported.constructs()).containsOnlyKeys("visual", "textual", "speed");
    }

    @Test
    void writesWhatIsNotUsual() {
        Imported imported = read(
                HEAD
                        + """
                MODEL:
                  f1 BY x1* x2 (a)
                        x3*0.8 (b);
                  f1@1;
                  f2 BY x4-x6 (l1-l3);
                  f1 WITH f2@0;
                  x1-x2 (v);
                  x1 WITH x2;
                  [x3@2];
                """);

        assertThat(imported.problems()).noneMatch(Problem::isError);
        assertThat(imported.statements())
                .containsExactly(
                        "f1 =~ NA*x1 + a*x1 + a*x2 + b*x3 + start(0.8)*x3",
                        "f2 =~ x4 + l2*x5 + l3*x6",
                        "f1 ~~ 1*f1 + 0*f2",
                        "x1 ~~ v*x1",
                        "x2 ~~ v*x2",
                        "x1 ~~ x2",
                        "x3 ~ 2*1");
    }

    @Test
    void readsPathsAndNewParameters() {
        Imported imported = read(
                HEAD
                        + """
                MODEL:
                  x1 ON x2 (a)
                        x3;
                  x4 on x1 (b);
                  x5 x6 PWITH x7 x8;
                MODEL INDIRECT: x4 IND x1 x2;
                MODEL CONSTRAINT:
                  NEW(ind total);
                  ind = a*b;
                  total = ind + EXP(-a**2) / 2;
                  b > 0;
                  0 = a - 2*b;
                OUTPUT: STDYX;
                """);

        assertThat(imported.statements())
                .startsWith("x1 ~ a*x2 + x3", "x4 ~ b*x1")
                .endsWith("ind := a*b", "total := ind+exp(-a^2)/2", "0 == a-2*b", "0 < b");
        assertThat(imported.problems()).extracting(Problem::id).contains("exchange.passed-over");
    }

    @Test
    void holdsEqualWhatMplusHoldsEqualInGroups() {
        Imported imported = read(
                """
                DATA: FILE = a.dat;
                VARIABLE: NAMES = y1-y3 g; GROUPING IS g (1 = male 2 = female);
                MODEL: f BY y1-y3;
                MODEL female: f BY y3; [y3];
                """);

        assertThat(imported.options()).containsEntry("group", "g").containsEntry("group.label", "1,2");
        assertThat(imported.statements())
                .containsExactly(
                        "group: 1",
                        "f =~ y1 + held1*y2 + y3",
                        "y1 ~ held2*1",
                        "y2 ~ held3*1",
                        "group: 2",
                        "f =~ y1 + held1*y2 + y3",
                        "y1 ~ held2*1",
                        "y2 ~ held3*1",
                        "f ~ 1");
    }

    @Test
    void readsGrowthFactors() {
        Imported imported = read("VARIABLE: NAMES = y1-y4;\nMODEL: i s | y1@0 y2@1 y3@2 y4@3;");

        assertThat(imported.statements())
                .contains(
                        "i =~ y1 + 1*y2 + 1*y3 + 1*y4", "s =~ 0*y1 + 1*y2 + 2*y3 + 3*y4", "i ~ 1", "s ~ 1", "y1 ~ 0*1");
    }

    @Test
    void readsOrderedVariables() {
        Imported imported =
                read("VARIABLE: NAMES = u1-u3; CATEGORICAL = u1-u3;\nMODEL: f BY u1-u3; [u1$1-u3$1] (t); {u1@1};");

        assertThat(imported.options()).containsEntry("ordered", "u1,u2,u3").doesNotContainKey("meanstructure");
        assertThat(imported.statements()).contains("u1 | t*t1", "u2 | t*t1", "u3 | t*t1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "MODEL: f BY x1-x3; f XWITH g;                  | 4 | XWITH is not supported",
                "\"MODEL:\n f BY x1-x3;\n\n f ON ?;\"           | 7 | the sign ? has no meaning there",
                "\"MODEL:\n f BY x1@;\"                         | 5 | a number was expected after @",
                "\"MODEL: f BY x1-y9;\"                         | 4 | it is not known what stands between",
                "\"MODEL: f BY x1 x2 (a b c);\"                 | 4 | does not fit the 2 parameters",
                "\"ANALYSIS: TYPE = MIXTURE;\nMODEL: x1;\"      | 4 | TYPE = MIXTURE cannot be imported",
                "\"ANALYSIS:\n ESTIMATOR = BAYES;\nMODEL: x1;\" | 5 | ESTIMATOR = BAYES cannot be imported",
                "\"DEFINE: x1 = 2;\nMODEL: x1;\"                | 4 | The command DEFINE cannot be imported",
                "\"MODEL: x1;\nMODEL CONSTRAINT:\n a = b +;\"   | 6 | it ends too early",
                "\"MODEL: x1;\nMODEL CONSTRAINT: NEW(a);\"      | 0 | The new parameter a",
                "\"MODEL: x1;\nMODEL CONSTRAINT: a = MAX(b);\"  | 5 | the function MAX is not supported",
            })
    void saysWhereSomethingIsNotUnderstood(String command, int line, String reason) {
        Imported imported = read(HEAD + command);

        List<Problem> errors =
                imported.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).as(imported.problems().toString()).isNotEmpty();
        assertThat(errors.get(0).message()).contains(reason);
        assertThat(errors.get(0).line()).isEqualTo(line);
    }

    private static Imported read(String text) {
        return Exchange.read(text, ExchangeFormat.MPLUS, "a.inp");
    }
}
