package org.sewall.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/** Reads the few forms of lavaan's syntax that the benchmark models use, so that no language need be built for them. */
final class ModelText {
    private ModelText() {}

    /** Read a model of one relation per line. */
    static ModelDescription read(String text) {
        List<Statement> statements = new ArrayList<>();
        for (String line : text.split("\n")) {
            String relation = line.replaceFirst("#.*", "").replaceAll("\\s", "");
            if (!relation.isEmpty()) {
                addRelation(relation, statements);
            }
        }
        return new ModelDescription(statements, List.of(), List.of());
    }

    private static void addRelation(String relation, List<Statement> statements) {
        Operator operator = relation.contains("=~")
                ? Operator.MEASURED_BY
                : relation.contains("~~") ? Operator.COVARIES_WITH : Operator.REGRESSED_ON;
        String[] sides = relation.split(operator.symbol());
        for (String term : sides[1].split("\\+")) {
            int star = term.indexOf('*');
            List<Premultiplier> premultipliers = star < 0
                    ? List.of()
                    : List.of(new Premultiplier.Fixed(Double.parseDouble(term.substring(0, star))));
            statements.add(new Statement(sides[0], operator, term.substring(star + 1), premultipliers));
        }
    }
}
