package org.sewall.dsl;

import java.util.List;
import java.util.Random;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.sewall.dsl.services.SemGrammarAccess;

/** Random texts of the language, made by walking its grammar, so that every rule is used sooner or later. */
final class GrammarTexts {

    private static final int DEEP = 40;

    private static final List<String> NAMES =
            List.of("a", "b", "x1", "Solar.R", "größe", "model", "data", "n", "start", "`two words`", "t1");

    private final SemGrammarAccess grammar = Language.service(SemGrammarAccess.class);
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    GrammarTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Return a study of one to three declarations. */
    String study() {
        text.setLength(0);
        int declarations = 1 + random.nextInt(3);
        for (int i = 0; i < declarations; i++) {
            write(grammar.getDeclarationRule().getAlternatives(), 0);
            text.append('\n');
        }
        return text.toString();
    }

    /** Return the text of a bare model. */
    String model() {
        text.setLength(0);
        int statements = 1 + random.nextInt(4);
        for (int i = 0; i < statements; i++) {
            write(grammar.getStatementRule().getAlternatives(), 0);
            text.append('\n');
        }
        return text.toString();
    }

    private void write(AbstractElement element, int depth) {
        for (int i = times(element, depth); i > 0; i--) {
            once(element, depth + 1);
        }
    }

    private int times(AbstractElement element, int depth) {
        String cardinality = element.getCardinality();
        if (cardinality == null) {
            return 1;
        }
        int most = depth > DEEP ? 0 : 3;
        return switch (cardinality) {
            case "?" -> most == 0 ? 0 : random.nextInt(2);
            case "*" -> most == 0 ? 0 : random.nextInt(most);
            default -> 1 + (most == 0 ? 0 : random.nextInt(2));
        };
    }

    private void once(AbstractElement element, int depth) {
        if (element instanceof Alternatives alternatives) {
            List<AbstractElement> choices = alternatives.getElements();
            // deep down the last alternative is taken, which in this grammar does not recurse
            int choice = depth > DEEP ? choices.size() - 1 : random.nextInt(choices.size());
            write(choices.get(choice), depth);
        } else if (element instanceof Group group) {
            group.getElements().forEach(part -> write(part, depth));
        } else if (element instanceof Assignment assignment) {
            write(assignment.getTerminal(), depth);
        } else if (element instanceof CrossReference reference) {
            write(reference.getTerminal(), depth);
        } else if (element instanceof EnumLiteralDeclaration literal) {
            word(literal.getLiteral().getValue());
        } else if (element instanceof Keyword keyword) {
            word(keyword.getValue());
        } else if (element instanceof RuleCall call) {
            rule(call.getRule(), depth);
        } else if (!(element instanceof Action)) {
            throw new IllegalStateException(element.eClass().getName());
        }
    }

    private void rule(AbstractRule rule, int depth) {
        if (rule instanceof TerminalRule) {
            terminal(rule.getName());
        } else {
            write(rule.getAlternatives(), depth);
        }
    }

    private void terminal(String name) {
        switch (name) {
            case "ID" -> word(NAMES.get(random.nextInt(NAMES.size())));
            case "STRING" -> word(random.nextBoolean() ? "\"a # text\"" : "'x1'");
            case "INT" -> word(Integer.toString(random.nextInt(12)));
            case "DECIMAL" -> word(random.nextBoolean() ? "0.5" : "1e-3");
            case "RANGE_START" -> word(random.nextInt(3) + "..");
            case "STATEMENT_END" -> text.append('\n');
            default -> throw new IllegalStateException(name);
        }
    }

    private void word(String word) {
        text.append(word).append(random.nextInt(8) == 0 && !word.equals("+") ? "  " : " ");
    }
}
