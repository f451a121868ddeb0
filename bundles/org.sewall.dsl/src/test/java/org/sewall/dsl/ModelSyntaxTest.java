package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.dsl.scoping.GroupBlocks;
import org.sewall.model.BoundModifier;
import org.sewall.model.Constraint;
import org.sewall.model.Definition;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FreeModifier;
import org.sewall.model.GroupBlock;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Modifier;
import org.sewall.model.PerGroupModifier;
import org.sewall.model.Relation;
import org.sewall.model.SameModifier;
import org.sewall.model.StartModifier;
import org.sewall.model.Statement;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Lavaan's syntax, as it is written in the wild. */
class ModelSyntaxTest {

    private final SemReader reader = SemReader.create();

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0.5, 0.5",
        "-0.1, -0.1",
        "+2, 2",
        ".5, 0.5",
        "-.5, -0.5",
        "2., 2",
        "1e3, 1000",
        "1E-3, 0.001",
        "2.5e+2, 250",
        "1.e2, 100",
        "- 0.5, -0.5"
    })
    void numbersFix(String written, double value) {
        // GIVEN a number as R reads it, before a term
        // WHEN the formula is read
        Term term = terms("y ~ " + written + "*x").get(0);
        // THEN the parameter is fixed to it
        assertThat(((FixedModifier) term.getModifiers().get(0)).getValue()).isEqualTo(value);
    }

    @Test
    void aTermCanHaveSeveralPremultipliers() {
        // GIVEN a term with a start, a label and a number, and the same variable again
        // WHEN the formula is read
        List<Term> terms = terms("f =~ NA*x1 + start(-0.8)*a*x1 + 2*\"a label\"*x2");
        // THEN all of them are there, in order
        assertThat(terms.stream().map(ModelSyntaxTest::text))
                .containsExactly("NA x1", "start -0.8,a x1", "2.0,a label x2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study",
                "cite",
                "convention",
                "options",
                "data",
                "n",
                "delimiter",
                "decimal",
                "missing",
                "file",
                "moments",
                "scale",
                "binary",
                "construct",
                "reverse",
                "hypothesis",
                "undirected",
                "positive",
                "negative",
                "model",
                "on",
                "alternative",
                "of",
                "measurement",
                "structural",
                "start",
                "group",
                "lower",
                "upper",
                "equal",
                "label",
                "item",
                "level",
                "c",
                "end"
            })
    void aVariableCanBeCalledLikeAnyKeyword(String word) {
        // GIVEN a model in which variables and a label are called like a keyword
        String text =
                "%1$s =~ x1 + %1$s1 + %1$s.2\nx1 ~ %1$s*%1$s\n%1$s ~~ %1$s\ny + %1$s ~ 0.5*%1$s.z".formatted(word);
        // WHEN it is read, bare and in a study
        SemReading bare = reader.read(text, "bare.lav");
        SemReading study = reader.read(
                "data D { file \"d.csv\" }\nmodel M on D { structural { " + text + " } z ~ %s }".formatted(word),
                "study.sem");
        // THEN it is understood
        assertThat(bare.problems()).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solar.R", "größe", "变量", "_x", ".x", "x_1.b.", "Ñandú", "μ", "x1e5"})
    void namesMayHoldDotsAndLettersOfAnyScript(String name) {
        // GIVEN a name that is not plain ASCII
        // WHEN it stands in a formula
        List<Term> terms = terms("y ~ " + name);
        // THEN it is one name
        assertThat(terms).extracting(term -> term.getVariable().getName()).containsExactly(name);
    }

    @Test
    void namesMayStandInQuotes() {
        // GIVEN names with blanks and operators, in all three kinds of quotes
        // WHEN they stand in a formula
        Formula formula = (Formula) statements("\"my y\" ~ 'a+b' + `x 1`").get(0);
        // THEN the quotes are not part of them
        assertThat(formula.getLeft()).extracting(Variable::getName).containsExactly("my y");
        assertThat(formula.getTerms())
                .extracting(term -> term.getVariable().getName())
                .containsExactly("a+b", "x 1");
    }

    @Test
    void statementsGoOverLinesAndLinesHoldStatements() {
        // GIVEN formulas over several lines with an operator at the end or at the beginning, comments and semicolons
        String text =
                """
                # comment with ~ and ;
                f =~ x1 +   # first
                     x2
                     + x3   ! last
                ;; g =~ y1 + y2; g ~ f;
                x1 ~~
                  y1
                ind := a
                  * 2
                f ~ a*g
                """;
        // WHEN they are read
        SemReading reading = reader.read(text, "m.lav");
        // THEN each is one statement
        assertThat(reading.problems()).isEmpty();
        assertThat(statements(text)).hasSize(6);
        assertThat(((Formula) statements(text).get(0)).getTerms()).hasSize(3);
    }

    @Test
    void severalLeftSidesAreKept() {
        // GIVEN a formula with three left-hand sides
        // WHEN it is read
        Formula formula = (Formula) statements("a + b + c ~ x").get(0);
        // THEN all are there
        assertThat(formula.getLeft()).extracting(Variable::getName).containsExactly("a", "b", "c");
    }

    @Test
    void interceptsAreTermsWithoutAVariable() {
        // GIVEN intercepts, free, fixed, and beside a variable
        // WHEN they are read
        List<Term> terms = terms("y ~ 1 + 0*1 + x");
        // THEN they have a constant instead of a variable
        assertThat(terms).extracting(Term::getConstant).containsExactly(1, 1, null);
    }

    @Test
    void groupsHaveTheirOwnPremultipliers() {
        // GIVEN premultipliers for two groups, in all the ways lavaan has for them
        // WHEN the formula is read
        List<Term> terms = terms("f =~ c(NA, 0.5)*x1 + c(a, b)*x2 + c(\"a\", 'b 2')*x3 + start(c(0.5, -1))*x4"
                + " + label(c(a, \"d\"))*x5 + lower(c(0, NA))*upper(2)*x6 + equal(c(\"f=~x2\", \"b\"))*x7");
        // THEN each group has its own
        assertThat(terms.stream().map(ModelSyntaxTest::text))
                .containsExactly(
                        "c(NA,0.5) x1",
                        "c(a,b) x2",
                        "c(a,b 2) x3",
                        "start [0.5, -1.0] x4",
                        "c(a,d) x5",
                        "lower [0.0, NaN],upper [2.0] x6",
                        "equal [f=~x2, b] x7");
    }

    @Test
    void aLabelOrStartCanBeWrittenInSeveralWays() {
        // GIVEN a label by its function and a start by its short form
        // WHEN the formula is read
        List<Term> terms = terms("f =~ label(\"a\")*x1 + label(b)*x2 + 0.5?x3 + c*x4 + 0.2?c*x5");
        // THEN they mean the same as the usual form
        assertThat(terms.stream().map(ModelSyntaxTest::text))
                .containsExactly("a x1", "b x2", "start 0.5 x3", "c x4", "start 0.2,c x5");
    }

    @Test
    void groupBlocksNameTheirGroup() {
        // GIVEN blocks for groups called by number, word, words with a hyphen and a text
        String text =
                "y ~ x\ngroup: 1\ny ~ 0*z\ngroup : Pasteur\ny ~ z\ngroup: Grant-White\nz ~~ z\ngroup: \"a b\"\ny ~ 1";
        // WHEN the model is read
        SemReading reading = reader.read(text, "m.lav");
        // THEN they are statements of their own
        assertThat(reading.problems()).isEmpty();
        assertThat(statements(text).stream()
                        .filter(GroupBlock.class::isInstance)
                        .map(block -> ((GroupBlock) block).getLabel()))
                .containsExactly("1", "Pasteur", "Grant-White", "a b");
        ModelDeclaration model = (ModelDeclaration) statements(text).get(0).eContainer();
        assertThat(GroupBlocks.of(model).values()).containsExactly("", "1", "Pasteur", "Grant-White", "a b");
    }

    @Test
    void thresholdsScalesAndCompositesAreFormulas() {
        // GIVEN the operators of ordinal variables and composites
        List<Statement> statements = statements("u1 + u2 | t1 + a*t2\nu1 ~*~ 1*u1\nf <~ 1*x1 + x2\nt1 ~ f");
        // WHEN they are read
        // THEN thresholds are no variables, and a composite is latent
        assertThat(statements.stream().map(s -> ((Formula) s).getOperator().getLiteral()))
                .containsExactly("|", "~*~", "<~", "~");
        assertThat(((Formula) statements.get(0)).getTerms())
                .extracting(Term::getThreshold)
                .containsExactly("t1", "t2");
        ModelDeclaration model = (ModelDeclaration) statements.get(0).eContainer();
        assertThat(model.getImplicitVariables())
                .extracting(Variable::getName)
                .containsExactly("u1", "u2", "f", "x1", "x2", "t1");
        assertThat(model.getImplicitVariables().get(2).isLatent()).isTrue();
    }

    @Test
    void inequalitiesAndNonlinearConstraintsAreRelations() {
        // GIVEN constraints of all kinds
        List<Statement> statements =
                statements("y ~ a*x + b*z\na > 0\nb < -0.5 + a\na*b == exp(a)^2\nlog(a) + 1 < sqrt(b)\n(a) > 2");
        // WHEN they are read
        // THEN each is one relation
        assertThat(statements.subList(1, 6)).allMatch(Constraint.class::isInstance);
        assertThat(statements.subList(1, 6).stream().map(s -> ((Constraint) s).getRelation()))
                .containsExactly(Relation.GREATER, Relation.LESS, Relation.EQUAL, Relation.LESS, Relation.GREATER);
    }

    @Test
    void expressionsBindAsInR() {
        // GIVEN definitions and constraints
        String text = "y ~ a*x + b*z\nd := -a^2*3 - b/2/a + exp(a - (b - 1))^2^a\n2*a + b == 0.5";
        // WHEN they are read
        List<Statement> statements = statements(text);
        // THEN powers bind more tightly than signs and to the right, quotients and differences to the left
        assertThat(ExpressionText.of(((Definition) statements.get(1)).getExpression()))
                .isEqualTo("((((-(a^2.0))*3.0)-((b/2.0)/a))+(exp((a-(b-1.0)))^(2.0^a)))");
        assertThat(ExpressionText.of(((Constraint) statements.get(2)).getLeft()))
                .isEqualTo("((2.0*a)+b)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# nothing\n",
                ";",
                "f",
                "f =~",
                "=~ x",
                "f =~ x1 +",
                "f =~ 2*",
                "(",
                "\"",
                "`",
                "§",
                "{}",
                "a ==",
                "\uFEFFf =~ x1 + x2"
            })
    void nothingMakesTheReaderFail(String text) {
        // GIVEN a text that is empty or broken
        // WHEN it is read, bare and as a study
        // THEN there is a result
        assertThat(reader.read(text, "m.lav").file()).isNotNull();
        assertThat(reader.read(text, "m.sem").file()).isNotNull();
    }

    private List<Statement> statements(String text) {
        SemReading reading = reader.read(text, "m.lav");
        return ((ModelDeclaration) reading.file().getDeclarations().get(0)).getStatements();
    }

    private List<Term> terms(String formula) {
        return ((Formula) statements(formula).get(0)).getTerms();
    }

    private static String text(Term term) {
        return term.getModifiers().stream().map(ModelSyntaxTest::text).collect(Collectors.joining(","))
                + " "
                + term.getVariable().getName();
    }

    private static String text(Modifier modifier) {
        if (modifier instanceof FreeModifier) {
            return "NA";
        }
        if (modifier instanceof StartModifier start) {
            return "start " + (start.getValues().size() == 1 ? start.getValues().get(0) : start.getValues());
        }
        if (modifier instanceof BoundModifier bound) {
            return bound.getSide().getLiteral() + " " + bound.getValues();
        }
        if (modifier instanceof SameModifier same) {
            return "equal " + same.getTerms();
        }
        if (modifier instanceof PerGroupModifier groups) {
            return groups.getValues().stream().map(ModelSyntaxTest::text).collect(Collectors.joining(",", "c(", ")"));
        }
        return modifier instanceof LabelModifier label
                ? label.getParameter().getName()
                : "" + ((FixedModifier) modifier).getValue();
    }
}
