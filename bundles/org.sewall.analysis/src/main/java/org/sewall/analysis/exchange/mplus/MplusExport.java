package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.EqualParameters;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.ExportPlace;
import org.sewall.analysis.exchange.Exported;
import org.sewall.analysis.exchange.NameTable;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.result.Problem;

/** Writes a model as input of Mplus (Muthen, L. K. and Muthen, B. O., Mplus User's Guide, chapters 15 to 17). */
public final class MplusExport {

    private static final String PROGRAM = "Mplus";

    private final SpecifiedModel model;
    private final ParameterTable table;
    private final ExportPlace place;
    private final EqualParameters equals;
    private final MplusNames names;
    private final MplusLines lines = new MplusLines();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> companions = new LinkedHashMap<>();

    private MplusExport(SpecifiedModel model, ExportPlace place) {
        this.model = model;
        this.table = model.table();
        this.place = place;
        this.equals = new EqualParameters(table);
        this.names = new MplusNames(model, equals);
    }

    /** Write a model. */
    public static Exported of(SpecifiedModel model, ExportPlace place) {
        return new MplusExport(model, place).exported();
    }

    private Exported exported() {
        examine();
        if (!problems.isEmpty()) {
            return Exported.refused(problems);
        }
        lines.add("TITLE:");
        lines.statement("  ", model.title().replaceAll("[\\r\\n!:]", " "));
        if (!names.changed().isEmpty()) {
            problems.add(
                    ExchangeMessage.RENAMED.problem(PROGRAM, names.changed().size()));
            NameTable.lines(names.changed()).forEach(line -> lines.add("! " + line));
        }
        MplusData data = new MplusData(model, names, place, lines);
        data.write();
        companions.putAll(data.companions());
        problems.addAll(data.problems());
        MplusAnalysis analysis = new MplusAnalysis(model);
        analysis.write(lines);
        problems.addAll(analysis.problems());
        models(data.groupNames());
        constraints();
        lines.add("OUTPUT:");
        lines.add("  STDYX;");
        return new Exported(lines.text(), companions, problems);
    }

    // --- what Mplus cannot say -------------------------------------------------------------------------------

    private void examine() {
        Set<String> composites = new LinkedHashSet<>(table.roles().composites());
        for (String composite : composites) {
            boolean measured = table.rows().stream()
                    .anyMatch(row ->
                            row.operator() == Operator.MEASURED_BY && row.left().equals(composite));
            if (measured || MplusRows.outcome(table, composite).isEmpty()) {
                refuse("a composite without an outcome", composite);
            }
        }
        for (String variable : table.latent()) {
            if (table.observed().contains(variable)) {
                refuse("a variable that is both latent and observed", variable);
            }
        }
        for (ParameterRow row : table.rows()) {
            if (!row.isFree() && !row.hasValue() && !row.exogenous()) {
                refuse("a parameter fixed at what the sample has", row.term());
            }
        }
        expressions().forEach((where, expression) -> MplusExpressions.unsayable(expression)
                .ifPresent(function -> refuse("the function " + function.symbol(), where)));
        if (model.options().containsKey("std.ov")) {
            refuse("standardized observed variables", "std.ov");
        }
    }

    private void refuse(String what, String where) {
        problems.add(ExchangeMessage.CANNOT_SAY.problem(PROGRAM, what, where));
    }

    private Map<String, Expression> expressions() {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        table.definitions().forEach(definition -> expressions.put(definition.name(), definition.expression()));
        for (EqualityConstraint constraint : table.constraints()) {
            expressions.put(constraint.text(), constraint.left());
            expressions.put(constraint.text() + " ", constraint.right());
        }
        for (InequalityConstraint constraint : table.inequalities()) {
            expressions.put(constraint.text(), constraint.smaller());
            expressions.put(constraint.text() + " ", constraint.larger());
        }
        return expressions;
    }

    // --- the model -------------------------------------------------------------------------------------------

    private void models(List<String> groups) {
        MplusRows rows = new MplusRows(model, names, equals, lines);
        lines.add("MODEL:");
        rows.write(1);
        if (groups.size() > 1) {
            for (int group = 1; group <= groups.size(); group++) {
                lines.add("MODEL " + groups.get(group - 1) + ":");
                rows.write(group);
            }
        }
    }

    private void constraints() {
        List<EqualityConstraint> equalities = new ArrayList<>(table.constraints());
        equalities.addAll(equals.others());
        if (table.definitions().isEmpty()
                && equalities.isEmpty()
                && table.inequalities().isEmpty()) {
            return;
        }
        lines.add("MODEL CONSTRAINT:");
        if (!table.definitions().isEmpty()) {
            lines.statement(
                    "  ",
                    table.definitions().stream()
                            .map(Definition::name)
                            .map(names::label)
                            .distinct()
                            .collect(Collectors.joining(" ", "NEW(", ");")));
        }
        for (Definition definition : table.definitions()) {
            lines.statement("  ", names.label(definition.name()) + " = " + text(definition.expression()) + ";");
        }
        for (EqualityConstraint constraint : equalities) {
            boolean plain = constraint.left() instanceof Expression.Reference;
            lines.statement(
                    "  ",
                    plain
                            ? text(constraint.left()) + " = " + text(constraint.right()) + ";"
                            : "0 = " + text(constraint.left()) + " - (" + text(constraint.right()) + ");");
        }
        for (InequalityConstraint constraint : table.inequalities()) {
            lines.statement("  ", text(constraint.smaller()) + " < " + text(constraint.larger()) + ";");
        }
    }

    private String text(Expression expression) {
        Expression values = FixedReferences.resolve(expression, table);
        return MplusExpressions.text(values, name -> names.parameter(equals, name));
    }
}
